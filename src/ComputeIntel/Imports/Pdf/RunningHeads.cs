using System.Text.RegularExpressions;

namespace ComputeIntel.Imports.Pdf;

/// <summary>Takes off each page what stands at its top or foot on others too, and page numbers.</summary>
internal static partial class RunningHeads
{
    private const int RowsAtEdge = 3;

    // How far from the page's edge a running head may stand, as a part of its height.
    private const double Edge = 0.12;

    public static void TakeFrom(IReadOnlyList<PdfPage> pages)
    {
        var edges = pages.Select(EdgesOf).ToList();
        var seen = edges.SelectMany(rows => rows.Select(r => r.Key).Distinct()).CountBy(key => key).ToDictionary(c => c.Key, c => c.Value);
        var enough = pages.Count <= 6 ? 2 : 3;
        for (var i = 0; i < pages.Count; i++)
        {
            var taken = edges[i].Where(r => seen[r.Key] >= enough || PageNumber().IsMatch(TextOf(r.Row))).SelectMany(r => r.Row.Words).ToHashSet(ReferenceEqualityComparer.Instance);
            pages[i].Words.RemoveAll(taken.Contains);
        }
    }

    /// <summary>The first and last rows, where they stand in the margins; each with its words less their figures, by which it is known again.</summary>
    private static List<((string Words, bool IsTop) Key, PdfRow Row)> EdgesOf(PdfPage page)
    {
        var rows = PdfRow.Of(page.Words);
        var top = rows.Take(RowsAtEdge).Where(r => r.Baseline > page.Height * (1 - Edge));
        var foot = rows.Skip(RowsAtEdge).TakeLast(RowsAtEdge).Where(r => r.Baseline < page.Height * Edge);
        return [.. top.Select(r => (KeyOf(r, isTop: true), r)), .. foot.Select(r => (KeyOf(r, isTop: false), r))];
    }

    private static (string, bool) KeyOf(PdfRow row, bool isTop) => (Figure().Replace(TextOf(row).ToLowerInvariant(), "#"), isTop);

    private static string TextOf(PdfRow row) => string.Join(' ', row.Words.Select(w => w.Text));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Figure();

    [GeneratedRegex(@"\A[\W_]*(?:page\s+|p\.\s*|seite\s+)?(?:\d{1,4}|[ivxlc]{1,7}|[A-Z]-\d{1,4})(?:\s*(?:/|of|von|\|)\s*\d{1,4})?[\W_]*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
