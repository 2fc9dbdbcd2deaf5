using System.Text.Json;
using System.Text.Json.Serialization;
using ComputeIntel.Articles;

namespace ComputeIntel.Samples;

/// <summary>Reads the sample's files, which are kept inside the program.</summary>
public static class SampleFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    public static SampleDeal Deal() => JsonSerializer.Deserialize<SampleDeal>(Text("deal.json")!, Json)!;

    /// <summary>An article's particulars, from the <c>key: value</c> lines between two lines of three hyphens, and its Markdown; without Markdown it is cited only.</summary>
    public static ArticleDraft Article(string name)
    {
        var parts = Text($"articles.{name}.md")?.Split("---\n", 3) ?? throw new InvalidOperationException($"The sample has no article {name}.");
        var head = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return new()
        {
            Title = head["title"],
            Publisher = head.GetValueOrDefault("publisher"),
            Kind = Enum.Parse<ArticleKind>(head["kind"], ignoreCase: true),
            Url = head.GetValueOrDefault("url"),
            Authors = head.GetValueOrDefault("authors")?.Split(", ") ?? [],
            PublishedOn = head.GetValueOrDefault("publishedOn"),
            Language = head.GetValueOrDefault("language"),
            Markdown = parts[2].Length > 0 ? parts[2] : null,
            Format = TextFormat.Markdown,
        };
    }

    /// <summary>The claims on an article, in the order in which they were made; none where it has no file of them.</summary>
    public static IReadOnlyList<SampleClaim> Claims(string article) =>
        Text($"claims.{article}.json") is { } text ? JsonSerializer.Deserialize<List<SampleClaim>>(text, Json)! : [];

    private static string? Text(string name)
    {
        using var stream = typeof(SampleFiles).Assembly.GetManifestResourceStream($"ComputeIntel.Samples.colossus.{name}");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
