using System.Text;
using ComputeIntel.Articles;
using ComputeIntel.Imports;

namespace ComputeIntel.Pages.Articles;

/// <summary>HTML from the clipboard, read into the form as the program reads any page.</summary>
public static class PastedHtml
{
    /// <summary>The form with the text as Markdown, and what was read of its article wherever nothing was typed.</summary>
    /// <exception cref="Refusal">As <see cref="DocumentReader.Read(ArrivedDocument)"/>.</exception>
    public static (ArticleForm Form, ArticleText Text) Into(ArticleForm form, string? html)
    {
        var arrived = new ArrivedDocument(Encoding.UTF8.GetBytes(html ?? ""), "text/html; charset=utf-8", null, new Arrival(CaptureMethod.Pasted, null, null, [], []));
        var read = DocumentReader.Read(arrived);
        return (form.With(read.Markdown, ImportDraft.Of(arrived, read)), ArticleReader.Read(read.Markdown, TextFormat.Markdown));
    }
}
