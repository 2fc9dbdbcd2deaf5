using ComputeIntel.Claims;
using ComputeIntel.Deals;

namespace ComputeIntel.Briefings;

/// <summary>All that a briefing is composed from, loaded.</summary>
/// <param name="Briefing">With its deal, judgements and claims.</param>
/// <param name="Claims">The deal's or the chosen ones, and those that judgements rest on; each with all that it says, rests on and went through.</param>
/// <param name="Captures">The captures of every article involved.</param>
public sealed record BriefingMaterial(Briefing Briefing, IReadOnlyList<Claim> Claims, IReadOnlyList<CaptureSeal> Captures)
{
    /// <summary>What analysts decided that bears on how the claims are compared.</summary>
    public DealDecisions Decisions { get; init; } = DealDecisions.None;
}

/// <summary>When a capture was taken and what its bytes hash to, without its text.</summary>
public sealed record CaptureSeal(int Id, int ArticleId, DateTime TakenAt, string Sha256);
