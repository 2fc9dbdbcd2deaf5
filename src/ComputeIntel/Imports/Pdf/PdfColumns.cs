namespace ComputeIntel.Imports.Pdf;

/// <summary>Rows that are read from top to bottom, and the edges between which they stand.</summary>
internal sealed record PdfRegion(IReadOnlyList<PdfRow> Rows, double Left, double Right);

/// <summary>
/// Finds columns: a gutter that several rows in succession leave free, with running words on both sides. What stands
/// above it is read first, then the left side, then the right, then what stands below.
/// </summary>
internal static class PdfColumns
{
    private const int MaxDepth = 6;
    private const int FewestRows = 4;

    // Cells of a table hold a word or two; a line of a column holds more.
    private const double FewestWords = 3;

    public static List<PdfRegion> InReadingOrder(IReadOnlyCollection<PdfWord> words)
    {
        var regions = new List<PdfRegion>();
        Collect(words, regions, 0);
        return regions;
    }

    private static void Collect(IReadOnlyCollection<PdfWord> words, List<PdfRegion> regions, int depth)
    {
        if (words.Count == 0)
        {
            return;
        }

        var rows = PdfRow.Of(words);
        if (depth >= MaxDepth || GutterOf(rows) is not { } gutter)
        {
            regions.Add(new PdfRegion(rows, words.Min(w => w.Left), words.Max(w => w.Right)));
            return;
        }

        var within = rows.Skip(gutter.First).Take(gutter.Count).SelectMany(r => r.Words).ToList();
        Collect([.. rows.Take(gutter.First).SelectMany(r => r.Words)], regions, depth + 1);
        Collect([.. within.Where(w => w.Right <= gutter.At)], regions, depth + 1);
        Collect([.. within.Where(w => w.Right > gutter.At)], regions, depth + 1);
        Collect([.. rows.Skip(gutter.First + gutter.Count).SelectMany(r => r.Words)], regions, depth + 1);
    }

    /// <summary>The place that most rows in succession leave free, with the first of them and their number; null where the rows are one column.</summary>
    private static (double At, int First, int Count)? GutterOf(List<PdfRow> rows)
    {
        if (rows.Count < FewestRows)
        {
            return null;
        }

        var (left, right) = (rows.Min(r => r.Words[0].Left), rows.Max(r => r.Words[^1].Right));
        var clear = rows.SelectMany(r => r.Words).Select(w => w.Size).Order().ElementAt(rows.Sum(r => r.Words.Count) / 2) * 0.45;
        (double At, int First, int Count)? best = null;
        var width = right - left;
        for (var at = left + (width * 0.15); at < right - (width * 0.15); at += 2)
        {
            for (var first = 0; first < rows.Count; first++)
            {
                var count = 0;
                while (first + count < rows.Count && IsFree(rows[first + count], at, clear))
                {
                    count++;
                }

                if (count >= FewestRows && count > (best?.Count ?? 0) && AreColumns(rows, first, count, at))
                {
                    best = (at, first, count);
                }

                first += count;
            }
        }

        return best is { } found ? Trimmed(rows, found) : null;
    }

    private static bool IsFree(PdfRow row, double at, double clear)
    {
        foreach (var word in row.Words)
        {
            if (word.Left < at + clear && word.Right > at - clear)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreColumns(List<PdfRow> rows, int first, int count, double at)
    {
        var (rowsLeft, rowsRight, wordsLeft, wordsRight) = (0, 0, 0, 0);
        for (var i = first; i < first + count; i++)
        {
            var onLeft = rows[i].Words.Count(w => w.Right <= at);
            var onRight = rows[i].Words.Count - onLeft;
            rowsLeft += onLeft > 0 ? 1 : 0;
            rowsRight += onRight > 0 ? 1 : 0;
            wordsLeft += onLeft;
            wordsRight += onRight;
        }

        return rowsLeft >= FewestRows && rowsRight >= FewestRows && wordsLeft >= FewestWords * rowsLeft && wordsRight >= FewestWords * rowsRight;
    }

    /// <summary>The gutter without the rows at its ends that have words on one side only and stand apart: a heading over both columns may be short.</summary>
    private static (double At, int First, int Count) Trimmed(List<PdfRow> rows, (double At, int First, int Count) gutter)
    {
        var (at, first, count) = gutter;
        while (count > FewestRows && IsApart(rows, at, first, first + 1))
        {
            first++;
            count--;
        }

        while (count > FewestRows && IsApart(rows, at, first + count - 1, first + count - 2))
        {
            count--;
        }

        return (at, first, count);
    }

    private static bool IsApart(List<PdfRow> rows, double at, int row, int next)
    {
        var words = rows[row].Words;
        var size = words.Max(w => w.Size);
        var isOneSided = words.All(w => w.Right <= at) || words.All(w => w.Left >= at);
        return isOneSided && (Math.Abs(rows[row].Baseline - rows[next].Baseline) > size * 2 || size > rows[next].Words.Max(w => w.Size) * 1.3);
    }
}
