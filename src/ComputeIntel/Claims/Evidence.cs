using ComputeIntel.Articles;

namespace ComputeIntel.Claims;

/// <summary>An article that supports or contradicts a claim. Never changed or deleted, only withdrawn with a reason.</summary>
public sealed class Evidence
{
    public int Id { get; set; }

    public int ClaimId { get; set; }

    /// <summary>1 for the claim's first evidence, then upward.</summary>
    public int Number { get; set; }

    public Stance Stance { get; set; }

    public int ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <summary>Where in the article: "p. F-62", "section 4".</summary>
    public string? Locator { get; set; }

    /// <summary>The words relied on, where quoted.</summary>
    public string? Exact { get; set; }

    /// <summary>The paragraph relied on, where the article is captured.</summary>
    public int? ParagraphId { get; set; }

    public Paragraph? Paragraph { get; set; }

    public string? Note { get; set; }

    public DateTime AddedAt { get; set; }

    public required string AddedBy { get; set; }

    public Withdrawal? Withdrawal { get; set; }

    public bool Stands => Withdrawal is null;

    /// <summary>Standing support from a primary article: what <em>verified</em> rests on. Needs <see cref="Article"/> loaded.</summary>
    public bool CanVerify => Stands && Stance == Stance.Supports && Article is { IsPrimary: true };
}

public enum Stance
{
    Supports,
    Contradicts,
}

/// <summary>The decision that a piece of evidence no longer stands. At most one for each, never undone; evidence can be added again.</summary>
public sealed class Withdrawal
{
    /// <summary>The evidence withdrawn.</summary>
    public int EvidenceId { get; set; }

    public required string Reason { get; set; }

    public DateTime At { get; set; }

    public required string By { get; set; }

    /// <summary>The review that came with it, where the claim could not stay as it was tagged.</summary>
    public Review? Review { get; set; }

    public int? ReviewId { get; set; }
}
