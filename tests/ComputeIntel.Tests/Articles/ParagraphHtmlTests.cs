using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ComputeIntel.Articles;
using FsCheck;

namespace ComputeIntel.Tests.Articles;

public sealed class ParagraphHtmlTests
{
    private static readonly string[] Tags = ["mark", "a", "em", "strong", "code", "s", "span"];
    private static readonly string[] Attributes = ["class", "href", "rel", "data-n", "data-claims", "aria-label"];

    [Fact]
    public void The_text_between_the_tags_is_the_paragraphs_and_every_mark_covers_its_words() =>
        Prop.ForAll(Texts.Marked(), example =>
        {
            var (paragraph, marks) = example;
            var body = Parsed(ParagraphHtml.Of(paragraph, marks));
            Assert.Equal(paragraph.Text, body.TextContent);

            var length = CodePoints.Length(paragraph.Text);
            foreach (var mark in marks)
            {
                var words = CodePoints.Slice(paragraph.Text, Math.Min(mark.Start, length), Math.Min(mark.End, length));
                var pieces = body.QuerySelectorAll("mark").Where(m => m.GetAttribute("data-claims")!.Split(' ').Contains($"{mark.Number}"));
                Assert.Equal(words, string.Concat(pieces.Select(m => m.TextContent)));
                var reference = body.QuerySelectorAll($"a.ref[data-n='{mark.Number}']").ToList();
                Assert.Equal(words.Length > 0 ? [mark.Label] : Array.Empty<string>(), reference.Select(r => r.GetAttribute("aria-label")));
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_but_what_is_meant_is_in_it() =>
        Prop.ForAll(Texts.Marked(), example =>
        {
            var body = Parsed(ParagraphHtml.Of(example.Paragraph, example.Marks));
            Assert.All(body.QuerySelectorAll("*"), e => Assert.Contains(e.LocalName, Tags));
            Assert.All(body.QuerySelectorAll("*").SelectMany(e => e.Attributes), a => Assert.Contains(a.Name, Attributes));
            Assert.Empty(body.QuerySelectorAll("a a, mark mark, mark .cell"));
            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_mark_beyond_the_text_is_cut_and_an_empty_one_is_nothing()
    {
        var paragraph = new Paragraph { Text = "😀 words" };
        Assert.Equal(
            "😀 <mark class=\"verified\" data-claims=\"1\">words</mark><a class=\"ref\" href=\"#c-1\" data-n=\"1\" aria-label=\"one\"></a>",
            ParagraphHtml.Of(paragraph, [new Mark(2, 99, 1, "verified", "one"), new Mark(3, 3, 2, "verified", "two"), new Mark(99, 100, 3, "verified", "three")]));
    }

    [Fact]
    public void A_link_that_is_not_http_is_no_link_whoever_stored_it()
    {
        var paragraph = new Paragraph { Text = "words", Spans = [new InlineSpan(0, 5, InlineStyle.Link, "javascript:alert(1)")] };
        Assert.Equal("<span>words</span>", ParagraphHtml.Of(paragraph, []));
    }

    [Fact]
    public void A_class_and_a_label_cannot_break_out()
    {
        var html = ParagraphHtml.Of(new Paragraph { Text = "x" }, [new Mark(0, 1, 1, "\"><script>alert(1)</script>", "\" onclick=\"alert(1)")]);
        var body = Parsed(html);
        Assert.Empty(body.QuerySelectorAll("script, [onclick]"));
        Assert.Equal("x", body.TextContent);
    }

    [Fact]
    public void Code_keeps_its_lines_and_indentation()
    {
        var paragraph = new Paragraph { Kind = ParagraphKind.Code, Text = "  if (a < b)\n\t{\n}" };
        Assert.Equal("  if (a &lt; b)\n\t{\n}", ParagraphHtml.Of(paragraph, []));
    }

    [Fact]
    public void A_paragraph_with_hundreds_of_marks_is_written_in_time()
    {
        var text = new StringBuilder().Insert(0, "word and word, ", 10_000).ToString().Trim();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        ParagraphHtml.Of(new Paragraph { Text = text }, [.. Enumerable.Range(0, 300).Select(n => new Mark(n * 7, (n * 7) + 40, n + 1, "reported", "one"))]);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(8));
    }

    private static IElement Parsed(string html) => new HtmlParser().ParseDocument($"<!doctype html><body><p>{html}</p>").QuerySelector("p")!;
}
