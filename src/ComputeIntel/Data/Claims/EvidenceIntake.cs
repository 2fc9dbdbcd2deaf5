using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data.Articles;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Claims;

/// <summary>Takes evidence in: finds the article or cites a new one, and checks that the words quoted stand in it.</summary>
public sealed class EvidenceIntake(IntelContext db, PublisherNames publishers)
{
    /// <summary>Adds evidence to a claim loaded <see cref="ClaimQueries.Whole"/>. The caller saves, within one transaction, so that a review may come with it.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="draft">What is asked for.</param>
    /// <param name="by">Who adds it.</param>
    /// <param name="at">When.</param>
    /// <param name="within">Put before each field's name in a refusal.</param>
    /// <exception cref="Refusal">422 <c>invalid-input</c>, <c>quotation-not-found</c>.</exception>
    public async Task<Evidence> AddAsync(Claim claim, EvidenceDraft draft, string by, DateTime at, string within = "")
    {
        var asked = draft.Checked(within);
        var article = asked.Article is { } citation ? await CitedAsync(citation, claim.IsDemo, by, at) : await KnownAsync(asked.ArticleId!.Value, within);
        var paragraph = await ParagraphAsync(article, asked, within);
        return claim.Support(new Evidence
        {
            Stance = asked.Stance!.Value,
            ArticleId = article.Id,
            Article = article,
            Locator = asked.Locator,
            Exact = asked.Exact,
            ParagraphId = paragraph?.Id,
            Paragraph = paragraph,
            Note = asked.Note,
            AddedAt = at,
            AddedBy = by,
        });
    }

    private async Task<Article> KnownAsync(int id, string within) =>
        await db.Articles.Include(a => a.Publisher).SingleOrDefaultAsync(a => a.Id == id) ?? throw Refusal.Invalid($"{within}articleId", $"There is no article {id}.");

    /// <summary>The very document where it was cited before, so that what rests on it stays in one place; else a new article, cited only.</summary>
    private async Task<Article> CitedAsync(CitationDraft citation, bool isDemo, string by, DateTime at)
    {
        var known = citation.Url is null ? null : await db.Articles.Include(a => a.Publisher)
            .Where(a => a.Url == citation.Url && a.Title == citation.Title && a.Kind == citation.Kind && a.IsDemo == isDemo)
            .OrderBy(a => a.Id).FirstOrDefaultAsync();
        if (known is not null)
        {
            return known;
        }

        var article = Article.Made(citation.ToArticle().Checked(), await publishers.OfAsync(citation.Publisher, citation.Url, isDemo), by, at);
        article.IsDemo = isDemo;
        db.Articles.Add(article);
        return article;
    }

    /// <summary>The paragraph named; else, where words are quoted and the article is captured, the first of its newest capture that has them.</summary>
    private async Task<Paragraph?> ParagraphAsync(Article article, EvidenceDraft asked, string within)
    {
        var paragraphs = asked.ParagraphId is null && (asked.Exact is null || article.Id == 0) ? [] : await db.Paragraphs
            .Where(p => p.Capture!.ArticleId == article.Id && (asked.ParagraphId == null || p.Id == asked.ParagraphId))
            .OrderByDescending(p => p.Capture!.Number).ThenBy(p => p.Ordinal).ToListAsync();
        if (asked.ParagraphId is { } id && paragraphs is [])
        {
            throw Refusal.Invalid($"{within}paragraphId", $"The article has no paragraph {id}.");
        }

        if (asked.Exact is null || paragraphs is [])
        {
            return paragraphs.FirstOrDefault();
        }

        // One place of several will do: the words are the evidence, not where in the paragraph they stand.
        return paragraphs.Find(p => QuotationFinder.Places(p.Text, asked.Exact).Count > 0) ?? throw new Refusal("quotation-not-found", 422, "These words do not stand in the article as quoted.")
        {
            Errors = { [$"{within}exact"] = ["These words do not stand in the article as quoted."] },
        };
    }
}
