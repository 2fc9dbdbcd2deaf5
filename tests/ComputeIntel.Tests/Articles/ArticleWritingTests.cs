using System.Security.Cryptography;
using System.Text;
using ComputeIntel.Articles;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Articles;

public sealed class ArticleWritingTests
{
    private static readonly Publisher Daily = new() { Id = 7, Name = "The Daily", NameKey = "the daily", Slug = "the-daily" };

    private static readonly ArticleDraft Draft = new ArticleDraft
    {
        Title = "Whole site taken",
        Kind = ArticleKind.Analysis,
        Url = "https://example.com/story",
        Authors = ["Ada", "Ben"],
        PublishedOn = "2026-05-06",
        Language = "en",
    }.Checked();

    [Fact]
    public void An_article_says_what_its_draft_says_and_tells_it_back()
    {
        var article = Article.Made(Draft, Daily, "Cleo", Some.Time);

        Assert.Equal(("Whole site taken", ArticleKind.Analysis, 7, "Cleo", Some.Time, 1), (article.Title, article.Kind, article.PublisherId, article.AddedBy, article.AddedAt, article.Version));
        Assert.Empty(article.Captures);
        var told = article.ToDraft();
        Assert.Equal(Draft with { Publisher = "The Daily", Format = null, Authors = null }, told with { Authors = null });
        Assert.Equal(Draft.Authors, told.Authors);
    }

    [Fact]
    public void A_capture_keeps_the_exact_bytes_and_what_was_read_out_of_them()
    {
        const string Text = "\uFEFF# Größe\r\n\r\nIt is *whole*.\r\n\r\n[Continue reading](https://example.com/story)\r\n";
        var article = Article.Made(Draft, null, "Cleo", Some.Time);
        var first = article.Capture(Text, TextFormat.Auto, CaptureMethod.Pasted, "Dan", Some.Time.AddDays(1));
        var second = article.Capture("Plain.", TextFormat.Auto, CaptureMethod.Sent, "Dan", Some.Time.AddDays(2));

        var bytes = Encoding.UTF8.GetBytes(Text);
        Assert.Equal(bytes, first.Bytes!.Bytes);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), first.Sha256);
        Assert.Equal((1, "text/markdown; charset=utf-8", TextFormat.Markdown, Text), (first.Number, first.MediaType, first.Format, first.Text));
        Assert.Equal(("Dan", Some.Time.AddDays(1), CaptureMethod.Pasted), (first.TakenBy, first.TakenAt, first.Method));
        Assert.Equal(("Continue reading", "https://example.com/story"), (first.PointerText, first.PointerUrl));
        Assert.Equal(["Größe", "It is whole."], first.Paragraphs.Select(p => p.Text));
        Assert.All(first.Paragraphs, p => Assert.Same(first, p.Capture));
        Assert.Equal((2, "text/plain; charset=utf-8", TextFormat.Plain), (second.Number, second.MediaType, second.Format));
        Assert.Equal([first, second], article.Captures);
    }

    [Fact]
    public void A_refused_text_leaves_no_capture()
    {
        var article = Article.Made(Draft, null, "Cleo", Some.Time);
        Assert.Throws<Refusal>(() => article.Capture(new string('>', 50_000), TextFormat.Markdown, CaptureMethod.Pasted, "Dan", Some.Time));
        Assert.Empty(article.Captures);
    }

    [Fact]
    public void A_correction_keeps_what_was_said_before()
    {
        var article = Article.Made(Draft, Daily, "Cleo", Some.Time);
        var revision = article.Correct(Draft with { Title = "Whole site taken, it is said", Authors = ["Ada"], PublishedOn = null, Language = null }, null, "Dan", Some.Time.AddDays(1));

        Assert.Equal(
            [
                new FieldChange("title", "Whole site taken", "Whole site taken, it is said"),
                new FieldChange("publisher", "The Daily", null),
                new FieldChange("authors", "Ada; Ben", "Ada"),
                new FieldChange("published on", "2026-05-06", null),
                new FieldChange("language", "en", null),
            ],
            revision!.Changes);
        Assert.Equal(("Dan", Some.Time.AddDays(1)), (revision.By, revision.At));
        Assert.Equal((2, null, "Cleo"), (article.Version, article.PublisherId, article.AddedBy));
        Assert.Equal([revision], article.Revisions);
    }

    [Fact]
    public void A_correction_of_nothing_is_none()
    {
        var article = Article.Made(Draft, Daily, "Cleo", Some.Time);
        Assert.Null(article.Correct(article.ToDraft().Checked(), Daily, "Dan", Some.Time));
        Assert.Equal(1, article.Version);
        Assert.Empty(article.Revisions);
    }
}
