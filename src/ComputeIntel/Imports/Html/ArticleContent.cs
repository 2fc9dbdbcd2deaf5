using AngleSharp.Dom;
using SmartReader;

namespace ComputeIntel.Imports.Html;

/// <summary>Finds the element that holds a page's article, by SmartReader (Readability). The page is used up by it.</summary>
internal static class ArticleContent
{
    // It wants an address to make links absolute by; ours are already, and it takes some of them for relative ones.
    private const string Nowhere = "https://page.invalid/";

    /// <summary>The article; null where the page seems to have none.</summary>
    /// <exception cref="Refusal">422 <c>too-large</c>.</exception>
    public static IElement? Find(HtmlPage page, ReadingBudget budget, TimeSpan patience)
    {
        IElement? found = null;
        using var deadline = new CancellationTokenSource(patience);
        using var reader = new Reader(Nowhere, page.Document) { CharThreshold = 250, KeepClasses = true, DisableJSONLD = true };
        reader.AddCustomOperationStart(_ => budget.Check());
        reader.AddCustomOperationEnd(article => found = article);
        try
        {
            reader.GetArticleAsync(deadline.Token).GetAwaiter().GetResult();
            budget.Check();
            return found is null ? null : WithoutNowhere(found);
        }
        catch (OperationCanceledException)
        {
            throw ReadingBudget.Spent();
        }
    }

    private static IElement WithoutNowhere(IElement article)
    {
        foreach (var name in new[] { "href", "src" })
        {
            foreach (var element in article.QuerySelectorAll($"[{name}^='{Nowhere}']"))
            {
                element.SetAttribute(name, element.GetAttribute(name)![Nowhere.Length..]);
            }
        }

        return article;
    }
}
