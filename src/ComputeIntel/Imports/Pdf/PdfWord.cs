using UglyToad.PdfPig.Content;

namespace ComputeIntel.Imports.Pdf;

/// <summary>One word of a page, in points.</summary>
internal sealed record PdfWord(string Text, double Left, double Right, double Baseline, double Size, bool IsBold)
{
    public static PdfWord Of(Word word)
    {
        var letter = word.Letters[0];
        var text = Unligatured(word.Text);
        return new PdfWord(
            text,
            word.BoundingBox.Left,
            word.BoundingBox.Right,
            letter.StartBaseLine.Y,
            letter.PointSize > 0 ? letter.PointSize : Math.Max(1, word.BoundingBox.Height),
            letter.FontDetails is { } font && (font.IsBold || font.Weight >= 600 || (font.Name?.Contains("bold", StringComparison.OrdinalIgnoreCase) ?? false)));
    }

    // Fonts draw some letter pairs as one sign; the words have two letters.
    private static string Unligatured(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uFB00', '\uFB06') < 0 && !text.Contains('\0', StringComparison.Ordinal) ? text : string.Concat(text.Select(c => c switch
        {
            '\uFB00' => "ff",
            '\uFB01' => "fi",
            '\uFB02' => "fl",
            '\uFB03' => "ffi",
            '\uFB04' => "ffl",
            '\uFB05' or '\uFB06' => "st",
            '\0' => "",
            _ => c.ToString(),
        }));
}

/// <summary>Words on one baseline, from left to right.</summary>
internal sealed record PdfRow(double Baseline, IReadOnlyList<PdfWord> Words)
{
    /// <summary>The words as rows, from top to bottom.</summary>
    public static List<PdfRow> Of(IEnumerable<PdfWord> words)
    {
        var rows = new List<List<PdfWord>>();
        foreach (var word in words.OrderByDescending(w => w.Baseline).ThenBy(w => w.Left))
        {
            // A raised number stands within the letters of its line.
            var row = rows.Count > 0 && rows[^1][0] is var first && Math.Abs(first.Baseline - word.Baseline) <= 0.45 * Math.Max(first.Size, word.Size) ? rows[^1] : null;
            if (row is null)
            {
                rows.Add(row = []);
            }

            row.Add(word);
        }

        return [.. rows.Select(r => new PdfRow(r.MaxBy(w => w.Size)!.Baseline, [.. r.OrderBy(w => w.Left)]))];
    }
}
