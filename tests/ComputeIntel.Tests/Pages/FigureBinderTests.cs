using System.Globalization;
using ComputeIntel.Pages.Shared;

namespace ComputeIntel.Tests.Pages;

public sealed class FigureBinderTests
{
    [Theory]
    [InlineData("300", "300")]
    [InlineData(" 1.5 ", "1.5")]
    [InlineData("220,000", "220000")]
    [InlineData("1,234,567.89", "1234567.89")]
    [InlineData("-4", "-4")]
    [InlineData("0.0000000001", "0.0000000001")]
    [InlineData("220k", "220000")]
    [InlineData("0.22 million", "220000")]
    [InlineData("1.25bn", "1250000000")]
    [InlineData("45 Billion", "45000000000")]
    [InlineData("1,250 m", "1250000000")]
    [InlineData("1.25 tn", "1250000000000")]
    [InlineData("220 kk", null)]
    [InlineData("k", null)]
    [InlineData("3 MW", null)]
    [InlineData("1.25  bn", null)]
    [InlineData("79228162514264337593543950335 bn", null)]
    [InlineData("1,5", null)]
    [InlineData("1.234,5", null)]
    [InlineData("1234,567", null)]
    [InlineData("1 000", null)]
    [InlineData("1e9", null)]
    [InlineData("٣٠٠", null)]
    [InlineData("about 300", null)]
    [InlineData("999999999999999999999999999999999", null)]
    [InlineData("5\n", "5")]
    public void Figures_are_read_as_english_writes_them_or_not_at_all(string typed, string? read) =>
        Assert.Equal(read is null ? null : decimal.Parse(read, CultureInfo.InvariantCulture), FigureBinder.Read(typed));
}
