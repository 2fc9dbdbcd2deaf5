using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ComputeIntel.Articles;

/// <summary>Writes the inlines of one Markdown block as text and spans.</summary>
internal static class InlineReader
{
    // Markdig's own tree may be ten thousand deep; nothing that a person wrote is.
    private const int MaxDepth = 100;

    public static void Write(ContainerInline inlines, ParagraphWriter writer) => Write(inlines, writer, isPlain: false, depth: 0);

    /// <summary>A table row: its cells with " | " between them; null where all are empty.</summary>
    public static Paragraph? RowOf(TableRow row)
    {
        var writer = new ParagraphWriter();
        var style = row.IsHeader ? InlineStyle.HeadCell : InlineStyle.Cell;
        for (var i = 0; i < row.Count; i++)
        {
            writer.Write(i == 0 ? "" : " | ");
            var cell = writer.Open(style);
            foreach (var leaf in ((TableCell)row[i]).OfType<LeafBlock>().Where(l => l.Inline is not null))
            {
                Write(leaf.Inline!, writer);
            }

            writer.Close(cell);
        }

        return writer.ToParagraph(ParagraphKind.TableRow) is { } paragraph && paragraph.Spans.Exists(s => s.Style == style && s.End > s.Start) ? paragraph : null;
    }

    private static void Write(ContainerInline container, ParagraphWriter writer, bool isPlain, int depth)
    {
        if (depth > MaxDepth)
        {
            throw MarkdownNesting.TooDeep();
        }

        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    writer.Write(literal.Content.AsSpan());
                    break;
                case HtmlEntityInline entity:
                    writer.Write(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline:
                    writer.Write(" ");
                    break;
                case CodeInline code:
                    Within(isPlain ? null : InlineStyle.Code, null, () => writer.Write(code.Content));
                    break;
                case AutolinkInline address:
                    Within(WebLink.Of(address.Url) is null || isPlain ? null : InlineStyle.Link, WebLink.Of(address.Url), () => writer.Write(address.Url));
                    break;
                case LinkInline { IsImage: true } image:
                    Within(isPlain ? null : InlineStyle.Image, WebLink.Of(image.Url), () => Write(image, writer, isPlain: true, depth + 1));
                    break;
                case LinkInline link:
                    Within(WebLink.Of(link.Url) is null || isPlain ? null : InlineStyle.Link, WebLink.Of(link.Url), () => Write(link, writer, isPlain, depth + 1));
                    break;
                case EmphasisInline emphasis:
                    Within(isPlain ? null : StyleOf(emphasis), null, () => Write(emphasis, writer, isPlain, depth + 1));
                    break;
                case ContainerInline other:
                    Write(other, writer, isPlain, depth + 1);
                    break;
            }
        }

        void Within(InlineStyle? style, string? href, Action write)
        {
            var span = style is { } s ? writer.Open(s, href) : (int?)null;
            write();
            if (span is { } opened)
            {
                writer.Close(opened);
            }
        }
    }

    private static InlineStyle StyleOf(EmphasisInline emphasis) =>
        emphasis.DelimiterChar == '~' ? InlineStyle.Struck : emphasis.DelimiterCount == 2 ? InlineStyle.Strong : InlineStyle.Emphasis;
}
