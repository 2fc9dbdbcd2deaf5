using ComputeIntel.Claims;

namespace ComputeIntel.Pages.Claims;

/// <summary>The fields of the review form: a decision, and at most one piece of evidence, known or newly cited.</summary>
public sealed record ReviewForm
{
    /// <summary>The claim's version when the form was opened.</summary>
    public int Version { get; init; }

    /// <summary>Null where only evidence is added.</summary>
    public Tag? Tag { get; init; }

    public string? Reason { get; init; }

    public Stance Stance { get; init; }

    public int? ArticleId { get; init; }

    public CitationDraft? Article { get; init; }

    public string? Locator { get; init; }

    public string? Exact { get; init; }

    public string? Note { get; init; }

    /// <summary>The evidence that the fields describe; null where they name no article.</summary>
    public EvidenceDraft? ToEvidence()
    {
        var isNew = !string.IsNullOrWhiteSpace(Article?.Title) || !string.IsNullOrWhiteSpace(Article?.Url) || !string.IsNullOrWhiteSpace(Article?.Publisher);
        return ArticleId is null && !isNew
            ? null
            : new EvidenceDraft { Stance = Stance, ArticleId = ArticleId, Article = isNew ? Article : null, Locator = Locator, Exact = Exact, Note = Note };
    }
}
