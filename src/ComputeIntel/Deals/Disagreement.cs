using ComputeIntel.Claims;

namespace ComputeIntel.Deals;

/// <summary>Claims that cannot both hold, or only seem to differ.</summary>
/// <param name="Type">How they differ.</param>
/// <param name="Claims">Never fewer than two.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="DecidedBy">Who decided so; null where nobody has.</param>
public sealed record Disagreement(DisagreementType Type, IReadOnlyList<Claim> Claims, string Reason, string? DecidedBy)
{
    /// <summary>Each claim that someone tagged disputed, against those that give its terms another value.</summary>
    public static IEnumerable<Disagreement> In(TermTable table)
    {
        var values = table.Terms.SelectMany(t => t.ByScope()).Where(scope => scope.Count() > 1).Select(scope => scope.ToList()).ToList();
        foreach (var claim in values.SelectMany(v => v).SelectMany(v => v.Claims).Where(c => c.Tag == Tag.Disputed).Distinct().OrderBy(c => c.Id))
        {
            var others = values.Where(v => v.Exists(value => value.Claims.Contains(claim))).SelectMany(v => v).Where(value => !value.Claims.Contains(claim)).SelectMany(v => v.Claims);
            var decision = claim.NewestReview!;
            yield return new(DisagreementType.Contradiction, [claim, .. others.Distinct().OrderBy(c => c.Id)], decision.Reason, decision.By);
        }
    }
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
