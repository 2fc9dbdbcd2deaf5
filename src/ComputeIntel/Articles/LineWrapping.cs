using System.Text;

namespace ComputeIntel.Articles;

/// <summary>Tells lines that were wrapped to a width from lines that are paragraphs, and joins the former or parts the latter.</summary>
internal static class LineWrapping
{
    private const int MinWidth = 40;
    private const int MaxWidth = 120;
    private const int LongLine = 200;

    /// <summary>The paragraphs: every line that is not blank, trimmed; or, where the text was wrapped, the lines of each joined.</summary>
    public static IEnumerable<string> Unwrapped(IReadOnlyList<string> lines)
    {
        var trimmed = lines.Select(l => l.Trim()).ToList();
        return WidthOf(trimmed) is { } width ? Joined(trimmed, width) : trimmed.Where(l => l.Length > 0);
    }

    /// <summary>
    /// A Markdown text in which a line too long to have been wrapped, and closed as a sentence is, ends its paragraph:
    /// Markdown would run it together with the next.
    /// </summary>
    public static string Parted(string markdown)
    {
        var lines = markdown.Split('\n');
        return string.Join('\n', lines.Zip(lines.Skip(1).Append(""), (line, next) => EndsParagraph(line, next) ? line + "\n" : line));
    }

    private static bool EndsParagraph(string line, string next) =>
        line.Length > LongLine && PlainTextReader.IsClosed(line) && next.Length > 0 && (char.IsLetterOrDigit(next[0]) || "\"“‘(*_[".Contains(next[0])) && !line.Contains('|');

    /// <summary>
    /// The width that the text was wrapped to; null where it was not. Where it was, the first word of a line hardly ever
    /// had room on the line before, and a line mostly goes on in lower case.
    /// </summary>
    private static int? WidthOf(List<string> lines)
    {
        var pairs = lines.Zip(lines.Skip(1)).Where(p => p.First.Length > 0 && p.Second.Length > 0).ToList();
        var width = pairs.Select(p => Math.Max(p.First.Length, p.Second.Length)).DefaultIfEmpty().Max();
        var open = pairs.Where(p => !PlainTextReader.IsClosed(p.First)).ToList();
        return width is >= MinWidth and <= MaxWidth
            && open.Count * 2 >= pairs.Count
            && open.Count(p => IsFull(p.First, p.Second, width)) >= open.Count * 0.8
            && open.Count(p => char.IsLower(p.Second[0])) * 2 >= open.Count
                ? width
                : null;
    }

    private static bool IsFull(string line, string next, int width) => line.Length + 1 + FirstWordLength(next) > width;

    private static int FirstWordLength(string line) => line.IndexOf(' ') is var end and >= 0 ? end : line.Length;

    private static IEnumerable<string> Joined(List<string> lines, int width)
    {
        var paragraph = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0)
            {
                continue;
            }

            paragraph.Append(lines[i]);
            if (i + 1 == lines.Count || lines[i + 1].Length == 0 || Parts(lines[i], lines[i + 1], width))
            {
                yield return paragraph.ToString();
                paragraph.Clear();
            }
            else if (!IsHyphenated(lines[i], lines[i + 1]))
            {
                paragraph.Append(' ');
            }
        }
    }

    // The hyphen is kept: nothing tells "long-term" from a word broken in two.
    private static bool IsHyphenated(string line, string next) => line.Length > 1 && line[^1] == '-' && char.IsLetter(line[^2]) && char.IsLower(next[0]);

    /// <summary>Whether a paragraph ends with a line though no blank line follows: there was room for more.</summary>
    private static bool Parts(string line, string next, int width) =>
        PlainTextReader.IsItem(next) || (!IsFull(line, next, width) && (PlainTextReader.IsClosed(line) || line.Length < width * 0.6));
}
