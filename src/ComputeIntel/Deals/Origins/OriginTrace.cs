using ComputeIntel.Claims;

namespace ComputeIntel.Deals.Origins;

/// <summary>
/// From how many independent sources claims that say the same have it. An origin is an article or a party that they go
/// back to, retellings of retellings followed to the first teller; an article that leads to none is untraced, and counts as
/// no origin. The two are never added up.
/// </summary>
/// <param name="Origins">Distinct known origins. A party and its own primary article are one.</param>
/// <param name="Untraced">Articles of which nobody knows where they have it from.</param>
public readonly record struct OriginTrace(int Origins, int Untraced)
{
    /// <summary>The best kind of origin behind them, found or only named.</summary>
    public OriginKind Kind { get; init; }

    /// <param name="claims">Loaded with their articles, attributions, origins and parties.</param>
    public static OriginTrace Of(IReadOnlyCollection<Claim> claims) => In(claims, OriginGraph.Of(claims));

    /// <param name="claims">As for <see cref="Of"/>.</param>
    /// <param name="graph">Theirs.</param>
    internal static OriginTrace In(IReadOnlyCollection<Claim> claims, OriginGraph graph) =>
        new(graph.Roots.Count, graph.Untraced.Count)
        {
            Kind = graph.Roots.Select(r => r.Kind).Concat(claims.Select(c => OriginKinds.Of(c.Attribution.Kind))).DefaultIfEmpty(OriginKind.None).Min(),
        };
}
