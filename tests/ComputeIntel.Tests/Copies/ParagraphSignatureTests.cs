using ComputeIntel.Articles;
using ComputeIntel.Copies;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Copies;

public sealed class ParagraphSignatureTests
{
    private const string Stored = "-317342921 -1742397878 202443919 -2013650694 -1595430831 168709649 642616673 -202941750 -1673656463 -743311384 -724750879 -1255175353 -601766925 -1542451183 -1345421978 -277738884";

    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(5, 0.99)]
    [InlineData(10, 0.95)]
    [InlineData(15, 0.80)]
    public void Copies_share_a_band_and_pass_the_comparison(int percent, double wanted)
    {
        const int Tries = 400;
        var found = Enumerable.Range(0, Tries).Count(i =>
        {
            var text = Copied.Text(i, 35 + (i % 50));
            var (one, other) = (WordPairs.Of(text)!, WordPairs.Of(Copied.Edited(text, percent, i))!);
            return ParagraphSignature.BandsOf(one).Zip(ParagraphSignature.BandsOf(other)).Any(b => b.First == b.Second) && one.IsCopyOf(other);
        });
        Assert.True(found >= wanted * Tries, $"{found} of {Tries}");
    }

    [Fact]
    public void Strangers_hardly_ever_share_a_band_and_never_pass_the_comparison()
    {
        var all = Enumerable.Range(0, 300).Select(i => WordPairs.Of(Copied.Text(i))!).ToList();
        var bands = all.Select(ParagraphSignature.BandsOf).ToList();
        var shared = 0;
        for (var i = 0; i < all.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                shared += bands[i].Zip(bands[j]).Any(b => b.First == b.Second) ? 1 : 0;
                Assert.False(all[i].IsCopyOf(all[j]));
            }
        }

        Assert.InRange(shared, 0, 5);
    }

    [Fact]
    public void A_quotation_that_two_reports_share_makes_neither_a_copy()
    {
        var quoted = Copied.Text(1, 15);
        Assert.False(WordPairs.Of($"{quoted} {Copied.Text(2, 45)}")!.IsCopyOf(WordPairs.Of($"{Copied.Text(3, 45)} {quoted}")!));
    }

    [Fact]
    public void Bands_are_what_stores_hold()
    {
        var bands = ParagraphSignature.BandsOf(WordPairs.Of("Anthropic takes the full capacity of Colossus 1, more than 300 megawatts.")!);
        Assert.Equal(ParagraphSignature.BandCount, bands.Length);
        Assert.Equal(Stored, string.Join(' ', bands));
    }

    [Theory]
    [InlineData("“We’ll take all of it,” said the company’s chief executive.", "\"WE'LL take all of it\", said the company's chief executive")]
    [InlineData("The site draws 300 MW of power, and holds 220,000 accelerators.", "The  site draws 300\u00A0MW of power and holds 220,000 accelerators")]
    public void Quotation_marks_spaces_and_capitals_make_no_difference(string one, string other) =>
        Assert.Equal(1, WordPairs.Of(one)!.Resemblance(WordPairs.Of(other)!));

    [Theory]
    [InlineData("")]
    [InlineData("Only seven words stand in this one")]
    [InlineData("该公司未立即回应置评请求。")]
    [InlineData("… — !!! ??? ((( ))) 🎉🎉🎉 “ ” ‘ ’ * * * * * *")]
    public void What_has_fewer_than_eight_words_is_not_looked_for(string text) =>
        Assert.Null(ParagraphSignature.BandsOf(new Paragraph { Text = text, Kind = ParagraphKind.Text }));

    [Fact]
    public void Headings_are_not_looked_for()
    {
        const string Words = "What the largest lease of accelerators so far says of the market";
        Assert.Null(ParagraphSignature.BandsOf(new Paragraph { Text = Words, Kind = ParagraphKind.Heading }));
        Assert.NotNull(ParagraphSignature.BandsOf(new Paragraph { Text = Words, Kind = ParagraphKind.ListItem }));
    }

    [Theory]
    [InlineData("安思罗皮克公司将租用孟菲斯的全部算力为期三年", "安思罗皮克公司将租用孟菲斯的全部算力为期五年")]
    [InlineData("\u0000\uD83C \uDFFF \uD83C\uDF89 one two three four five six seven eight nine", "\u0000 one two three four five six seven eight nine")]
    public void Writing_without_spaces_and_broken_text_are_compared_as_well(string one, string other) =>
        Assert.True(WordPairs.Of(one)!.IsCopyOf(WordPairs.Of(other)!));

    [Fact]
    public void A_very_long_paragraph_is_compared_as_a_short_one_is()
    {
        var text = Copied.Text(1, 50_000);
        Assert.InRange(WordPairs.Of(text)!.Resemblance(WordPairs.Of(Copied.Edited(text, 10, 1))!), 0.5, 0.9);
        Assert.Equal(1, WordPairs.Of(new string('a', 100_000) + " b c d e f g h")!.Resemblance(WordPairs.Of(new string('A', 100_000) + " b c d e f g h")!));
    }
}
