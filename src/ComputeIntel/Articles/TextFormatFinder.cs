using System.Text.RegularExpressions;

namespace ComputeIntel.Articles;

/// <summary>Decides whether a text is Markdown or plain, by signs that mean something in Markdown only.</summary>
internal static partial class TextFormatFinder
{
    // Lines wrapped by hand are hardly longer than this.
    private const int LongLine = 80;

    /// <param name="text">With <c>\n</c> line breaks.</param>
    public static TextFormat Find(string text)
    {
        var lines = text.Split('\n').Select(l => l.TrimEnd()).ToList();
        return lines.Exists(IsStrongSign) || (lines.Exists(IsWeakSign) && !lines.Exists(IsPlainSign) && !HasLinesAsParagraphs(lines)) ? TextFormat.Markdown : TextFormat.Plain;
    }

    /// <summary>A heading, a fence, a quotation, a table's second row, a link, bold words.</summary>
    private static bool IsStrongSign(string line) =>
        BlockSign().IsMatch(line) || line.Contains("](", StringComparison.Ordinal) || line.Contains("<http", StringComparison.Ordinal) || Bold().IsMatch(line);

    /// <summary>A list or emphasis, which people write in plain text too.</summary>
    private static bool IsWeakSign(string line) => Item().IsMatch(line) || Emphasis().IsMatch(line);

    /// <summary>An item of a list that only word processors and web pages make.</summary>
    private static bool IsPlainSign(string line) => line.AsSpan().TrimStart() is [var first, ' ' or '\t', ..] && "•◦▪‣·".Contains(first);

    /// <summary>Whether paragraphs are parted by single line breaks: Markdown would run them together.</summary>
    private static bool HasLinesAsParagraphs(List<string> lines) =>
        lines.Zip(lines.Skip(1)).Any(pair => pair.First.Length > LongLine && PlainTextReader.IsClosed(pair.First) && pair.Second.Length > 0 && !Item().IsMatch(pair.Second));

    [GeneratedRegex(@"\A {0,3}(?:#{1,6} +\S|```|~~~|> ?\S|={3,}\z|\[[^\[\]]+\]: *https?:|\|?[ :]*-[-: ]*\|[-:| ]*\z)")]
    private static partial Regex BlockSign();

    [GeneratedRegex(@"(?<![\w*])\*\*[^\s*][^*]*\*\*|(?<![\w_])__[^\s_][^_]*__(?!\w)")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\A {0,3}(?:[-*+]|\d{1,9}[.)]) +\S")]
    private static partial Regex Item();

    [GeneratedRegex(@"(?<![\w*])\*[^\s*][^*]*\*(?![\w*])|(?<![\w_])_[^\s_][^_]*_(?![\w_])|(?<!`)`[^`]+`(?!`)")]
    private static partial Regex Emphasis();
}
