using Ganss.Xss;

namespace ComputeIntel.Articles;

/// <summary>
/// One paragraph as HTML: its text with its styles, the words that claims quote as <c>&lt;mark&gt;</c>, and after the last of
/// them a reference to the claim's card. The text between the tags is the paragraph's, character for character: the
/// references' numbers are left to the style sheet, so that selecting text never picks them up.
/// </summary>
public static class ParagraphHtml
{
    // Everything is encoded as it is written; this stands behind, in case that is ever got wrong. Threads may share it: it is configured once.
    private static readonly HtmlSanitizer Sanitizer = new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string> { "mark", "a", "em", "strong", "code", "s", "span" },
        AllowedAttributes = new HashSet<string> { "class", "href", "rel", "data-n", "data-claims", "aria-label" },
        UriAttributes = new HashSet<string> { "href" },
        AllowedSchemes = new HashSet<string> { "http", "https" },
    });

    public static string Of(Paragraph paragraph, IReadOnlyList<Mark> marks)
    {
        var writer = new InlineHtmlWriter(paragraph.Text);
        var pieces = MarkPiece.Of(marks, paragraph.Spans, CodePoints.Length(paragraph.Text));
        var lastPieces = pieces.SelectMany(piece => piece.Marks, (piece, mark) => (piece, mark)).GroupBy(p => p.mark, p => p.piece).ToLookup(group => group.Last(), group => group.Key);
        var stretches = paragraph.Spans.Select(span => new Stretch(span.Start, span.End, span.Style is InlineStyle.Cell or InlineStyle.HeadCell ? 0 : 2, () => writer.Open(span)))
            .Concat(pieces.Select(piece => new Stretch(piece.Start, piece.End, 1, () => writer.Open(piece, lastPieces[piece].OrderBy(m => m.Number)))));

        // Of what begins at one place an empty cell comes first, then whatever is longest; of what ends there too, by rank.
        foreach (var stretch in stretches.OrderBy(s => s.Start).ThenByDescending(s => s.End == s.Start).ThenByDescending(s => s.End).ThenBy(s => s.Rank))
        {
            stretch.Open();
        }

        return Sanitizer.Sanitize(writer.ToString());
    }

    /// <param name="Rank">0 a cell, which holds marks; 1 a mark; 2 any other span, which a mark may hold.</param>
    private sealed record Stretch(int Start, int End, int Rank, Action Open);
}
