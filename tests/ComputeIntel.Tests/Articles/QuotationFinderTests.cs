using ComputeIntel.Articles;
using FsCheck;

namespace ComputeIntel.Tests.Articles;

public sealed class QuotationFinderTests
{
    private const string Text = "Colossus 1 draws 300 MW. Power of 300 MW is\ttold; 300 mw is not.";

    [Fact]
    public void Words_are_found_where_they_stand()
    {
        Assert.Equal([(17, 23), (34, 40)], QuotationFinder.Places(Text, "300 MW"));
        Assert.Equal([(50, 56)], QuotationFinder.Places(Text, "300 mw"));
        Assert.Empty(QuotationFinder.Places(Text, "301 MW"));
        Assert.Empty(QuotationFinder.Places(Text, " "));
        Assert.Equal([(0, 2), (1, 3)], QuotationFinder.Places("aaa", "aa"));
    }

    [Fact]
    public void White_space_is_one_space_on_both_sides()
    {
        Assert.Equal([(41, 48)], QuotationFinder.Places(Text, " is \n told "));
        Assert.Equal([(0, 6)], QuotationFinder.Places("a  \n b", "a b"));
    }

    [Fact]
    public void Letters_are_compared_composed()
    {
        Assert.Equal([(3, 7)], QuotationFinder.Places("Le café.", "cafe\u0301"));
        Assert.Equal([(3, 4)], QuotationFinder.Places("ab 👩‍💻 c", "👩"));
        Assert.Equal([(4, 6)], QuotationFinder.Places("😀😀 é力", "力".Insert(0, "\u0065\u0301")).Select(p => (p.Start + 1, p.End + 1)));
    }

    [Theory]
    [InlineData("draws", null, 17)]
    [InlineData("draws ", null, 17)]
    [InlineData("Power  of", null, 34)]
    [InlineData(null, ".", 17)]
    [InlineData(null, " is told", 34)]
    [InlineData("of", "is", 34)]
    [InlineData("", "  ", -1)]
    [InlineData("draws", "is", -2)]
    public void A_prefix_and_a_suffix_tell_which_are_meant(string? prefix, string? suffix, int start)
    {
        Quotation Found() => QuotationFinder.Find(Paragraph(Text), "300 MW", prefix, suffix, null, "quotations[0]");
        if (start >= 0)
        {
            Assert.Equal((start, "300 MW"), (Found().Start, Found().Exact));
            return;
        }

        var refusal = Assert.Throws<Refusal>(Found);
        Assert.Equal((start == -1 ? "ambiguous-quotation" : "quotation-not-found", 422), (refusal.Type, refusal.Status));
        Assert.Equal(["quotations[0]"], refusal.Errors.Keys);
    }

    [Fact]
    public void An_ambiguous_quotation_is_refused_with_the_starts_and_settled_by_one_of_them()
    {
        var refusal = Assert.Throws<Refusal>(() => QuotationFinder.Find(Paragraph(Text), "300 MW", null, null, 18, "exact"));
        Assert.Equal([17, 34], Assert.IsType<int[]>(refusal.Details["starts"]));

        var quotation = QuotationFinder.Find(Paragraph(Text), "300 MW", null, null, 34, "exact");
        Assert.Equal((34, 40, "Colossus 1 draws 300 MW. Power of "[2..], " is\ttold; 300 mw is not."), (quotation.Start, quotation.End, quotation.Prefix, quotation.Suffix));
    }

    [Fact]
    public void Without_words_the_whole_paragraph_is_meant()
    {
        var quotation = QuotationFinder.Find(Paragraph(Text), null, "x", "y", 3, "exact");
        Assert.Equal((null, null, Text), (quotation.Start, quotation.Exact, quotation.Words));
    }

    [Fact]
    public void A_letter_in_two_million_is_found_in_time()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var refusal = Assert.Throws<Refusal>(() => QuotationFinder.Find(Paragraph(new string('a', 2_000_000)), "aaa", "aa", null, null, "exact"));

        Assert.Equal(1000, Assert.IsType<int[]>(refusal.Details["starts"]).Length);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(8));
    }

    [Fact]
    public void What_is_cut_out_of_a_text_is_found_where_it_was_cut() =>
        Prop.ForAll(Texts.Cut(), cut =>
        {
            var exact = CodePoints.Slice(cut.Text, cut.Start, cut.End);
            if (exact.Trim().Length == 0 || exact != exact.Trim())
            {
                return true;
            }

            var found = QuotationFinder.Find(Paragraph(cut.Text), exact, null, null, cut.Start, "exact");
            return (found.Start, found.End, found.Exact) == (cut.Start, cut.End, exact);
        }).QuickCheckThrowOnFailure();

    private static Paragraph Paragraph(string text) => new() { Text = text };
}
