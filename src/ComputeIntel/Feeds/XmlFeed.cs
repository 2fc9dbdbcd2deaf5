using System.Xml.Linq;

namespace ComputeIntel.Feeds;

/// <summary>
/// RSS and Atom. An element counts where it stands in the namespace of what it stands in, whichever that is: so each
/// version is read alike, and another vocabulary's title is not taken for the entry's.
/// </summary>
internal static class XmlFeed
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <returns>Null where it is no feed.</returns>
    public static (string? Title, IReadOnlyCollection<FoundEntry> Entries)? Read(string text, Uri address, List<string> problems) =>
        FeedMending.Root(text, problems) is not { } root ? null : root.Name.LocalName switch
        {
            "rss" or "RDF" => (Rss(root), [.. root.Descendants().Where(e => e.Name.LocalName == "item" && e.Parent is { Name.LocalName: "channel" or "rss" or "RDF" }).Select(e => OfRss(e, address))]),
            "feed" => (Words(Own(root, "title")), [.. root.Elements(root.Name.Namespace + "entry").Select(e => OfAtom(e, address))]),
            _ => null,
        };

    private static string? Rss(XElement root) =>
        (root.Elements().FirstOrDefault(e => e.Name.LocalName == "channel") ?? root) is var channel && Own(channel, "title") is { } title ? FeedText.Words(title.Value) : null;

    private static FoundEntry OfRss(XElement item, Uri address)
    {
        var guid = Own(item, "guid");
        var isLink = guid?.Attribute("isPermaLink")?.Value.Trim().Equals("false", StringComparison.OrdinalIgnoreCase) != true && WebLink.Of(guid?.Value.Trim()) is not null;
        return new FoundEntry(
            guid?.Value ?? item.Attribute(Rdf + "about")?.Value,
            FeedText.Words((Own(item, "title") ?? item.Element(DublinCore + "title"))?.Value),
            Filled(Own(item, "link")?.Value) ?? Filled(item.Element(Atom + "link")?.Attribute("href")?.Value) ?? (isLink ? guid!.Value : item.Attribute(Rdf + "about")?.Value),
            Base(item, address),
            Markup(Own(item, "description")) ?? Markup(item.Element(Content + "encoded")),
            Filled(Own(item, "pubDate")?.Value) ?? item.Element(DublinCore + "date")?.Value);
    }

    private static FoundEntry OfAtom(XElement entry, Uri address)
    {
        var links = entry.Elements(entry.Name.Namespace + "link").Where(l => l.Attribute("href") is not null && l.Attribute("rel")?.Value is null or "alternate").ToList();
        var link = links.Find(l => l.Attribute("type")?.Value is null or "text/html" or "application/xhtml+xml") ?? links.FirstOrDefault();
        var id = Own(entry, "id")?.Value;
        return new FoundEntry(
            id,
            Words(Own(entry, "title")),
            link?.Attribute("href")!.Value ?? Own(entry, "content")?.Attribute("src")?.Value ?? WebLink.Of(id?.Trim()),
            Base(link ?? entry, address),
            Html(Own(entry, "summary")) ?? Html(Own(entry, "content")),
            new[] { "published", "issued", "updated", "modified" }.Select(name => Filled(Own(entry, name)?.Value)).FirstOrDefault(date => date is not null));
    }

    private static XElement? Own(XElement element, string name) => element.Element(element.Name.Namespace + name);

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>A text of Atom without its marks; in text that says it is plain, what looks like a mark is none.</summary>
    private static string? Words(XElement? text) => text is null ? null : IsPlain(text) ? text.Value : FeedText.Words(Html(text));

    private static string? Html(XElement? text) => text is not null && IsPlain(text) ? Filled(System.Net.WebUtility.HtmlEncode(text.Value)) : Markup(text);

    /// <summary>Marked up text, which stands in the element escaped or as elements.</summary>
    private static string? Markup(XElement? text) => text is null ? null : Filled(text.HasElements ? string.Concat(text.Nodes()) : text.Value);

    private static bool IsPlain(XElement text) => text.Attribute("type")?.Value is null or "text" or "text/plain" && !text.HasElements;

    private static Uri Base(XElement element, Uri address) =>
        element.AncestorsAndSelf().Select(e => e.Attribute(XNamespace.Xml + "base")?.Value).Where(b => b is not null).Reverse()
            .Aggregate(address, (outer, inner) => Uri.TryCreate(outer, inner, out var place) ? place : outer);
}
