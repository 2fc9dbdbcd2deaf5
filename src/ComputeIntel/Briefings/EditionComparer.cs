using ComputeIntel.Claims;

namespace ComputeIntel.Briefings;

/// <summary>Tells what a briefing says otherwise than an earlier edition did.</summary>
public static class EditionComparer
{
    /// <param name="edition">The earlier edition.</param>
    /// <param name="then">What it said.</param>
    /// <param name="now">What is said now.</param>
    /// <param name="claims">Of both, whole, by number, as far as they are still there.</param>
    public static EditionChanges Compare(Edition edition, PrintedContent then, PrintedContent now, IReadOnlyDictionary<int, Claim> claims)
    {
        var changed = new ClaimComparison(claims, edition.MadeAt).Between(then.Claims, now.Claims);
        return new()
        {
            Since = edition.Number,
            PrintedAt = edition.MadeAt,
            IsWhole = then.Judgements is not null,
            BottomLine = then.Judgements is not null && then.BottomLine != now.BottomLine ? new(then.BottomLine) : null,
            Judgements = then.Judgements is { } judgements ? new JudgementComparison(changed).Between(judgements, now.Judgements ?? []) : [],
            Terms = then.Terms is { } terms ? TermComparison.Between(terms, now.Terms ?? []) : [],
            Claims = changed,
        };
    }
}
