using ComputeIntel.Articles;

namespace ComputeIntel.Anchoring;

/// <summary>A quotation as a stretch of the older text's words, from <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
/// <param name="Paragraph">Index of the older paragraph.</param>
/// <param name="CutBefore">How many units of the first word were not quoted.</param>
/// <param name="CutAfter">How many units of the last word were not quoted.</param>
internal sealed record Sought(int Paragraph, int First, int End, int CutBefore, int CutAfter, bool IsWhole)
{
    public Range Words => First..End;

    /// <summary>Null where the quotation holds no word.</summary>
    public static Sought? In(FoldedText older, int paragraph, Quotation quotation)
    {
        var (start, end) = older.BoundsOf(paragraph);
        if (quotation is { Exact: not null, Start: { } from, End: { } to })
        {
            (start, end) = (older.IndexOf(paragraph, from), older.IndexOf(paragraph, to));
        }

        var first = older.WordEndingAfter(start);
        var last = older.WordEndingAfter(end - 1);
        if (last == older.Words.Length || older.Words[last].Start >= end)
        {
            last--;
        }

        return last < first || end <= start
            ? null
            : new(paragraph, first, last + 1, Math.Max(0, start - older.Words[first].Start), Math.Max(0, older.Words[last].End - end), quotation.Exact is null);
    }
}
