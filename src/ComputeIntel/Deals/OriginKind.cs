using ComputeIntel.Articles;
using ComputeIntel.Claims;

namespace ComputeIntel.Deals;

/// <summary>What kind of origin stands behind a value, best first.</summary>
public enum OriginKind
{
    /// <summary>A filing or an official record.</summary>
    Filing,

    /// <summary>A party's own words.</summary>
    Statement,

    NamedPerson,

    /// <summary>An outlet's own word.</summary>
    Publisher,

    UnnamedPeople,

    /// <summary>Nobody says where it comes from.</summary>
    None,
}

public static class OriginKinds
{
    public static OriginKind Of(ArticleKind? kind) => kind switch
    {
        ArticleKind.Filing or ArticleKind.Record => OriginKind.Filing,
        ArticleKind.Statement => OriginKind.Statement,
        _ => OriginKind.Publisher,
    };

    /// <summary>The kind that the claim's own words name, without following them further.</summary>
    public static OriginKind NamedBy(Claim claim)
    {
        var article = claim.Attribution.Article ?? claim.Article;
        var said = Of(claim.Attribution.Kind);
        return article is { IsPrimary: true } && Of(article.Kind) < said ? Of(article.Kind) : said;
    }

    /// <summary>The kind of whoever is said to say it, found or not.</summary>
    public static OriginKind Of(AttributionKind kind) => kind switch
    {
        AttributionKind.Filing => OriginKind.Filing,
        AttributionKind.Party => OriginKind.Statement,
        AttributionKind.NamedPerson => OriginKind.NamedPerson,
        AttributionKind.Publisher or AttributionKind.Author => OriginKind.Publisher,
        AttributionKind.UnnamedPeople => OriginKind.UnnamedPeople,
        _ => OriginKind.None,
    };
}
