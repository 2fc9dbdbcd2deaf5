using ComputeIntel.Articles;

namespace ComputeIntel.Tests.Articles;

public sealed class ArticleReaderTests
{
    [Fact]
    public void A_real_write_up_pasted_as_it_is_becomes_four_paragraphs_under_a_heading_and_a_pointer()
    {
        var file = SharedFile("deal-write-up.txt");
        Assert.SkipWhen(file is null, "The real write-up is not beside this repository; COMPUTEINTEL_SHARED can name its folder.");
        var read = ArticleReader.Read(File.ReadAllText(file!), TextFormat.Auto);

        Assert.Equal(TextFormat.Plain, read.Format);
        Assert.Equal(
            [ParagraphKind.Heading, ParagraphKind.Text, ParagraphKind.Text, ParagraphKind.Text, ParagraphKind.Text],
            read.Paragraphs.Select(p => p.Kind));
        Assert.Equal("Detailed Analysis", read.Paragraphs[0].Text);
        Assert.Equal(("Read original article →", null), (read.PointerText, read.PointerUrl));
        Assert.All(read.Paragraphs.Skip(1), p => Assert.Contains(p.Text, File.ReadAllText(file!), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("one\r\n\r\ntwo")]
    [InlineData("one\r\rtwo")]
    [InlineData("\uFEFFone\n\ntwo\n")]
    [InlineData("one\n \t \ntwo")]
    public void Line_endings_and_a_byte_order_mark_are_no_part_of_the_text(string text)
    {
        foreach (var format in Enum.GetValues<TextFormat>())
        {
            Assert.Equal(["one", "two"], ArticleReader.Read(text, format).Paragraphs.Select(p => p.Text));
        }
    }

    [Fact]
    public void A_text_that_cannot_be_stored_or_says_nothing_is_refused()
    {
        var texts = new[] { "a\0b", "a\uD800b", "a\uDC00", "a\uFFFE", "a\uFFFF", "", " \n\t\n", "\u200B" };
        Assert.All(from text in texts from format in Enum.GetValues<TextFormat>() select (text, format), given =>
        {
            var refusal = Assert.Throws<Refusal>(() => ArticleReader.Read(given.text, given.format));
            Assert.Equal(("invalid-input", 422), (refusal.Type, refusal.Status));
            Assert.Equal(["markdown"], refusal.Errors.Keys);
        });
    }

    [Fact]
    public void Two_megabytes_are_taken_and_a_byte_more_is_not()
    {
        var words = string.Concat(Enumerable.Repeat("Größe zählt. ", ArticleDraft.MaxTextBytes / 16));
        var most = words + new string('x', ArticleDraft.MaxTextBytes - System.Text.Encoding.UTF8.GetByteCount(words));

        Assert.Single(ArticleReader.Read(most, TextFormat.Auto).Paragraphs);
        Assert.Contains("too long", Assert.Throws<Refusal>(() => ArticleReader.Read(most + "x", TextFormat.Auto)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_paragraphs_than_any_page_could_show_are_refused()
    {
        var refusal = Assert.Throws<Refusal>(() => ArticleReader.Read(string.Concat(Enumerable.Repeat("a.\n", 20_001)), TextFormat.Plain));
        Assert.Contains("20,001 paragraphs", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_are_white_space()
    {
        Assert.Equal("a b c", ArticleReader.Read("a\u0007b\u009Fc", TextFormat.Plain).Paragraphs[0].Text);
        Assert.Equal("a\tb\nc", ArticleReader.Read("    a\tb\u0007\n    c", TextFormat.Markdown).Paragraphs[0].Text);
    }

    [Fact]
    public void Spans_count_code_points_of_the_composed_text()
    {
        var paragraph = ArticleReader.Read("\U0001F600 e\u0301 *e\u0301\U0001F600* [e\u0301](https://example.com/)", TextFormat.Markdown).Paragraphs[0];
        Assert.Equal("\U0001F600 é é\U0001F600 é", paragraph.Text);
        Assert.Equal([new InlineSpan(4, 6, InlineStyle.Emphasis), new InlineSpan(7, 8, InlineStyle.Link, "https://example.com/")], paragraph.Spans);
    }

    private static string? SharedFile(string name)
    {
        var named = Environment.GetEnvironmentVariable("COMPUTEINTEL_SHARED");
        var shared = string.IsNullOrEmpty(named) ? Path.Combine(House.Repository.Root, "..", "shared") : named;
        return Path.Combine(shared, "input", name) is var file && File.Exists(file) ? file : null;
    }
}
