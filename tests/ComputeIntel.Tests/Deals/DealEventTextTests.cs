using ComputeIntel.Deals;

namespace ComputeIntel.Tests.Deals;

public sealed class DealEventTextTests
{
    [Theory]
    [InlineData("2026-05-06 Announced by both companies C-12", "2026-05-06", "Announced by both companies", 12)]
    [InlineData("  2026-05: Signed (C-7) ", "2026-05", "Signed", 7)]
    [InlineData("2026 – 90 days' notice given", "2026", "90 days' notice given", null)]
    [InlineData("2026-13-99 Never", "2026-13-99", "Never", null)]
    [InlineData("2026 Said of C-12 by all", "2026", "Said of C-12 by all", null)]
    [InlineData("2026 Said C-99999999999", "2026", "Said C-99999999999", null)]
    [InlineData("sometime Something", null, "sometime Something", null)]
    [InlineData("2026", null, "2026", null)]
    public void A_line_is_a_date_what_happened_and_a_claim(string line, string? on, string what, int? claim)
    {
        var read = DealEventText.Read(line);
        Assert.Equal((on, what, claim), (read.On, read.What, read.Claim));
    }

    [Fact]
    public void What_is_told_is_read_again()
    {
        var happening = new DealEventDraft { On = "2026-05-06", What = "Signed in Memphis", Claim = 3 };
        Assert.Equal(happening, DealEventText.Read(DealEventText.Told(happening)));
    }
}
