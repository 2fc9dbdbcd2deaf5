using ComputeIntel.Articles;

namespace ComputeIntel.Tests.Articles;

public sealed class ArticleDraftCheckTests
{
    [Fact]
    public void A_checked_draft_is_trimmed_and_has_its_defaults()
    {
        var draft = new ArticleDraft
        {
            Title = "  A\r\ntitle\u202E ",
            Publisher = " ",
            Url = " https://Example.com/a b".Replace(" b", "", StringComparison.Ordinal),
            Authors = [" Ada ", "", "Ada", "Ben"],
            PublishedOn = " 2026-05 ",
            Language = " zh-Hant ",
            Markdown = "  text\n",
        }.Checked();

        Assert.Equal(("A title", null, ArticleKind.News, "https://example.com/a", TextFormat.Auto), (draft.Title, draft.Publisher, draft.Kind, draft.Url, draft.Format));
        Assert.Equal(["Ada", "Ben"], draft.Authors);
        Assert.Equal(("2026-05", "zh-Hant", "  text\n"), (draft.PublishedOn, draft.Language, draft.Markdown));
    }

    public static TheoryData<string> Faults => [.. Drafts.Keys];

    private static readonly ArticleDraft Good = new() { Title = "A title" };

    private static readonly Dictionary<string, (string Field, ArticleDraft Draft)> Drafts = new()
    {
        { "no title", ("title", Good with { Title = null }) },
        { "a blank title", ("title", Good with { Title = " \u202E\n" }) },
        { "a title too long", ("title", Good with { Title = new string('x', 501) }) },
        { "a title that is too long in NFC", ("title", Good with { Title = new string('\uFB2C', 400) }) },
        { "a title with NUL", ("title", Good with { Title = "a\0" }) },
        { "a title with half a character", ("title", Good with { Title = "a\uD83D" }) },
        { "a title that cannot be normalized", ("title", Good with { Title = "a\uFFFE" }) },
        { "a publisher too long", ("publisher", Good with { Publisher = new string('x', 201) }) },
        { "an unknown kind", ("kind", Good with { Kind = (ArticleKind)99 }) },
        { "an unknown format", ("format", Good with { Format = (TextFormat)99 }) },
        { "a script for a link", ("url", Good with { Url = "javascript:alert(1)" }) },
        { "an impossible date", ("publishedOn", Good with { PublishedOn = "2026-02-30" }) },
        { "a language that is none", ("language", Good with { Language = "English (US)" }) },
        { "a language too long", ("language", Good with { Language = "en" + string.Concat(Enumerable.Repeat("-abcdefgh", 4)) }) },
        { "an author too long", ("authors[1]", Good with { Authors = ["Ada", new string('x', 201)] }) },
        { "a crowd of authors", ("authors", Good with { Authors = [.. Enumerable.Range(0, 51).Select(n => $"Author {n}")] }) },
        { "a blank text", ("markdown", Good with { Markdown = " \n" }) },
    };

    [Theory, MemberData(nameof(Faults))]
    public void What_is_wrong_is_told_by_its_field(string fault)
    {
        var (field, draft) = Drafts[fault];
        var refusal = Assert.Throws<Refusal>(() => draft.Checked());
        Assert.Equal(("invalid-input", 422), (refusal.Type, refusal.Status));
        Assert.Equal([field], refusal.Errors.Keys);
    }

    [Fact]
    public void Everything_wrong_is_told_at_once()
    {
        var refusal = Assert.Throws<Refusal>(() => new ArticleDraft { Url = "x", PublishedOn = "soon" }.Checked());
        Assert.Equal(["publishedOn", "title", "url"], refusal.Errors.Keys.Order());
    }
}
