namespace ComputeIntel.Claims;

/// <summary>What a tag rests on, as shown beside it.</summary>
public static class TagBasis
{
    /// <summary>For a verified claim its primary evidence: "filing, p. F-62"; null where there is nothing to say.</summary>
    public static string? Of(Claim claim)
    {
        if (claim.Tag != Tag.Verified)
        {
            return null;
        }

        var evidence = claim.Evidence.Where(e => e.CanVerify).MinBy(e => e.Number);
        var kind = evidence?.Article!.Kind ?? claim.Article!.Kind;
        var named = kind == Articles.ArticleKind.Statement ? "a party’s statement" : kind.ToString().ToLowerInvariant();
        return evidence?.Locator is { } locator ? $"{named}, {locator}" : named;
    }
}
