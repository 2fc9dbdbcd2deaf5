namespace ComputeIntel.Deals.Disagreements;

/// <summary>What a figure is a figure of, by the words that tell one thing from another.</summary>
/// <param name="Key">Equal for what is one thing, however it is worded; empty for what the deal itself is about: its price, its term, its accelerators.</param>
/// <param name="Sites">The facilities that it names.</param>
/// <param name="Moment">Of a date: whether the deal begins or ends by it.</param>
internal sealed record MeasuredThing(string Key, IReadOnlyList<string> Sites, DealMoment? Moment = null)
{
    private static readonly HashSet<string> WaysOfCounting =
    [
        "equivalent", "contracted", "ordered", "planned", "committed", "reserved", "delivered", "installed", "deployed",
        "running", "operational", "online", "live", "active", "available",
    ];

    /// <summary>Of accelerators: whether it tells how they are counted rather than which.</summary>
    public bool IsWayOfCounting => Key.Split(' ').Any(WaysOfCounting.Contains);
}

internal enum DealMoment
{
    /// <summary>Announced, signed or started.</summary>
    Beginning,

    End,
}
