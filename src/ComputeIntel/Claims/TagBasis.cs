using ComputeIntel.Articles;

namespace ComputeIntel.Claims;

/// <summary>What a tag rests on, as shown beside it.</summary>
public static class TagBasis
{
    /// <summary>
    /// Verified: the primary evidence, "filing, p. F-62". Reported: who is said to say so, "Elon Musk", "no source named".
    /// Null where there is nothing to say. Needs evidence with its articles, and reviews.
    /// </summary>
    public static string? Of(Claim claim) => claim.Tag switch
    {
        Tag.Verified => OfVerified(claim),
        Tag.Reported => SaidBy(claim.Attribution),
        _ => null,
    };

    /// <summary>Who is said to say it, in a few words.</summary>
    public static string SaidBy(Attribution attribution) => attribution switch
    {
        { Name: { } name } => name,
        { Kind: AttributionKind.Party } => "a party",
        { Kind: AttributionKind.Filing } => "a filing",
        { Kind: AttributionKind.NamedPerson } => "a named person",
        { Kind: AttributionKind.UnnamedPeople } => "unnamed people",
        { Kind: AttributionKind.Publisher } => "another publisher",
        { Kind: AttributionKind.Author } => "the author",
        _ => "no source named",
    };

    /// <summary>What kind of source verifies it: "filing", "a party’s statement".</summary>
    public static string KindOf(Claim verified)
    {
        var kind = (EvidenceOf(verified)?.Article ?? verified.Article!).Kind;
        return kind == ArticleKind.Statement ? "a party’s statement" : kind.ToString().ToLowerInvariant();
    }

    private static string OfVerified(Claim claim) =>
        EvidenceOf(claim)?.Locator is { } locator ? $"{KindOf(claim)}, {locator}" : KindOf(claim);

    /// <summary>The evidence that the decision cites, while it stands; else the first that does; null where the own article is primary.</summary>
    private static Evidence? EvidenceOf(Claim claim)
    {
        var cited = claim.NewestReview?.EvidenceId;
        return claim.Evidence.Where(e => e.CanVerify).OrderByDescending(e => e.Id == cited).ThenBy(e => e.Number).FirstOrDefault();
    }
}
