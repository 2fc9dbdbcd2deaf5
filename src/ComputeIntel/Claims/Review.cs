namespace ComputeIntel.Claims;

/// <summary>One decision on a claim: its tag, why, by whom, when. Added, never edited; undoing one adds another.</summary>
public sealed class Review
{
    public int Id { get; set; }

    public int ClaimId { get; set; }

    /// <summary>1 for the claim's first review, then upward without gaps.</summary>
    public int Number { get; set; }

    public Tag Tag { get; set; }

    public required string Reason { get; set; }

    public DateTime At { get; set; }

    public required string By { get; set; }

    /// <summary>Added by the program, not decided by a person: "edited after verification".</summary>
    public bool IsByProgram { get; set; }

    /// <summary>The evidence cited with the decision, where any came with it.</summary>
    public Evidence? Evidence { get; set; }

    public int? EvidenceId { get; set; }
}
