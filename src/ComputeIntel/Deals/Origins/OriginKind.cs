using ComputeIntel.Articles;
using ComputeIntel.Claims;

namespace ComputeIntel.Deals.Origins;

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
    /// <summary>As far as <c>ClaimQueries.Listed</c> loads what articles go back to.</summary>
    private const int MostSteps = 3;

    public static OriginKind Of(ArticleKind? kind) => kind switch
    {
        ArticleKind.Filing or ArticleKind.Record => OriginKind.Filing,
        ArticleKind.Statement => OriginKind.Statement,
        _ => OriginKind.Publisher,
    };

    /// <summary>
    /// The best kind that the claim names or that somebody confirmed, and that its articles as a whole go back to. What
    /// other claims tell of those articles is not followed: of two claims of one value the one nearer to the origin comes first.
    /// </summary>
    /// <param name="claim">Loaded with its articles, attribution and origins.</param>
    public static OriginKind NamedBy(Claim claim)
    {
        var confirmed = claim.ConfirmedOrigins().Select(o => o.Party is null ? BehindArticle(o.Article) : OriginKind.Statement);
        var own = claim.OriginArticleIds().Any() ? claim.Attribution.Article : claim.Article;
        return new[] { Of(claim.Attribution.Kind), OfPrimary(own) }.Concat(confirmed).Min();
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

    private static OriginKind OfPrimary(Article? article) => BehindArticle(article) is var kind && kind < OriginKind.NamedPerson ? kind : OriginKind.None;

    /// <summary>Of what all of the article goes back to, as far as that is loaded; else of the article itself.</summary>
    private static OriginKind BehindArticle(Article? article)
    {
        for (var steps = 0; steps < MostSteps && article is { IsPrimary: false, GoesBackTo: { } whole }; steps++)
        {
            article = whole;
        }

        return Of(article?.Kind);
    }
}
