using ComputeIntel.Parties;

namespace ComputeIntel.Deals;

/// <summary>What analysts decided that bears on how a deal's claims are compared.</summary>
/// <param name="Disagreements">Every decision on this deal, taken back ones too.</param>
/// <param name="Names">The newest answer for each pair of near names.</param>
/// <param name="Amendments">The deal's events that change a term, with the claims that say how.</param>
public sealed record DealDecisions(IReadOnlyCollection<DisagreementDecision> Disagreements, IReadOnlyCollection<NameDecision> Names, IReadOnlyCollection<DealEvent> Amendments)
{
    public static DealDecisions None { get; } = new([], [], []);

    /// <summary>Those that bear on one deal, with its amendments; on none, the answers on names alone.</summary>
    /// <param name="deal">With its events.</param>
    public DealDecisions On(Deal? deal) => this with
    {
        Disagreements = [.. Disagreements.Where(d => d.DealId == deal?.Id)],
        Amendments = [.. deal?.Amendments() ?? []],
    };
}
