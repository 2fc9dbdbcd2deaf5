namespace ComputeIntel.Claims;

/// <summary>Which units each kind of measure may have.</summary>
public static class MeasureUnits
{
    /// <summary>The units for a kind; empty where it takes none, null where any word will do.</summary>
    public static IReadOnlyList<string>? For(MeasureKind kind) => kind switch
    {
        MeasureKind.Share => ["percent"],
        MeasureKind.Power => ["W", "kW", "MW", "GW"],
        MeasureKind.Duration => ["days", "months", "years"],
        MeasureKind.Area => ["m2", "sqft"],
        MeasureKind.Accelerators or MeasureKind.Date => [],
        _ => null,
    };

    /// <summary>What is wrong with a unit for a kind, as a sentence; null where nothing is.</summary>
    public static string? Fault(MeasureKind kind, string? unit) => kind switch
    {
        MeasureKind.Price => unit is { Length: 3 } && unit.All(char.IsAsciiLetterUpper) ? null : "A price needs a currency, three capital letters of ISO 4217, like USD.",
        MeasureKind.Other => null,
        _ when For(kind) is { Count: > 0 } units => unit is not null && units.Contains(unit) ? null : $"The unit must be one of {string.Join(", ", units)}.",
        _ => unit is null ? null : "This kind of figure has no unit.",
    };
}
