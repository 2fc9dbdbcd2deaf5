using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.BrowserTests.Support;

/// <summary>Articles put into the store for tests that are about reading them.</summary>
public static class Articles
{
    /// <summary>A stored article of these paragraphs, with a claim on each place given as paragraph, first word and last.</summary>
    public static Task<Article> WithAsync(this IntelHost host, IReadOnlyList<string> paragraphs, params (int Paragraph, string Words)[] claimed) => host.InStoreAsync(async db =>
    {
        var article = Some.ArticleSaying("placeholder");
        article.Captures[0].Paragraphs.Clear();
        article.Captures[0].Paragraphs.AddRange(paragraphs.Select((text, i) => new Paragraph { Ordinal = i + 1, Kind = ParagraphKind.Text, Text = text }));
        db.Articles.Add(article);
        await db.SaveChangesAsync();
        foreach (var (ordinal, words) in claimed)
        {
            var paragraph = article.Captures[0].Paragraphs.Single(p => p.Ordinal == ordinal);
            var (start, end) = QuotationFinder.Places(paragraph.Text, words)[0];
            var claim = Some.ClaimOn(article);
            claim.Statement = $"The article says: {words}.";
            claim.Quotations = [Quotation.At(paragraph, start, end)];
            claim.Quotations[0].Ordinal = 1;
            db.Claims.Add(claim);
        }

        await db.SaveChangesAsync();
        return article;
    });
}
