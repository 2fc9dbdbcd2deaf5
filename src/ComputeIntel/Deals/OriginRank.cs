using ComputeIntel.Articles;
using ComputeIntel.Claims;

namespace ComputeIntel.Deals;

/// <summary>Of what kind the source is that a claim goes back to, best first. Values are ranked by it, never by how many articles repeat them.</summary>
public enum OriginRank
{
    /// <summary>A filing or an official record.</summary>
    Filing,

    /// <summary>A party's own words.</summary>
    Party,

    NamedPerson,

    Publisher,

    /// <summary>Unnamed people, the author, or nobody.</summary>
    None,
}

/// <summary>Ranks claims by their origins.</summary>
public static class OriginRanks
{
    /// <param name="claim">With its article and the one that its attribution goes back to.</param>
    public static OriginRank Of(Claim claim)
    {
        var article = claim.Attribution.Article ?? claim.Article!;
        return article.Kind switch
        {
            ArticleKind.Filing or ArticleKind.Record => OriginRank.Filing,
            ArticleKind.Statement => OriginRank.Party,
            _ => claim.Attribution.Kind switch
            {
                AttributionKind.Filing => OriginRank.Filing,
                AttributionKind.Party => OriginRank.Party,
                AttributionKind.NamedPerson => OriginRank.NamedPerson,
                AttributionKind.Publisher => OriginRank.Publisher,
                _ => OriginRank.None,
            },
        };
    }
}
