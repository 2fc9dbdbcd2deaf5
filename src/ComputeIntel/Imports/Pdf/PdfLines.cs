using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace ComputeIntel.Imports.Pdf;

/// <summary>Gathers a page's letters into words, and those into lines.</summary>
internal static class PdfLines
{
    private const int MaxLetters = 40_000;

    private static readonly NearestNeighbourWordExtractor Extractor = new(new NearestNeighbourWordExtractor.NearestNeighbourWordExtractorOptions { MaxDegreeOfParallelism = 1 });

    /// <summary>The page's words that stand upright.</summary>
    public static PdfPage WordsOf(Page page, ReadingBudget budget)
    {
        if (page.Letters.Count > MaxLetters)
        {
            throw ReadingRefusals.TooLarge($"Page {page.Number} of the PDF has far more letters than a page holds.");
        }

        budget.Check();
        var words = Extractor.GetWords(page.Letters).Where(w => w.TextOrientation == TextOrientation.Horizontal && !string.IsNullOrWhiteSpace(w.Text)).Select(PdfWord.Of).Where(w => w.Text.Length > 0);
        return new PdfPage(page.Number, page.Height, [.. words]);
    }

    /// <summary>The page's lines in the order in which they are read: columns one after the other.</summary>
    public static IEnumerable<PdfLine> Of(PdfPage page) =>
        PdfColumns.InReadingOrder(page.Words).SelectMany(region => region.Rows.Select(row => LineOf(row, page, region)));

    /// <summary>A comma or the like that was drawn under the end of its word, as after an r, is taken for a word of its own.</summary>
    private static bool IsSetOn(PdfWord word, PdfWord next) => next.Text[0] is ',' or '.' or ';' or ':' or '’' or '”' or ')' && next.Left - word.Right < 0.1 * word.Size;

    private static PdfLine LineOf(PdfRow row, PdfPage page, PdfRegion region)
    {
        var words = row.Words;
        var size = words.GroupBy(w => Math.Round(w.Size, 1)).MaxBy(g => g.Sum(w => w.Text.Length))!.Key;
        var text = new StringBuilder();
        var cells = new List<string>();
        var start = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0)
            {
                if (words[i].Left - words[i - 1].Right > Math.Max(1.8 * size, 12))
                {
                    cells.Add(text.ToString(start, text.Length - start));
                    start = text.Length + 1;
                }

                if (!IsSetOn(words[i - 1], words[i]))
                {
                    text.Append(' ');
                }
            }

            text.Append(words[i].Text);
        }

        cells.Add(text.ToString(start, text.Length - start));
        var letters = words.Sum(w => w.Text.Length);
        return new PdfLine(
            page.Number,
            text.ToString(),
            words[0].Left,
            words.Max(w => w.Right),
            row.Baseline,
            size,
            words.Where(w => w.IsBold).Sum(w => w.Text.Length) > letters * 0.8,
            (region.Left, region.Right),
            cells.Count > 1 ? cells : []);
    }
}
