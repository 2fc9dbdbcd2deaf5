using ComputeIntel.Claims;

namespace ComputeIntel.Briefings;

/// <summary>What an edition printed that has changed since. The edition itself is never changed.</summary>
public sealed record Erratum
{
    public required string Title { get; init; }

    public required string? Handling { get; init; }

    public required bool IsDemo { get; init; }

    public required int Edition { get; init; }

    public required Paper Paper { get; init; }

    /// <summary>When the edition was printed, UTC.</summary>
    public required DateTime PrintedAt { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AsOf { get; init; }

    /// <summary>How many claims the edition is known to have printed.</summary>
    public required int Printed { get; init; }

    /// <summary>The briefing's judgements, as it words them now, that rest on a claim that changed.</summary>
    public required IReadOnlyList<ErratumJudgement> Judgements { get; init; }

    /// <summary>The claims that changed: withdrawn ones first, then by number.</summary>
    public required IReadOnlyList<ErratumClaim> Claims { get; init; }
}

/// <summary>A judgement, and the changed claims that it rests on.</summary>
public sealed record ErratumJudgement(string Text, IReadOnlyList<int> Claims);

/// <summary>A claim that was printed and has changed since.</summary>
/// <param name="Number">Cited as C-12.</param>
/// <param name="Statement">What it says now.</param>
/// <param name="Printed">The tag that was printed.</param>
/// <param name="Tag">Its tag now.</param>
/// <param name="Changes">What happened since, oldest first.</param>
public sealed record ErratumClaim(int Number, string Statement, Tag Printed, Tag Tag, IReadOnlyList<ErratumChange> Changes);

/// <summary>One thing that happened to a claim after it was printed.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Text">In words: "withdrawn by us: it was a misreading".</param>
public sealed record ErratumChange(ErratumKind Kind, DateTime At, string Text);

public enum ErratumKind
{
    /// <summary>We took the claim back; what a publisher takes back is told as a recheck.</summary>
    Withdrawn,
    Retagged,
    Edited,

    /// <summary>What it rests on changed, and nobody has looked at it again.</summary>
    NeedsRecheck,

    /// <summary>What it rests on changed, and somebody has looked at it again.</summary>
    LookedAgain,
}
