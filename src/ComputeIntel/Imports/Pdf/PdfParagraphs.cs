using System.Text;
using System.Text.RegularExpressions;

namespace ComputeIntel.Imports.Pdf;

/// <summary>Rebuilds paragraphs from lines: by their spacing, indents, short last lines and size; across columns and pages by whether the sentence was closed.</summary>
internal static partial class PdfParagraphs
{
    private const double MuchSpace = 1.3;
    private const double HeadingSize = 1.12;
    private const int MaxHeading = 200;

    public static List<PdfBlock> Of(List<PdfLine> lines)
    {
        var body = Heaviest(lines, l => Math.Round(l.Size * 2) / 2, l => l.Text.Length);
        var spacing = SpacingOf(lines);
        var vocabulary = lines.SelectMany(l => l.Text.Split(' ').Skip(1).SkipLast(1)).Select(Bare).ToHashSet(StringComparer.Ordinal);
        var sizes = lines.Where(l => l.Size >= body * HeadingSize && l.Text.Length <= MaxHeading).Select(l => Math.Round(l.Size)).Distinct().OrderDescending().ToList();
        var blocks = new List<PdfBlock>();
        for (var i = 0; i < lines.Count;)
        {
            var end = i + 1;
            if (IsTable(lines, i, out var rows))
            {
                end = i + rows;
                blocks.Add(new PdfBlock(lines[i].Page, "", 0, false, [.. lines[i..end].Select(l => l.Cells)]));
                i = end;
                continue;
            }

            while (end < lines.Count && GoesOn(lines[end - 1], lines[end], lines[i], body, spacing) && !IsTable(lines, end, out _))
            {
                end++;
            }

            var text = Joined(lines[i..end], vocabulary);
            var item = Bullet().Match(text);
            blocks.Add(new PdfBlock(lines[i].Page, item.Success ? text[item.Length..] : text, item.Success ? 0 : LevelOf(lines, i, end, text, body, sizes), item.Success, []));
            i = end;
        }

        return blocks;
    }

    /// <summary>The key that most weight falls on.</summary>
    private static double Heaviest(List<PdfLine> lines, Func<PdfLine, double> key, Func<PdfLine, int> weight) =>
        lines.GroupBy(key).Select(g => (g.Key, Weight: g.Sum(weight))).OrderByDescending(g => g.Weight).Select(g => g.Key).FirstOrDefault(10);

    /// <summary>From one baseline to the next within paragraphs, in letter heights.</summary>
    private static double SpacingOf(List<PdfLine> lines) =>
        lines.Zip(lines.Skip(1)).Where(p => p.First.Page == p.Second.Page && p.First.Baseline > p.Second.Baseline && Math.Abs(p.First.Size - p.Second.Size) < 0.6)
            .Select(p => Math.Round((p.First.Baseline - p.Second.Baseline) / p.First.Size, 1)).Where(s => s is > 0.8 and < 3)
            .GroupBy(s => s).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault(1.2);

    private static bool IsTable(List<PdfLine> lines, int at, out int rows)
    {
        rows = 0;
        while (at + rows < lines.Count && lines[at + rows].Cells.Count > 1 && lines[at + rows].Page == lines[at].Page)
        {
            rows++;
        }

        return rows >= 2 && lines.GetRange(at, rows).Exists(l => l.Cells.Count == lines[at].Cells.Count && !ReferenceEquals(l, lines[at]));
    }

