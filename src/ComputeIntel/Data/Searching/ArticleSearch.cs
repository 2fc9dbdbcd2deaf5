using ComputeIntel.Articles;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Searching;

/// <summary>Asks the store for the articles that an <see cref="ArticleFilter"/> means.</summary>
public static class ArticleSearch
{
    /// <summary>All articles that a checked filter means, whatever its page.</summary>
    public static IQueryable<Article> Matching(this IntelContext db, ArticleFilter filter)
    {
        var articles = filter.Narrow(db.Articles);
        if (filter.Demo is null)
        {
            articles = articles.Where(a => !a.IsDemo || !db.Articles.Any(real => !real.IsDemo));
        }

        if (SearchQuery.Of(filter.Q) is { IsEmpty: false } sought)
        {
            var found = db.ArticlesFound(sought);
            articles = articles.Where(a => found.Contains(a.Id));
        }

        return articles;
    }

    /// <summary>The page of articles that a checked filter asks for, newest first, with their publishers, and the value for <c>after</c> that gives the next one, or null.</summary>
    public static Task<(List<Article> Articles, int? Next)> PageAsync(this IntelContext db, ArticleFilter filter, CancellationToken cancel = default) =>
        db.Matching(filter).Include(a => a.Publisher).PageAsync(filter.After, filter.PageSize, a => a.Id, cancel);
}
