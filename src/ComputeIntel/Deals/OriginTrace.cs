using ComputeIntel.Claims;

namespace ComputeIntel.Deals;

/// <summary>
/// Where claims that say the same have it from. An origin is the article that an attribution goes back to, or the own
/// article where that is primary; an article that says it without either is untraced, and counts as no origin.
/// </summary>
public readonly record struct OriginTrace(int Origins, int Untraced)
{
    public static OriginTrace Of(IReadOnlyCollection<Claim> claims)
    {
        var next = claims.Where(c => SourceOf(c) is not null).ToLookup(c => c.ArticleId, c => SourceOf(c)!.Value);
        var origins = new HashSet<int>();
        var traced = new HashSet<int>();
        foreach (var article in next)
        {
            foreach (var origin in article.Select(source => RootOf(source, next)).OfType<int>())
            {
                origins.Add(origin);
                traced.Add(article.Key);
            }
        }

        return new(origins.Count, claims.Select(c => c.ArticleId).Distinct().Count(a => !traced.Contains(a) && !origins.Contains(a)));
    }

    private static int? SourceOf(Claim claim) => claim.Attribution.ArticleId ?? (claim.Article is { IsPrimary: true } ? claim.ArticleId : null);

    /// <summary>Follows retellings of retellings; null where they go round in a circle.</summary>
    private static int? RootOf(int article, ILookup<int, int> next)
    {
        var passed = new HashSet<int>();
        while (next.Contains(article) && next[article].First() is var source && source != article)
        {
            if (!passed.Add(article))
            {
                return null;
            }

            article = source;
        }

        return article;
    }
}
