using ComputeIntel.Articles;

namespace ComputeIntel.Claims;

/// <summary>Why a claim needs to be looked at again, until somebody has.</summary>
public sealed class Recheck
{
    public int Id { get; set; }

    public int ClaimId { get; set; }

    public Claim? Claim { get; set; }

    public RecheckReason Reason { get; set; }

    /// <summary>The article whose change raised it.</summary>
    public int ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <summary>The capture in which the change was seen.</summary>
    public int? CaptureId { get; set; }

    public DateTime RaisedAt { get; set; }

    /// <summary>Null while it stands.</summary>
    public DateTime? ClearedAt { get; set; }

    public string? ClearedBy { get; set; }

    /// <summary>What was found.</summary>
    public string? Note { get; set; }

    public bool Stands => ClearedAt is null;
}

public enum RecheckReason
{
    /// <summary>The words quoted changed.</summary>
    QuotationChanged,

    /// <summary>The words quoted are gone, or cannot be told with confidence.</summary>
    QuotationUnplaced,

    /// <summary>An article that supports or contradicts the claim changed.</summary>
    EvidenceChanged,

    /// <summary>The publisher corrected the article.</summary>
    PublisherCorrected,

    /// <summary>The publisher took the article back, which is not our own withdrawal of a claim.</summary>
    PublisherRetracted,
}
