using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Searching;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Articles;

/// <summary>An article in a list: whether it is captured, and what became of the claims in it.</summary>
public sealed record ListedArticle(Article Article, bool IsCaptured, IReadOnlyDictionary<Tag, int> Claims)
{
    /// <summary>So many articles that a checked filter means, in a checked order.</summary>
    public static async Task<IReadOnlyList<ListedArticle>> PageAsync(IntelContext db, ArticleFilter filter, string sort, int skip)
    {
        var articles = await db.Matching(filter).InOrder(sort).Skip(skip).Take(filter.PageSize).Include(a => a.Publisher).AsNoTrackingWithIdentityResolution().ToListAsync();
        var ids = articles.Select(a => a.Id).ToList();
        var captured = (await db.Captures.Where(c => ids.Contains(c.ArticleId)).Select(c => c.ArticleId).Distinct().ToListAsync()).ToHashSet();
        var claims = (await db.Claims.Where(c => ids.Contains(c.ArticleId)).GroupBy(c => new { c.ArticleId, c.Tag }).Select(g => new { g.Key.ArticleId, g.Key.Tag, Count = g.Count() }).ToListAsync()).ToLookup(c => c.ArticleId);
        return [.. articles.Select(a => new ListedArticle(a, captured.Contains(a.Id), claims[a.Id].ToDictionary(c => c.Tag, c => c.Count)))];
    }

    /// <summary>Every article that a checked filter means, fetched a page at a time.</summary>
    public static async IAsyncEnumerable<ArticleRow> RowsAsync(IntelContext db, ArticleFilter filter, string sort)
    {
        IReadOnlyList<ListedArticle> page;
        for (var skip = 0; (page = await PageAsync(db, filter with { Limit = ListLimit.Most }, sort, skip)).Count > 0; skip += page.Count)
        {
            foreach (var listed in page)
            {
                yield return ArticleRow.Of(listed);
            }
        }
    }
}
