using ComputeIntel.Articles;

namespace ComputeIntel.Imports;

/// <summary>Reads .md and .txt: the text is there, and only what stands before it is told apart.</summary>
internal static class TextDocumentReader
{
    public static ReadDocument Read(ArrivedDocument document, DocumentKind kind)
    {
        var text = (DocumentText.Of(document.Bytes) ?? throw ReadingRefusals.Unknown(null)).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        if (kind != DocumentKind.Markdown)
        {
            return new ReadDocument(text, TextFormat.Plain, Particulars.Unknown, [], "text/plain; charset=utf-8", []);
        }

        var (particulars, markdown) = FrontMatter.Read(text);
        if (markdown.Split('\n').FirstOrDefault(l => l.Length > 0) is { } first && first.StartsWith("# ", StringComparison.Ordinal))
        {
            var title = ArticleReader.Read(first, TextFormat.Markdown).Paragraphs[0].Text;
            particulars = particulars with { Title = particulars.Title ?? title };
            markdown = title == particulars.Title ? markdown[(markdown.IndexOf(first, StringComparison.Ordinal) + first.Length)..].TrimStart('\n') is { Length: > 0 } rest ? rest : markdown : markdown;
        }

        return new ReadDocument(markdown, TextFormat.Markdown, particulars, [], "text/markdown; charset=utf-8", []);
    }
}
