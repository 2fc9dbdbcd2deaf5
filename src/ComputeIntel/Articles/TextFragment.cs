namespace ComputeIntel.Articles;

/// <summary>Links that open an original at the words quoted.</summary>
public static class TextFragment
{
    public static string? LinkTo(Article article, Quotation quotation) =>
        article.Url is { } url ? $"{url}#:~:text={Uri.EscapeDataString(quotation.Words)}" : null;
}
