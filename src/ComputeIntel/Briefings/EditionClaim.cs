using ComputeIntel.Claims;

namespace ComputeIntel.Briefings;

/// <summary>A claim as an edition printed it. Written with the edition, never changed: what was handed on can be told years later.</summary>
public sealed class EditionClaim
{
    public int EditionId { get; set; }

    public int ClaimId { get; set; }

    /// <summary>The tag that was printed.</summary>
    public Tag Tag { get; set; }
}
