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

    private static string OfVerified(Claim claim)
    {
        // The evidence that the decision cites, while it stands; else the first that does.
        var cited = claim.NewestReview?.EvidenceId;
        var evidence = claim.Evidence.Where(e => e.CanVerify).OrderByDescending(e => e.Id == cited).ThenBy(e => e.Number).FirstOrDefault();
        var kind = (evidence?.Article ?? claim.Article!).Kind;
        var named = kind == ArticleKind.Statement ? "a party’s statement" : kind.ToString().ToLowerInvariant();
        return evidence?.Locator is { } locator ? $"{named}, {locator}" : named;
    }
}
