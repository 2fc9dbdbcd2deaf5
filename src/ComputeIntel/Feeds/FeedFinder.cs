using System.Net;
using System.Text.RegularExpressions;

namespace ComputeIntel.Feeds;

/// <summary>A feed that a page names.</summary>
public sealed record FoundFeed(string Address, string? Title);

/// <summary>Finds the feeds that a page names in its head, for whoever gave a page's address instead of a feed's.</summary>
public static partial class FeedFinder
{
    private const int MostFeeds = 20;

    private static readonly HashSet<string> Types =
        new(["application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "text/xml", "application/xml"], StringComparer.OrdinalIgnoreCase);

    /// <returns>In the page's order, which is the order of its preference; empty where it names none.</returns>
    public static IReadOnlyList<FoundFeed> In(byte[] page, string? mediaType, Uri address)
    {
        var tags = Tag().Matches(Comment().Replace(FeedText.Decoded(page, mediaType, []), ""))
            .Select(tag => (Name: tag.Groups["name"].Value, Attributes: Attributes(tag.Value))).ToList();
        var places = tags.Find(t => t.Name.Equals("base", StringComparison.OrdinalIgnoreCase)).Attributes?.GetValueOrDefault("href") is { } href
            && Uri.TryCreate(address, href, out var named) ? named : address;
        var feeds = from tag in tags
                    where tag.Attributes.GetValueOrDefault("rel", "").Split(' ').Contains("alternate", StringComparer.OrdinalIgnoreCase)
                        && Types.Contains(tag.Attributes.GetValueOrDefault("type", "").Split(';')[0].Trim())
                    let link = Uri.TryCreate(places, tag.Attributes.GetValueOrDefault("href", ""), out var place) ? WebLink.Of(place.AbsoluteUri) : null
                    where link is not null
                    select new FoundFeed(link, FeedText.Words(tag.Attributes.GetValueOrDefault("title")) is { Length: > 0 } title ? PlainText.Shortened(title, Feed.MaxTitle) : null);
        return [.. feeds.DistinctBy(f => f.Address).Take(MostFeeds)];
    }

    private static Dictionary<string, string> Attributes(string tag)
    {
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match attribute in Attribute().Matches(tag))
        {
            attributes.TryAdd(attribute.Groups["name"].Value, WebUtility.HtmlDecode(attribute.Groups["value"].Value).Trim());
        }

        return attributes;
    }

    [GeneratedRegex("<!--.*?(-->|$)", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("""<(?<name>link|base)(?=[\s/])(?>[^<>"']|"[^"<]*"|'[^'<]*')*>""", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("""\s(?<name>[\w-]+)\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'>]+))""")]
    private static partial Regex Attribute();
}
