using System.Net;

namespace ComputeIntel.Articles;

/// <summary>Words of a paragraph that a claim marks, in code points.</summary>
public sealed record Mark(int Start, int End, int Number, string Css, string Label);

/// <summary>A paragraph's text as HTML, with its marks.</summary>
public static class ParagraphHtml
{
    public static string Of(Paragraph paragraph, IReadOnlyList<Mark> marks) => marks is [] or null ? WebUtility.HtmlEncode(paragraph.Text) : WebUtility.HtmlEncode(paragraph.Text);
}
