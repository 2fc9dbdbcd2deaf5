using ComputeIntel.Claims;

namespace ComputeIntel.Deals;

/// <summary>Claims that cannot both hold, or only seem to differ.</summary>
/// <param name="Type">How they differ.</param>
/// <param name="Claims">Never fewer than two.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="DecidedBy">Who decided so; null where nobody has.</param>
public sealed record Disagreement(DisagreementType Type, IReadOnlyList<Claim> Claims, string Reason, string? DecidedBy)
{
    /// <summary>Each contested value against the other values of its term and scope.</summary>
    public static IEnumerable<Disagreement> In(TermTable table) =>
        from scope in table.Terms.SelectMany(term => term.ByScope())
        from value in scope
        where value.IsContested
        let others = scope.Where(other => other != value).SelectMany(other => other.Claims).Except(value.Claims).OrderBy(c => c.Id).ToList()
        where others.Count > 0
        let decision = value.Claims.Where(c => c.Tag == Tag.Disputed).Select(c => c.NewestReview!).MaxBy(r => r.At)
        select new Disagreement(DisagreementType.Contradiction, [.. value.Claims, .. others], decision?.Reason ?? "Evidence that stands contradicts it.", decision?.By);
}

public enum DisagreementType
{
    /// <summary>They cannot both hold.</summary>
    Contradiction,

    /// <summary>They are about different things: two sites, two contracts.</summary>
    DifferentScope,

    /// <summary>They count differently: grid supply against installed load.</summary>
    DifferentMeasure,

    EstimateAgainstDisclosure,

    /// <summary>One was so before, the other since.</summary>
    Superseded,

    CopyingError,

    /// <summary>They name one party by two names, or two by one.</summary>
    Identity,
}
