namespace ComputeIntel.Imports.Pdf;

/// <summary>One paragraph, heading, item or table row of a PDF.</summary>
/// <param name="Page">The page on which it begins.</param>
/// <param name="HeadingLevel">1 to 6; 0 where it is no heading.</param>
internal sealed record PdfBlock(int Page, string Text, int HeadingLevel, bool IsItem, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>How many paragraphs the block becomes.</summary>
    public int Paragraphs => Math.Max(1, Rows.Count);

    public string ToMarkdown()
    {
        if (Rows.Count > 0)
        {
            var width = Rows.Max(r => r.Count);
            return string.Join('\n', Rows.Select(RowOf).Prepend("|" + string.Concat(Enumerable.Repeat(" --- |", width))).Prepend("|" + string.Concat(Enumerable.Repeat("  |", width))));

            string RowOf(IReadOnlyList<string> cells) => "| " + string.Join(" | ", cells.Select(MarkdownText.Escaped).Concat(Enumerable.Repeat("", width - cells.Count))) + " |";
        }

        var text = MarkdownText.Escaped(Text);
        return HeadingLevel > 0 ? MarkdownText.Heading(HeadingLevel, text) : IsItem ? "- " + MarkdownText.AsLine(text) : MarkdownText.AsLine(text);
    }
}
