using System.Text;

namespace ComputeIntel.Imports;

/// <summary>Writes text so that it means itself in Markdown as this program reads it (CommonMark, pipe tables, strikethrough).</summary>
internal static class MarkdownText
{
    /// <summary>Text within a line.</summary>
    public static string Escaped(string text)
    {
        var written = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (NeedsEscape(text, i))
            {
                written.Append('\\');
            }

            written.Append(text[i]);
        }

        return written.ToString();
    }

    /// <summary>A line that is a paragraph of its own, already escaped within: what would make it a heading, an item or a rule no longer does.</summary>
    public static string AsLine(string line)
    {
        var start = 0;
        while (start < line.Length && start < 10 && char.IsAsciiDigit(line[start]))
        {
            start++;
        }

        var isOrdered = start is > 0 and < 10 && start < line.Length && line[start] is '.' or ')' && (start + 1 == line.Length || line[start + 1] is ' ');
        return isOrdered ? line[..start] + "\\" + line[start..]
            : line.Length > 0 && line[0] is '#' or '-' or '+' or '>' or '=' ? "\\" + line
            : line;
    }

    /// <summary>A heading, its text escaped within.</summary>
    public static string Heading(int level, string text)
    {
        // A closing run of # would be taken for the heading's own.
        var line = text.EndsWith('#') ? text[..^1] + "\\#" : text;
        return new string('#', Math.Clamp(level, 1, 6)) + " " + line;
    }

    /// <summary>A code block.</summary>
    public static string Fenced(string code)
    {
        var fence = new string('`', Math.Max(3, LongestRun(code, '`') + 1));
        return $"{fence}\n{code}\n{fence}";
    }

    /// <summary>Code within a line.</summary>
    public static string Code(string code)
    {
        var fence = new string('`', LongestRun(code, '`') + 1);
        var pad = code.StartsWith('`') || code.EndsWith('`') ? " " : "";
        return fence + pad + code + pad + fence;
    }

    /// <summary>An address as it stands in a link, in brackets after its text.</summary>
    public static string Address(string address) =>
        address.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal)
            .Replace("|", "%7C", StringComparison.Ordinal).Replace("`", "%60", StringComparison.Ordinal).Replace("*", "%2A", StringComparison.Ordinal).Replace("[", "%5B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);

    private static bool NeedsEscape(string text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        return text[at] switch
        {
            '\\' or '`' or '*' or '[' or ']' or '~' or '|' => true,
            // "]:" is what definitions are counted by, before anything is unescaped.
            ':' => at > 0 && text[at - 1] == ']',
            '_' => at == 0 || next == '\0' || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(next),
            '<' => next is '/' or '!' or '?' || char.IsAsciiLetter(next),
            '&' => next == '#' || char.IsAsciiLetter(next),
            '!' => next is '[' or '\0',
            _ => false,
        };
    }

    private static int LongestRun(string text, char of)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == of ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
