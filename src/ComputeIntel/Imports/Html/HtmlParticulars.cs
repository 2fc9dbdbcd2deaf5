using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ComputeIntel.Articles;

namespace ComputeIntel.Imports.Html;

/// <summary>Reads what a page says of its article, from the most to the least exact: JSON-LD, OpenGraph and other meta, what the page shows.</summary>
internal sealed partial class HtmlParticulars(HtmlPage page)
{
    private const int MaxAuthors = 20;

    /// <summary>The page's structured data, which also may hold the article's text.</summary>
    public JsonLd Data { get; } = JsonLd.Of(page.Document, page.Resolve(page.Document.QuerySelector("link[rel='canonical'][href]")?.GetAttribute("href")));

    public Particulars Read()
    {
        var canonical = Canonical();
        var domain = DomainOf(page.Address) ?? DomainOf(canonical is null ? null : new Uri(canonical));
        var publisher = Line(Data.Text("publisher") is { } name && !IsAddress(name) ? name : null) ?? Line(Meta("og:site_name", "application-name", "citation_publisher", "dc.publisher"));
        var title = Title(publisher);
        return new Particulars(
            title,
            publisher,
            domain,
            ArticleKindGuess.Of(domain, canonical ?? page.Address?.AbsoluteUri, Data.ArticleType),
            Authors(publisher),
            Date(["datePublished", "dateCreated", "uploadDate"], ["article:published_time", "og:article:published_time", "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dc.date.created", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date", "date"], "datePublished") ?? Shown(),
            Date(["dateModified"], ["article:modified_time", "og:updated_time", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod"], "dateModified"),
            Language(),
            canonical);
    }

    /// <summary>The first of the metas that says something, by name, property or itemprop.</summary>
    public string? Meta(params string[] names)
    {
        foreach (var name in names)
        {
            foreach (var meta in _metas[name])
            {
                return meta;
            }
        }

        return null;
    }

    private readonly ILookup<string, string> _metas = (
        from meta in page.Document.QuerySelectorAll("meta[content]")
        let content = meta.GetAttribute("content")!.Trim()
        where content.Length > 0
        from name in new[] { meta.GetAttribute("property"), meta.GetAttribute("name"), meta.GetAttribute("itemprop"), meta.GetAttribute("http-equiv") }
        where name is not null
        select (name, content)).ToLookup(m => m.name.Trim(), m => m.content, StringComparer.OrdinalIgnoreCase);

    private string? Canonical()
    {
        var root = page.Address?.AbsolutePath is null or "/";
        return new[] { page.Document.QuerySelector("link[rel='canonical'][href]")?.GetAttribute("href"), Meta("og:url"), Data.Text("mainEntityOfPage"), Data.Text("url") }
            .Select(page.Resolve)
            // A page that names the site's front as its own address was made from a careless template.
            .FirstOrDefault(link => link is not null && (root || new Uri(link).AbsolutePath != "/"));
    }

    private string? Title(string? publisher)
    {
        var shown = page.Document.QuerySelectorAll("h1").Where(h => !IsInside(h, "header.site-header, nav, aside, footer")).ToList();
        return Line(Data.Text("headline")) is { } headline ? headline
            : Line(Meta("og:title", "twitter:title", "citation_title", "dc.title", "parsely-title", "headline")) is { } titled ? WithoutSite(titled, publisher)
            : shown.Count == 1 && Line(shown[0].TextContent) is { } heading ? heading
            : Line(page.Document.Title) is { } declared ? WithoutSite(declared, publisher)
            : Line(shown.FirstOrDefault()?.TextContent);
    }

    /// <summary>"Deal signed | The Example Wire" without the name of the site.</summary>
    private static string WithoutSite(string title, string? publisher)
    {
        var parts = Separator().Split(title);
        if (parts.Length < 2)
        {
            return title;
        }

        var last = parts[^1].Trim();
        var first = string.Join(" - ", parts[..^1]).Trim();
        var cut = title.LastIndexOf(last, StringComparison.Ordinal);
        return (publisher is not null && PlainText.NameKey(last) == PlainText.NameKey(publisher)) || (first.Length >= 20 && last.Split(' ').Length <= 4 && title.Contains(" | ", StringComparison.Ordinal))
            ? title[..cut].TrimEnd(' ', '|', '-', '–', '—', '·', '»')
            : title;
    }

    private List<string> Authors(string? publisher)
    {
        var declared = Data.Texts("author").Concat(Data.Texts("creator")).ToList();
        if (declared.Count == 0)
        {
            declared = [.. _metas["author"].Concat(_metas["article:author"]).Concat(_metas["citation_author"]).Concat(_metas["parsely-author"]).Concat(_metas["sailthru.author"]).Concat(_metas["dc.creator"]).Concat(_metas["byl"])];
        }

        if (!declared.Exists(a => !IsAddress(a)))
        {
            declared = [.. page.Document.QuerySelectorAll("[itemprop='author'] [itemprop='name'], [itemprop='author'], [rel='author'], a.author, .byline-name, .byline a, .author-name, .byline")
                .Where(e => !IsInside(e, "aside, footer, [class*='comment'], [class*='related']")).Select(e => e.TextContent).Take(3)];
        }

        return [.. declared.Where(a => !IsAddress(a)).SelectMany(Bylines.Names)
            .Where(a => publisher is null || PlainText.NameKey(a) != PlainText.NameKey(publisher))
            .DistinctBy(PlainText.NameKey).Take(MaxAuthors)];
    }

    private PartialDate? Date(string[] properties, string[] metas, string itemprop) =>
        properties.Select(p => DateText.Of(Data.Text(p))).FirstOrDefault(d => d is not null)
        ?? metas.SelectMany(m => _metas[m]).Select(DateText.Of).FirstOrDefault(d => d is not null)
        ?? page.Document.QuerySelectorAll($"[itemprop~='{itemprop}']").Select(e => DateText.Of(e.GetAttribute("datetime") ?? e.GetAttribute("content") ?? e.TextContent)).FirstOrDefault(d => d is not null);

    /// <summary>The first date that the page shows as its own; those of other articles stand in lists beside it.</summary>
    private PartialDate? Shown() =>
        page.Document.QuerySelectorAll("time[pubdate], article header time, article time, main time, header time, time")
            .Where(t => !IsInside(t, "aside, footer, nav, li, [class*='related'], [class*='comment'], [class*='recommend']"))
            .Select(t => DateText.Of(t.GetAttribute("datetime")) ?? DateText.Of(t.TextContent))
            .FirstOrDefault(d => d is not null);

    private string? Language() =>
        new[] { page.Document.DocumentElement.GetAttribute("lang"), page.Document.DocumentElement.GetAttribute("xml:lang"), Data.Text("inLanguage"), Meta("og:locale", "content-language", "dc.language", "language") }
            .Select(l => l?.Trim().Split(',')[0].Replace('_', '-'))
            .FirstOrDefault(l => l is not null && LanguageTag().IsMatch(l));

    private static string? DomainOf(Uri? address) =>
        address is null ? null : Prefix().Replace(address.IdnHost.ToLowerInvariant(), "");

    private static bool IsInside(IElement element, string selector) => element.Closest(selector) is { } around && around != element;

    private static bool IsAddress(string text) => text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith('/') || text.Contains("://", StringComparison.Ordinal);

    private static string? Line(string? text)
    {
        // Titles in structured data are often escaped twice.
        var line = PlainText.Folded(WebUtility.HtmlDecode(Tag().Replace(text ?? "", "")).Replace("\uFFFE", "", StringComparison.Ordinal).Replace("\uFFFF", "", StringComparison.Ordinal));
        return line.Length is 0 or > ArticleDraft.MaxTitle || PlainText.IsBroken(line) ? null : line;
    }

    [GeneratedRegex(@"</?[a-z][^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+[|\-–—·»]\s+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\A(?:www\d?|m|mobile|amp|edition)\.(?=[^.]+\.)")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex LanguageTag();
}
