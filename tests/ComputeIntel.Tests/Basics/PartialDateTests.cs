using System.Text.Json;

namespace ComputeIntel.Tests.Basics;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2026", "2026", "2026-01-01", "2026-12-31")]
    [InlineData("2026-02", "February 2026", "2026-02-01", "2026-02-28")]
    [InlineData(" 2024-02-29 ", "29 February 2024", "2024-02-29", "2024-02-29")]
    public void A_date_is_known_to_the_year_the_month_or_the_day(string text, string readable, string earliest, string latest)
    {
        var date = PartialDate.Parse(text);
        Assert.Equal((text.Trim(), readable), (date.ToString(), date.ToReadable()));
        Assert.Equal((DateOnly.Parse(earliest), DateOnly.Parse(latest)), (date.Earliest, date.Latest));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0999")]
    [InlineData("26")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-5")]
    [InlineData("2026-02-29")]
    [InlineData("2026-05-06-07")]
    [InlineData("2026-05-")]
    [InlineData("-2026")]
    [InlineData("٢٠٢٦")]
    [InlineData("2026/05/06")]
    public void Anything_else_is_none(string? text)
    {
        Assert.False(PartialDate.TryParse(text, out _));
        Assert.Throws<FormatException>(() => PartialDate.Parse(text!));
    }

    [Fact]
    public void Dates_order_as_time_does_the_less_precise_first()
    {
        string[] ordered = ["2025-12-31", "2026", "2026-01", "2026-01-01", "2026-02", "2027"];
        Assert.Equal(ordered, ordered.Reverse().Select(PartialDate.Parse).Order().Select(d => d.ToString()));
    }

    [Fact]
    public void In_json_a_date_is_its_text()
    {
        Assert.Equal("\"2026-05\"", JsonSerializer.Serialize(PartialDate.Parse("2026-05")));
        Assert.Equal(PartialDate.Parse("2026-05"), JsonSerializer.Deserialize<PartialDate>("\"2026-05\""));
        Assert.All(["\"soon\"", "2026", "null"], json => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartialDate>(json)));
    }
}
