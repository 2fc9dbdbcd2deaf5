using ComputeIntel.Claims;

namespace ComputeIntel.Api;

/// <summary>An article that supports or contradicts a claim.</summary>
public sealed record EvidenceAnswer : IVersionedAnswer
{
    /// <summary>The claim that it is evidence for.</summary>
    public required int ClaimId { get; init; }

    /// <summary>1 for the claim's first evidence, then upward.</summary>
    public required int Number { get; init; }

    public required Stance Stance { get; init; }

    public required ArticleReference Article { get; init; }

    public required string? Locator { get; init; }

    public required string? Exact { get; init; }

    public required int? ParagraphId { get; init; }

    public required string? Note { get; init; }

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }

    /// <summary>Null while it stands.</summary>
    public required WithdrawalAnswer? Withdrawal { get; init; }

    /// <summary>The claim's version.</summary>
    public required int Version { get; init; }

    public static EvidenceAnswer Of(Claim claim, Evidence evidence) => new()
    {
        ClaimId = claim.Id,
        Number = evidence.Number,
        Stance = evidence.Stance,
        Article = ArticleReference.Of(evidence.Article!),
        Locator = evidence.Locator,
        Exact = evidence.Exact,
        ParagraphId = evidence.ParagraphId,
        Note = evidence.Note,
        AddedAt = evidence.AddedAt,
        AddedBy = evidence.AddedBy,
        Withdrawal = evidence.Withdrawal is { } w ? new WithdrawalAnswer(w.Reason, w.At, w.By, w.Review?.Number) : null,
        Version = claim.Version,
    };
}

/// <summary>That evidence no longer stands, and the number of the review that came with it.</summary>
public sealed record WithdrawalAnswer(string Reason, DateTime At, string By, int? Review);

/// <summary>What someone asks a withdrawal to say.</summary>
public sealed record WithdrawalRequest
{
    /// <summary>Needed.</summary>
    public string? Reason { get; init; }

    /// <summary>Needed where a verified claim would be left bare.</summary>
    public ReviewRequest? Review { get; init; }
}
