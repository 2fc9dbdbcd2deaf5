using ComputeIntel.Articles;
using ComputeIntel.Parties;

namespace ComputeIntel.Deals.Origins;

/// <summary>What a claim's text could point to, looked up: what <see cref="OriginProposer"/> works on.</summary>
public sealed record OriginCandidates
{
    /// <summary>The articles of the claim's deal, with their publishers.</summary>
    public required IReadOnlyCollection<Article> Articles
    {
        get;
        init
        {
            field = value;
            ByPublisher = value.Where(a => a.Publisher is not null).SelectMany(a => NameKeys.Of(a.Publisher!).Select(key => (key, a))).ToLookup(p => p.key, p => p.a);
            ByAuthor = value.Where(a => a.IsPrimary).SelectMany(a => a.Authors.SelectMany(NameKeys.OfPerson).Select(key => (key, a))).ToLookup(p => p.key, p => p.a);
        }
    }

    /// <summary>Those articles by what their publishers are called: <see cref="NameKeys"/>.</summary>
    public ILookup<string, Article> ByPublisher { get; private init; } = null!;

    /// <summary>The primary ones by who wrote them, by full name and by last name: a person's own words.</summary>
    public ILookup<string, Article> ByAuthor { get; private init; } = null!;

    /// <summary>Articles that links in the text lead to, by <see cref="CanonicalLink"/>.</summary>
    public required ILookup<string, Article> Linked { get; init; }

    /// <summary>The earliest copies of the paragraphs in which claims stand, by the ids of the claims' quotations.</summary>
    public required IReadOnlyDictionary<int, EarliestCopy> EarliestCopies { get; init; }

    /// <summary>Organizations with all names of those that they are merged with, by the folded names that stand in the text.</summary>
    public required IReadOnlyDictionary<string, Organization> Organizations { get; init; }
}

/// <param name="Article">It had a paragraph before the claim's own article, and before all others that have it.</param>
/// <param name="Words">The paragraph, as the claim's own article has it now.</param>
public sealed record EarliestCopy(Article Article, string Words);