    /// <summary>Whether a line belongs to the paragraph of the line before it.</summary>
    private static bool GoesOn(PdfLine before, PdfLine line, PdfLine first, double body, double spacing)
    {
        if (Math.Abs(before.Size - line.Size) > 0.08 * Math.Max(before.Size, line.Size) + 0.3 || Bullet().IsMatch(line.Text) || (before.IsBold != line.IsBold && (IsShort(before, 0.15) || before.Size > body)))
        {
            return false;
        }

        var isSamePlace = before.Page == line.Page && before.Column == line.Column && before.Baseline > line.Baseline;
        if (!isSamePlace)
        {
            // At the top of the next column or page only the words tell.
            return before.Size < body * HeadingSize && !IsClosed(before.Text) && !IsShort(before, 0.15) && (BrokenWord(before.Text) is not null || char.IsLower(line.Text[0]) || line.Left <= line.Column.Left + (0.8 * line.Size));
        }

        var isIndented = line.Left > line.Column.Left + (0.8 * line.Size);
        var wasIndented = before.Left > before.Column.Left + (0.8 * before.Size);
        return before.Baseline - line.Baseline <= spacing * MuchSpace * Math.Max(before.Size, line.Size)
            && !(isIndented && !wasIndented && !ReferenceEquals(before, first) && IsClosed(before.Text))
            && !(isIndented && !wasIndented && ReferenceEquals(before, first) && IsClosed(before.Text) && !Bullet().IsMatch(first.Text))
            && !(IsShort(before, 0.15) && IsClosed(before.Text) && before.Size < body * HeadingSize)
            && !(IsShort(before, 0.4) && before.Size < body * HeadingSize);
    }

    /// <summary>Whether so much of the column's width is left free that the next word had room.</summary>
    private static bool IsShort(PdfLine line, double free) => line.Right < line.Column.Right - (free * (line.Column.Right - line.Column.Left));

    private static bool IsClosed(string text) => Closed().IsMatch(text);

    private static int LevelOf(List<PdfLine> lines, int start, int end, string text, double body, List<double> sizes)
    {
        var first = lines[start];
        var isLarge = first.Size >= body * HeadingSize;
        var isBoldLine = first.IsBold && end - start <= 2 && !IsClosed(text) && end < lines.Count && !lines[end].IsBold;
        return text.Length > MaxHeading || !text.Any(char.IsLetter) ? 0
            : isLarge && sizes.IndexOf(Math.Round(first.Size)) is var rank and >= 0 ? Math.Min(rank + 1, 4)
            : isBoldLine && Math.Abs(first.Size - body) < 1 ? Math.Min(sizes.Count + 1, 5)
            : 0;
    }

    private static string Joined(List<PdfLine> lines, HashSet<string> vocabulary)
    {
        var text = new StringBuilder(lines[0].Text);
        foreach (var (before, line) in lines.Zip(lines.Skip(1)))
        {
            if (before.Text.EndsWith('\u00AD'))
            {
                text.Length--;
            }
            else if (BrokenWord(before.Text) is { } start && char.IsLower(line.Text[0]))
            {
                var rest = line.Text.Split(' ')[0];
                text.Length -= KeepsHyphen(start, Bare(rest), vocabulary) ? 0 : 1;
            }
            else
            {
                text.Append(' ');
            }

            text.Append(line.Text);
        }

        return text.ToString();
    }

    /// <summary>The beginning of the word that a line's end breaks, without its hyphen; null where it breaks none.</summary>
    private static string? BrokenWord(string line) =>
        line.Length > 1 && line[^1] is '-' or '\u2010' && char.IsLetterOrDigit(line[^2]) ? Bare(line[(line.LastIndexOf(' ') + 1)..^1]) : null;

    /// <summary>Whether the hyphen is the word's own: it is written so elsewhere, or begins as such words do.</summary>
    private static bool KeepsHyphen(string start, string rest, HashSet<string> vocabulary) =>
        vocabulary.Contains(Bare(start + "-" + rest)) || (!vocabulary.Contains(Bare(start + rest)) && (Compound().IsMatch(start) || start.Any(char.IsDigit)));

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '!', '?', '(', ')', '"', '“', '”', '’', '\'').ToLowerInvariant();

    [GeneratedRegex(@"(?:\A|-)(?:long|short|self|non|well|high|low|co|cross|multi|post|pre|mid|near|full|half|real|third|two|three|four|five|ten|year|all|ex|so|state|hard|first|second|large|small|fast|anti|on|off|end|power|data|cost|time)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Compound();

    [GeneratedRegex(@"\A[•◦▪‣●■–—*-]\s+(?=\S)")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"[.!?:;…。！？][""'”’»)\]]*(?:\[?\d{1,3}\]?)?\z")]
    private static partial Regex Closed();
}
