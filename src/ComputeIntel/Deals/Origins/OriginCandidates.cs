using ComputeIntel.Articles;
using ComputeIntel.Parties;

namespace ComputeIntel.Deals.Origins;

/// <summary>What a claim's text could point to, looked up: what <see cref="OriginProposer"/> works on.</summary>
public sealed record OriginCandidates
{
    /// <summary>The articles of the claim's deal, with their publishers.</summary>
    public required IReadOnlyCollection<Article> Articles { get; init; }

    /// <summary>Articles that links in the text lead to, by <see cref="CanonicalLink"/>.</summary>
    public required ILookup<string, Article> Linked { get; init; }

    /// <summary>The article that had a paragraph before the claim's own, and before all others that have it, by the paragraph's id.</summary>
    public required IReadOnlyDictionary<int, Article> EarliestCopies { get; init; }

    /// <summary>Organizations with their aliases, by the folded names that stand in the text.</summary>
    public required IReadOnlyDictionary<string, Organization> Organizations { get; init; }
}
