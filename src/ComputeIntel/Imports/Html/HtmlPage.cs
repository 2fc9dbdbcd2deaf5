using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ComputeIntel.Imports.Html;

/// <summary>A page, parsed; nothing in it is loaded or run.</summary>
internal sealed class HtmlPage
{
    /// <summary>The most HTML that is read, in characters.</summary>
    public const int MaxLength = 5 * 1024 * 1024;

    // Long live coverage has some forty thousand.
    private const int MaxElements = 120_000;
    private const int MaxAttributes = 400;

    // For what the look at the text takes for text, but the parser, in a picture's markup, does not.
    private const int MaxDepth = 512;

    // Going from one child to the next takes time that grows with how many there are.
    private const int MaxChildren = 12_000;

    private HtmlPage(IHtmlDocument document, Uri? address) => (Document, Address) = (document, address);

    public IHtmlDocument Document { get; }

    /// <summary>What links are relative to; null where the page does not come from anywhere.</summary>
    public Uri? Address { get; }

    /// <exception cref="Refusal">422 <c>too-large</c>, <c>document-too-deep</c>.</exception>
    public static HtmlPage Parse(string html, string? address, ReadingBudget budget)
    {
        if (html.Length > MaxLength)
        {
            throw ReadingRefusals.TooLarge($"The page is too large: {html.Length / 1048576.0:0.0} MB of HTML, {MaxLength / 1048576} MB at most.");
        }

        HtmlNesting.Check(html);
        var elements = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            SkipComments = true,
            DisableElementPositionTracking = true,
            MaximumDepth = MaxDepth,
            OnCreated = (element, _) =>
            {
                if (++elements > MaxElements || element.Attributes.Length > MaxAttributes)
                {
                    throw FarTooMany();
                }

                if (elements % 64 == 0)
                {
                    budget.Check();
                }
            },
        });
        var document = parser.ParseDocument(html);
        budget.Check();
        if (document.Descendants<IElement>().Any(e => e.ChildNodes.Length > MaxChildren))
        {
            throw FarTooMany();
        }

        return new HtmlPage(document, BaseOf(document, address));
    }

    /// <summary>The address as a link of this page is meant; null where it leads nowhere, or only within the page.</summary>
    public string? Resolve(string? href)
    {
        var text = href?.Trim();
        return string.IsNullOrEmpty(text) || text[0] == '#' ? null
            : Uri.TryCreate(text, UriKind.Absolute, out var absolute) && absolute.Scheme is not "file" ? WebLink.Of(absolute.AbsoluteUri)
            : Address is not null && Uri.TryCreate(Address, text, out var resolved) ? WebLink.Of(resolved.AbsoluteUri)
            : null;
    }

    private static Refusal FarTooMany() => ReadingRefusals.TooLarge("The page has far more elements than any article does. Paste its text instead.");

    private static Uri? BaseOf(IHtmlDocument document, string? address)
    {
        var own = WebLink.Of(address) is { } link ? new Uri(link) : null;
        var href = document.QuerySelector("base[href]")?.GetAttribute("href")?.Trim();
        return href is null ? own
            : own is not null && Uri.TryCreate(own, href, out var relative) && relative.Scheme is "http" or "https" ? relative
            : WebLink.Of(href) is { } absolute ? new Uri(absolute)
            : own;
    }
}
