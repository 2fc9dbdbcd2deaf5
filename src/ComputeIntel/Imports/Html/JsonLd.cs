using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;

namespace ComputeIntel.Imports.Html;

/// <summary>The structured data of a page (schema.org as JSON-LD): its article, and whatever that names by <c>@id</c>. What is broken is passed over.</summary>
internal sealed class JsonLd
{
    private const int MaxNodes = 5_000;

    // The article's own types and those under it; a LiveBlogPosting's text is in its updates.
    private static readonly HashSet<string> ArticleTypes =
    [
        "Article", "NewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReportageNewsArticle", "ReviewNewsArticle",
        "BlogPosting", "LiveBlogPosting", "TechArticle", "ScholarlyArticle", "Report", "PressRelease", "AdvertiserContentArticle", "SatiricalArticle", "SocialMediaPosting",
    ];

    private readonly List<JsonObject> _nodes = [];
    private readonly Dictionary<string, JsonObject> _byId = [];

    private JsonLd()
    {
    }

    /// <summary>The node of the article that the page is about; null where it names none.</summary>
    public JsonObject? Article { get; private set; }

    public string? ArticleType => Article is null ? null : TypesOf(Article).FirstOrDefault(ArticleTypes.Contains);

    public static JsonLd Of(IHtmlDocument document, string? canonical)
    {
        var data = new JsonLd();
        foreach (var script in document.QuerySelectorAll("script[type*='ld+json']"))
        {
            data.Collect(Parsed(script.TextContent), 0);
        }

        var articles = data._nodes.Where(n => TypesOf(n).Any(ArticleTypes.Contains)).ToList();
        data.Article = articles.Find(a => canonical is not null && (data.Text(a, "url") == canonical || data.Text(a, "mainEntityOfPage") == canonical || data.Text(a, "@id") == canonical))
            ?? articles.MaxBy(a => (data.Text(a, "articleBody")?.Length ?? 0) + (a.ContainsKey("headline") ? 1 : 0));
        return data;
    }

    /// <summary>A property of the article as text: the text itself, or the name, address or id of what it leads to; the first of several.</summary>
    public string? Text(string property) => Article is null ? null : Text(Article, property);

    /// <summary>Every value of the property as text.</summary>
    public IEnumerable<string> Texts(string property) => Article is null ? [] : Values(Article[property]).Select(v => TextOf(v, 0)).OfType<string>();

    private string? Text(JsonObject node, string property) => Values(node[property]).Select(v => TextOf(v, 0)).FirstOrDefault(t => t is not null);

    private static IEnumerable<JsonNode> Values(JsonNode? node) => node is JsonArray array ? array.OfType<JsonNode>() : node is null ? [] : [node];

    private string? TextOf(JsonNode node, int depth)
    {
        if (node is JsonValue value)
        {
            return value.TryGetValue<string>(out var text) ? text : value.ToString();
        }

        if (node is not JsonObject found || depth > 3)
        {
            return null;
        }

        var name = new[] { "name", "@value", "url", "@id" }.Select(p => found[p]).FirstOrDefault(v => v is not null);
        return found["name"] is null && found["@id"] is JsonValue id && id.TryGetValue<string>(out var key) && _byId.TryGetValue(key, out var meant) && meant != found
            ? TextOf(meant, depth + 1)
            : Values(name).Select(v => TextOf(v, depth + 1)).FirstOrDefault(t => t is not null);
    }

    private static JsonNode? Parsed(string json)
    {
        // Line breaks inside strings and comment marks around the whole are common, and forbidden.
        var text = new string([.. json.Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        text = text.StartsWith("<!--", StringComparison.Ordinal) ? text[4..].Replace("-->", "", StringComparison.Ordinal) : text;
        text = text.Replace("//<![CDATA[", "", StringComparison.Ordinal).Replace("//]]>", "", StringComparison.Ordinal).Trim().TrimEnd(';');
        try
        {
            return JsonNode.Parse(text, null, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Collect(JsonNode? node, int depth)
    {
        if (depth > 8 || _nodes.Count > MaxNodes)
        {
            return;
        }

        try
        {
            CollectWithin(node, depth);
        }
        catch (ArgumentException)
        {
            // An object that names a property twice: JsonObject finds that out only now.
        }
    }

    private void CollectWithin(JsonNode? node, int depth)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Collect(item, depth + 1);
            }
        }
        else if (node is JsonObject found)
        {
            _nodes.Add(found);
            if (found["@id"] is JsonValue id && id.TryGetValue<string>(out var key) && found.Count > 1)
            {
                _byId.TryAdd(key, found);
            }

            foreach (var property in new[] { "@graph", "mainEntity", "mainEntityOfPage", "author", "publisher" })
            {
                Collect(found[property], depth + 1);
            }
        }
    }

    private static IEnumerable<string> TypesOf(JsonObject node) =>
        Values(node["@type"]).OfType<JsonValue>().Select(v => v.TryGetValue<string>(out var text) ? text[(text.LastIndexOf('/') + 1)..] : "");
}
