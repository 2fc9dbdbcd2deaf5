using ComputeIntel.Articles;
using ComputeIntel.Data.Mapping;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Searching;

/// <summary>How many articles there are of each value, each facet counted with its own choice left open.</summary>
public sealed record ArticleFacets
{
    public required IReadOnlyList<Facet> Kinds { get; init; }

    public required IReadOnlyList<Facet> Captured { get; init; }

    public required IReadOnlyList<Facet> Publishers { get; init; }

    public required IReadOnlyList<Facet> Languages { get; init; }

    /// <param name="db">The store.</param>
    /// <param name="filter">A checked filter.</param>
    public static async Task<ArticleFacets> CountAsync(IntelContext db, ArticleFilter filter)
    {
        var kinds = await db.Matching(filter with { Kind = null })
            .GroupBy(a => a.Kind)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        var captured = await db.Matching(filter with { Captured = null })
            .GroupBy(a => a.Captures.Count != 0)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        var publishers = await db.Matching(filter with { Publisher = null })
            .Where(a => a.Publisher != null)
            .GroupBy(a => new { a.Publisher!.Slug, a.Publisher.Name })
            .Select(g => new Facet(g.Key.Slug, g.Key.Name, g.Count()))
            .ToListAsync();
        var languages = await db.Matching(filter with { Language = null })
            .Where(a => a.Language != null)
            .GroupBy(a => a.Language!)
            .Select(g => new Facet(g.Key, g.Key, g.Count()))
            .ToListAsync();
        return new ArticleFacets
        {
            Kinds = [.. Enum.GetValues<ArticleKind>().Select(k => new Facet(EnumText<ArticleKind>.Name(k), k.ToString(), kinds.GetValueOrDefault(k)))],
            Captured = [new Facet("yes", "With its text", captured.GetValueOrDefault(true)), new Facet("no", "Cited only", captured.GetValueOrDefault(false))],
            Publishers = MostFirst(publishers),
            Languages = MostFirst(languages),
        };
    }

    private static List<Facet> MostFirst(List<Facet> facets) => [.. facets.OrderByDescending(f => f.Count).ThenBy(f => f.Label, StringComparer.OrdinalIgnoreCase)];
}
