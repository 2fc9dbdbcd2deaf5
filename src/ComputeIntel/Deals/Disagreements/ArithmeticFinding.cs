using ComputeIntel.Claims;

namespace ComputeIntel.Deals.Disagreements;

/// <summary>Figures of different terms that do not go together.</summary>
/// <param name="Kind">What was reckoned.</param>
/// <param name="Claims">Every claim whose figure or date went in.</param>
/// <param name="Text">The reckoning, in a sentence.</param>
public sealed record ArithmeticFinding(ArithmeticKind Kind, IReadOnlyList<Claim> Claims, string Text);

public enum ArithmeticKind
{
    /// <summary>A sum a month or a year, times how long, against the total.</summary>
    RateTimesDuration,

    /// <summary>So much each, times how many, against the total.</summary>
    EachTimesCount,

    /// <summary>Off by a power of ten.</summary>
    PowerOfTen,

    /// <summary>How long it lasts against when it begins and ends.</summary>
    DurationAgainstDates,

    DatesOutOfOrder,
}
