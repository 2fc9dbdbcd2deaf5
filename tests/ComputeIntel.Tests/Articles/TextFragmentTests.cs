using ComputeIntel.Articles;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Articles;

public sealed class TextFragmentTests
{
    private const string Text = "Anthropic has agreed to use every unit of capacity at Colossus 1, a Memphis-based cluster, for R&D, training and inference of its next models.";

    [Theory]
    [InlineData("agreed to use every unit", "agreed%20to%20use%20every%20unit")]
    [InlineData("a Memphis-based cluster, for R&D, training", "a%20Memphis%2Dbased%20cluster%2C%20for%20R%26D%2C%20training")]
    [InlineData("Colossus 1", "of%20capacity%20at-,Colossus%201,-%2C%20a%20Memphis%2Dbased")]
    [InlineData("Anthropic", "Anthropic,-has%20agreed%20to")]
    [InlineData("next models.", "inference%20of%20its-,next%20models.")]
    [InlineData("greed to use every uni", "agreed%20to%20use%20every%20unit")]
    [InlineData(Text, "Anthropic%20has%20agreed%20to%20use,inference%20of%20its%20next%20models.")]
    public void A_quotation_is_named_by_its_words(string exact, string directive)
    {
        var (start, end) = Assert.Single(QuotationFinder.Places(Text, exact));
        Assert.Equal($"https://example.com/story#:~:text={directive}", LinkTo("https://example.com/story", Quotation.At(Paragraph(Text), start, end)));
    }

    [Fact]
    public void A_whole_paragraph_is_named_by_how_it_begins_and_ends() =>
        Assert.Equal("https://example.com/#:~:text=Anthropic%20has%20agreed%20to%20use,inference%20of%20its%20next%20models.", LinkTo("https://example.com/", Quotation.OfWhole(Paragraph(Text))));

    [Fact]
    public void Cells_have_no_bar_between_them_on_the_page() =>
        Assert.Equal("https://example.com/#:~:text=Power%20of%20the%20site,300%20MW", LinkTo("https://example.com/", Quotation.OfWhole(Paragraph("Power of the site | at least | 300 MW"))));

    [Theory]
    [InlineData("https://example.com/a#part", "https://example.com/a#part:~:text=Detailed%20Analysis")]
    [InlineData("https://example.com/a#:~:text=other", "https://example.com/a#:~:text=Detailed%20Analysis")]
    [InlineData("https://example.com/a.pdf#page=3", "https://example.com/a.pdf#page=3:~:text=Detailed%20Analysis")]
    public void A_fragment_that_is_there_stays_and_another_directive_goes(string url, string link) =>
        Assert.Equal(link, LinkTo(url, Quotation.OfWhole(Paragraph("Detailed Analysis"))));

    [Fact]
    public void Writing_without_spaces_is_named_by_its_first_and_last_characters()
    {
        var link = LinkTo("https://example.com/", Quotation.OfWhole(Paragraph(string.Concat(Enumerable.Repeat("该公司将使用全部算力", 30)))))!;
        Assert.Equal("该公司将使用全部算力该公司将使用全部算力,该公司将使用全部算力该公司将使用全部算力", Uri.UnescapeDataString(link.Split("text=")[1]));

        var few = Quotation.At(Paragraph("该公司将使用全部算力。"), 4, 8);
        Assert.Equal("该公司将-,使用全部,-算力。", Uri.UnescapeDataString(LinkTo("https://example.com/", few)!.Split("text=")[1]));
    }

    [Fact]
    public void Without_a_link_there_is_none() => Assert.Null(LinkTo(null, Quotation.OfWhole(Paragraph(Text))));

    private static string? LinkTo(string? url, Quotation quotation)
    {
        var article = Some.Article();
        article.Url = url;
        return TextFragment.LinkTo(article, quotation);
    }

    private static Paragraph Paragraph(string text) => new() { Text = text };
}
