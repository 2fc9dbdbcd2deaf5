using AngleSharp.Dom;
using ComputeIntel.Articles;

namespace ComputeIntel.Imports.Html;

/// <summary>Reads a page: what it says of itself, and the article in it as Markdown.</summary>
internal static class HtmlReader
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    /// <exception cref="Refusal">422 <c>not-an-article</c>, <c>document-too-deep</c>, <c>too-large</c>.</exception>
    public static ReadDocument Read(ArrivedDocument document, ReadingBudget budget)
    {
        var (html, encoding) = HtmlCharset.Decode(document.Bytes, document.MediaType);
        var mediaType = $"text/html; charset={encoding.WebName}";
        return document.Arrival.Method == CaptureMethod.Pasted
            ? ReadPasted(ClipboardHtml.Selected(html), document.Arrival.FinalUrl, mediaType, budget)
            : Read(html, document.Arrival.FinalUrl, mediaType, budget);
    }

    /// <summary>A whole page, of which the article is a part.</summary>
    public static ReadDocument Read(string html, string? address, string mediaType, ReadingBudget budget)
    {
        var page = HtmlPage.Parse(html, address, budget);
        var said = new HtmlParticulars(page);
        var particulars = said.Read();
        var shape = PageShape.Of(page, said);
        HtmlClutter.TakeFrom(page, budget);
        var article = ArticleContent.Find(page, budget, Patience) ?? Largest(HtmlPage.Parse(html, address, budget), budget);
        HtmlClutter.TakeFromArticle(article, budget);
        TakeTitle(article, particulars.Title);
        var shown = HtmlMarkdownWriter.Write(article, page, budget);
        var markdown = FullerText.Of(shown, said.Data.Text("articleBody"));
        shape.RefuseUnlessArticle(markdown, isShown: markdown == shown, HtmlClutter.LinkDensity(article));
        return new ReadDocument(markdown, TextFormat.Markdown, particulars, [], mediaType, []);
    }

    /// <summary>A stretch of a page that somebody selected: all of it is meant.</summary>
    public static ReadDocument ReadPasted(string html, string? address, string mediaType, ReadingBudget budget)
    {
        var page = HtmlPage.Parse(html, address, budget);
        var particulars = new HtmlParticulars(page).Read();
        return new ReadDocument(HtmlMarkdownWriter.Write(page.Document.Body!, page, budget), TextFormat.Markdown, particulars, [], mediaType, []);
    }

    private static IElement Largest(HtmlPage page, ReadingBudget budget)
    {
        HtmlClutter.TakeFrom(page, budget);
        return page.Document.QuerySelectorAll("[itemprop='articleBody'], article, main").MaxBy(e => e.TextContent.Length) ?? page.Document.Body!;
    }

    /// <summary>The title is a particular; standing before the text once more it would be a paragraph of it.</summary>
    private static void TakeTitle(IElement article, string? title)
    {
        if (title is not null && article.QuerySelector("h1, h2") is { } heading && PlainText.NameKey(heading.TextContent) == PlainText.NameKey(title))
        {
            heading.Remove();
        }
    }
}
