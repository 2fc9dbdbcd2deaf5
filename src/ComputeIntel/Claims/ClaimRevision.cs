namespace ComputeIntel.Claims;

/// <summary>One edit of what a claim says: each field before and after. Added, never edited.</summary>
public sealed class ClaimRevision
{
    public int Id { get; set; }

    public int ClaimId { get; set; }

    public DateTime At { get; set; }

    public required string By { get; set; }

    public List<FieldChange> Changes { get; set; } = [];
}
