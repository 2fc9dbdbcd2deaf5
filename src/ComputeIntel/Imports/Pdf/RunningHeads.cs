using System.Text.RegularExpressions;

namespace ComputeIntel.Imports.Pdf;

/// <summary>Takes off each page what stands at its top or foot on others too, and page numbers.</summary>
internal static partial class RunningHeads
{
    private const int LinesAtEdge = 3;

    // How far from the page's edge a running head may stand, as a part of its height.
    private const double Edge = 0.12;

    public static void TakeFrom(List<List<PdfLine>> pages)
    {
        var edges = pages.Select(EdgesOf).ToList();
        var seen = edges.SelectMany(lines => lines.Select(KeyOf).Distinct()).CountBy(key => key).ToDictionary(c => c.Key, c => c.Value);
        var enough = pages.Count <= 6 ? 2 : 3;
        for (var i = 0; i < pages.Count; i++)
        {
            var taken = edges[i].Where(line => seen[KeyOf(line)] >= enough || PageNumber().IsMatch(line.Text)).ToHashSet(ReferenceEqualityComparer.Instance);
            pages[i].RemoveAll(taken.Contains);
        }
    }

    private static List<PdfLine> EdgesOf(List<PdfLine> page)
    {
        var byHeight = page.OrderByDescending(l => l.Baseline).ToList();
        return [.. byHeight.Take(LinesAtEdge).Where(l => l.Baseline > l.PageHeight * (1 - Edge)).Concat(byHeight.TakeLast(LinesAtEdge).Where(l => l.Baseline < l.PageHeight * Edge)).Distinct()];
    }

    /// <summary>The words without their figures, and about where they stand.</summary>
    private static (string Words, bool IsTop) KeyOf(PdfLine line) => (Figure().Replace(PlainText.NameKey(PlainText.IsBroken(line.Text) ? "" : line.Text), "#"), line.Baseline > line.PageHeight / 2);

    [GeneratedRegex(@"\d+")]
    private static partial Regex Figure();

    [GeneratedRegex(@"\A[\W_]*(?:page\s+|p\.\s*|seite\s+)?(?:\d{1,4}|[ivxlc]{1,7}|[A-Z]-\d{1,4})(?:\s*(?:/|of|von|\|)\s*\d{1,4})?[\W_]*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
