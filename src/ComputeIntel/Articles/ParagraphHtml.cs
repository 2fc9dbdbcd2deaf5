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
        var ends = pieces.SelectMany(p => p.Marks.Select(m => (Mark: m, Piece: p))).GroupBy(p => p.Mark).ToLookup(g => g.Last().Piece, g => g.Key);

        // An empty cell comes first of what begins at its place, then whatever is longest; around equal stretches a cell, then the mark, then the span.
        var stretches = paragraph.Spans.Select(s => (s.Start, s.End, Rank: s.Style is InlineStyle.Cell or InlineStyle.HeadCell ? 0 : 2, Span: (InlineSpan?)s, Piece: (MarkPiece?)null))
            .Concat(pieces.Select(p => (p.Start, p.End, Rank: 1, Span: (InlineSpan?)null, Piece: (MarkPiece?)p)))
            .OrderBy(s => s.Start).ThenByDescending(s => s.End == s.Start).ThenByDescending(s => s.End).ThenBy(s => s.Rank);
        foreach (var stretch in stretches)
        {
            if (stretch.Piece is { } piece)
            {
                writer.Open(piece, ends[piece].OrderBy(m => m.Number));
            }
            else
            {
                writer.Open(stretch.Span!);
            }
        }

        return Sanitizer.Sanitize(writer.ToString());
    }
}
