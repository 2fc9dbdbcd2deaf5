using System.Text;
using ComputeIntel.Articles;

namespace ComputeIntel.Tests.Articles;

/// <summary>Paragraphs as the specs write them: <c>heading 2 | Words with {strong: some} {link https://example.com/: linked}</c>, one a line.</summary>
internal static class ParagraphNotation
{
    public static string Of(ArticleText text) =>
        string.Join('\n', text.Paragraphs.Select(Of).Concat(text.PointerText is { } pointer ? [$"pointer | {pointer}{(text.PointerUrl is { } url ? $" ({url})" : "")}"] : []));

    private static string Of(Paragraph paragraph)
    {
        var kind = char.ToLowerInvariant(paragraph.Kind.ToString()[0]) + paragraph.Kind.ToString()[1..];
        return $"{kind}{(paragraph.Level > 0 ? $" {paragraph.Level}" : "")}{(paragraph.Marker is { } marker ? $" {marker}" : "")} | {Inlines(paragraph)}";
    }

    private static string Inlines(Paragraph paragraph)
    {
        var text = new StringBuilder();
        var open = new Stack<InlineSpan>();
        var spans = new Queue<InlineSpan>(paragraph.Spans);
        for (var at = 0; at <= CodePoints.Length(paragraph.Text); at++)
        {
            CloseAt(at);
            while (spans.TryPeek(out var span) && span.Start == at)
            {
                text.Append('{').Append(span.Style.ToString().ToLowerInvariant()).Append(span.Href is { } href ? " " + href : "").Append(": ");
                open.Push(spans.Dequeue());
                if (span.End == at)
                {
                    CloseAt(at);
                }
            }

            text.Append(CodePoints.Slice(paragraph.Text, at, at + 1));
        }

        Assert.Empty(spans);
        return text.Replace("\n", "⏎").ToString();

        void CloseAt(int at)
        {
            while (open.TryPeek(out var span) && span.End == at)
            {
                text.Append('}');
                open.Pop();
            }
        }
    }
}
