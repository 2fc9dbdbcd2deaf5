using System.Text.RegularExpressions;

namespace ComputeIntel.Articles;

/// <summary>
/// Reads plain text into paragraphs: each line is one, or, where lines were wrapped to a width, each run of them. A short
/// line without closing punctuation before a longer one is a heading.
/// </summary>
internal static partial class PlainTextReader
{
    private const int MaxHeading = 100;

    // Plain text does not say; the title stands above it, so its headings are of the second level.
    private const int HeadingLevel = 2;

    /// <param name="text">With <c>\n</c> line breaks.</param>
    public static List<Paragraph> Read(string text)
    {
        var blocks = LineWrapping.Unwrapped(text.Split('\n')).Where(line => !IsRule(line)).Select(BlockOf).ToList();
        var paragraphs = new List<Paragraph>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            var (words, marker) = blocks[i];
            var kind = marker is not null ? ParagraphKind.ListItem : i + 1 < blocks.Count && IsHeading(words, blocks[i + 1]) ? ParagraphKind.Heading : ParagraphKind.Text;
            var writer = new ParagraphWriter();
            writer.Write(words);
            if (writer.ToParagraph(kind, kind switch { ParagraphKind.Heading => HeadingLevel, ParagraphKind.ListItem => 1, _ => 0 }, marker) is { } paragraph)
            {
                paragraphs.Add(paragraph);
            }
        }

        return paragraphs;
    }

    /// <summary>Whether a line ends as a sentence does, quotation marks and brackets after it aside.</summary>
    public static bool IsClosed(string line) => line.AsSpan().TrimEnd(" \t\"'”’»)]").EndsWithAny(".!?:;,…。！？：；，؟۔");

    /// <summary>Whether a line begins as an item of a list does.</summary>
    public static bool IsItem(string line) => Item().IsMatch(line);

    private static bool EndsWithAny(this ReadOnlySpan<char> text, string closers) => text.Length > 0 && closers.Contains(text[^1]);

    private static (string Words, string? Marker) BlockOf(string line) =>
        Item().Match(line) is { Success: true } item ? (line[item.Length..], item.Groups["number"] is { Success: true } number ? number.Value : "•") : (line, null);

    private static bool IsHeading(string words, (string Words, string? Marker) next) =>
        words.Length <= MaxHeading && !IsClosed(words) && words.Any(char.IsLetter) && (next.Marker is not null || (next.Words.Length > words.Length && (next.Words.Length > MaxHeading || IsClosed(next.Words))));

    /// <summary>A line drawn with characters, as between sections.</summary>
    private static bool IsRule(string line) => line.Length >= 3 && line.All(c => "-*_=~•·—– ".Contains(c));

    [GeneratedRegex(@"\A(?:[-*+•◦▪‣·–—]|(?<number>\d{1,3}[.)]))\s+(?=\S)")]
    private static partial Regex Item();
}
