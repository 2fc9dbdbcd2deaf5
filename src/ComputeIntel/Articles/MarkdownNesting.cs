namespace ComputeIntel.Articles;

/// <summary>
/// Refuses, in one pass over the lines, what no article holds and Markdig reads in time that grows with the square of its
/// length. <see cref="InlineNesting"/> does the same within paragraphs.
/// </summary>
internal static class MarkdownNesting
{
    // Far above any article, and low enough that 2 MB of the worst that passes is read in well under two seconds.
    private const int MaxDepth = 60;
    private const int MaxLines = 60_000;
    private const int MaxDefinitions = 1_000;

    /// <exception cref="Refusal">400 <c>markdown-too-deep</c>.</exception>
    public static void Check(string markdown)
    {
        var lines = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            lines++;
            if (lines > MaxLines || DepthOf(line) > MaxDepth)
            {
                throw TooDeep();
            }
        }

        if (markdown.AsSpan().Count("]:") > MaxDefinitions)
        {
            throw TooDeep();
        }
    }

    public static Refusal TooDeep()
    {
        const string Message = "The Markdown is nested too deeply, or has far more marks than an article does. Add it as plain text, or without its markup.";
        return new Refusal("markdown-too-deep", 400, Message) { Errors = { ["markdown"] = [Message] } };
    }

    /// <summary>
    /// How deep the quotations and lists may be that a line opens: it names each quotation that it stands in, and each
    /// list takes at least two columns of its indentation. 0 where it opens none.
    /// </summary>
    private static int DepthOf(ReadOnlySpan<char> line)
    {
        var (markers, columns, at) = (0, 0, 0);
        while (true)
        {
            for (; at < line.Length && line[at] is ' ' or '\t'; at++)
            {
                columns += line[at] == '\t' ? 4 : 1;
            }

            if (MarkerLength(line[at..]) is not (> 0 and var length))
            {
                return markers == 0 ? 0 : markers + (columns / 2);
            }

            markers++;
            at += length;
        }
    }

    private static int MarkerLength(ReadOnlySpan<char> text)
    {
        if (text.StartsWith('>'))
        {
            return 1;
        }

        var digits = text[..Math.Min(text.Length, 9)].IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : Math.Min(text.Length, 9);
        var isMarker = digits < text.Length && (digits == 0 ? "-+*" : ".)").Contains(text[digits]);
        return isMarker && (digits + 1 == text.Length || text[digits + 1] is ' ' or '\t') ? digits + 1 : 0;
    }
}
