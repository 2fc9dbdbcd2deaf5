using ComputeIntel.Briefings;

namespace ComputeIntel.Pages.Briefings;

/// <summary>What changed, to be shown in a document or on a page.</summary>
/// <param name="Changes">What changed.</param>
/// <param name="LinkTo">Where a claim is, by its number; null where there is nothing to lead to.</param>
public sealed record ChangesView(EditionChanges Changes, Func<int, string?> LinkTo)
{
    /// <summary>In a document, whose annex holds the claims that it prints.</summary>
    public static ChangesView In(BriefingDocument document)
    {
        var printed = document.Annex.SelectMany(b => b.Claims).Select(c => c.Number).ToHashSet();
        return new(document.Changes!, claim => printed.Contains(claim) ? $"#c-{claim}" : null);
    }

    public static ChangesView OnPage(EditionChanges changes) => new(changes, claim => $"/claims/{claim}");
}
