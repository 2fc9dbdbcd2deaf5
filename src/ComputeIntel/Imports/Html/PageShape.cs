using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ComputeIntel.Imports.Html;

/// <summary>What the shape of a page tells of it before it is taken apart; whether what was found in it is an article.</summary>
internal sealed partial class PageShape
{
    private const int FewWords = 25;
    private const int WalledWords = 150;
    private const int StubWords = 220;
    private const int FrontWords = 400;
    private const int ManyTeasers = 8;

    private PageShape()
    {
    }

    private bool IsDeclaredArticle { get; init; }

    private bool IsRoot { get; init; }

    private bool HasPassword { get; init; }

    private bool IsPaid { get; init; }

    private bool IsEmpty { get; init; }

    private int Teasers { get; init; }

    private int LongParagraphs { get; init; }

    private string Title { get; init; } = "";

    private string Text { get; init; } = "";

    public static PageShape Of(HtmlPage page, HtmlParticulars said)
    {
        var body = page.Document.Body;
        var text = PlainText.Folded(string.Join(' ', body?.Descendants<IText>().Where(t => t.ParentElement?.LocalName is not ("script" or "style" or "noscript" or "template")).Select(t => t.Data).Take(4000) ?? []));
        return new PageShape
        {
            IsDeclaredArticle = said.Data.Article is not null || said.Meta("og:type")?.StartsWith("article", StringComparison.OrdinalIgnoreCase) == true || said.Meta("article:published_time") is not null,
            IsRoot = page.Address is { AbsolutePath: "/" or "/index.html" or "/home" },
            HasPassword = body?.QuerySelector("input[type='password']") is not null,
            IsPaid = said.Data.Text("isAccessibleForFree")?.Equals("false", StringComparison.OrdinalIgnoreCase) == true || said.Meta("article:content_tier") is "locked" or "metered"
                || body?.QuerySelector("[class*='paywall' i], [id*='paywall' i], [class*='regwall' i]") is not null || WallWords.Paid.IsMatch(text),
            IsEmpty = text.Length == 0,
            Teasers = body?.QuerySelectorAll("h1 a, h2 a, h3 a, h4 a, a h2, a h3, a h4").Count(a => a.Closest("nav, aside, footer, [class*='related' i], [class*='recommend' i]") is null) ?? 0,
            LongParagraphs = body?.QuerySelectorAll("p").Count(p => p.TextContent.Length > 250 && HtmlClutter.LinkDensity(p) < 0.5) ?? 0,
            Title = page.Document.Title ?? "",
            Text = text.Length > 5000 ? text[..5000] : text,
        };
    }

    /// <param name="isShown">Whether the text is what the page shows, rather than what its structured data holds.</param>
    /// <exception cref="Refusal">422 <c>not-an-article</c>, saying what the page is instead.</exception>
    public void RefuseUnlessArticle(string markdown, bool isShown, double linkDensity)
    {
        var words = Words.Count(markdown);
        var what = IsEmpty ? "an empty page"
            : words < WalledWords && Challenge().IsMatch($"{Title} {Text}") ? "a page that checks for a browser"
            : words < WalledWords && WallWords.MissingTitle.IsMatch(Title) ? "a page that says that something was not found"
            : words < WalledWords && (HasPassword || WallWords.LoginTitle.IsMatch(Title)) ? "a login page"
            : words < (isShown ? StubWords : WalledWords) && IsPaid ? "the beginning of one, behind a paywall"
            : words < WalledWords && WallWords.Consent.IsMatch(markdown) ? "a page that asks for consent first"
            : IsFront(words, linkDensity) ? IsRoot ? "a home page" : "a list of articles"
            : words == 0 ? "an empty page"
            : words < FewWords ? $"a page with {words} words of text"
            : null;
        if (what is not null)
        {
            throw ReadingRefusals.NotAnArticle(what);
        }
    }

    private bool IsFront(int words, double linkDensity) =>
        (Teasers >= ManyTeasers && LongParagraphs < 4 && (words < FrontWords || linkDensity > 0.4) && !IsDeclaredArticle)
        || (IsRoot && !IsDeclaredArticle && Teasers >= ManyTeasers / 2 && LongParagraphs < 4)
        || (linkDensity > 0.7 && words > 20 && LongParagraphs < 2);

    [GeneratedRegex(@"just a moment\.\.\.|checking (?:if the site connection is secure|your browser)|enable javascript and cookies|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|attention required! \||access to this page has been denied|please complete the security check|\A\s*access denied|(?:you need to|please) enable javascript", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Challenge();
}
