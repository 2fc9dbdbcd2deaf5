using System.Text.RegularExpressions;
using ComputeIntel.Articles;

namespace ComputeIntel.Deals.Origins;

/// <summary>What stands around a quotation: the sentences that it is part of.</summary>
internal static partial class QuotedText
{
    /// <summary>The sentences that the quoted words stand in; the paragraph where it is quoted whole.</summary>
    public static string SentencesOf(Quotation quotation)
    {
        var text = quotation.Paragraph!.Text;
        if (quotation.Start is not { } start || quotation.End is not { } end)
        {
            return text;
        }

        var from = CodePoints.Slice(text, 0, start).Length;
        var to = CodePoints.Slice(text, 0, end).Length;
        var ends = SentenceEnd().Matches(text).Select(m => m.Index + m.Length).ToList();
        var first = ends.LastOrDefault(e => e <= from);
        var last = ends.FirstOrDefault(e => e >= to);
        return text[first..(last == 0 ? text.Length : last)].Trim();
    }

    // "U.S. " ends one too many; then the paragraph is looked at after the piece.
    [GeneratedRegex(@"[.!?][”""’)]*\s+(?=[“""‘(]?[\p{Lu}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
