using ComputeIntel.Articles;

namespace ComputeIntel.Deals.Origins;

/// <summary>An article or a party in a graph of origins; two of the same <see cref="Key"/> are the same.</summary>
public sealed class OriginPoint
{
    /// <summary>"a12" for an article, "p" and the folded name for a party.</summary>
    public required string Key { get; init; }

    /// <summary>0 for a party.</summary>
    public int ArticleId { get; init; }

    /// <summary>Null for a party, and where the article was not loaded.</summary>
    public Article? Article { get; init; }

    /// <summary>The party's name; null for an article.</summary>
    public string? Party { get; init; }

    public OriginKind Kind => Party is null ? OriginKinds.Of(Article?.Kind) : OriginKind.Statement;

    /// <summary>The title, or the party's name.</summary>
    public string Name => Party ?? Article?.Title ?? $"article {ArticleId}";

    /// <summary>What points are ordered by wherever they are listed: the best kind first, then the earliest, then by number or name.</summary>
    public (OriginKind Kind, string Published, int ArticleId, string Key) Order => (Kind, Article?.PublishedOn?.ToString() ?? "9999", ArticleId, Key);
}
