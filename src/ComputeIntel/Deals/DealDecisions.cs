using ComputeIntel.Parties;

namespace ComputeIntel.Deals;

/// <summary>What analysts decided that bears on how a deal's claims are compared.</summary>
/// <param name="Disagreements">The decisions that stand, of this deal.</param>
/// <param name="Names">The newest answer for each pair of near names.</param>
public sealed record DealDecisions(IReadOnlyCollection<DisagreementDecision> Disagreements, IReadOnlyCollection<NameDecision> Names)
{
    public static DealDecisions None { get; } = new([], []);
}
