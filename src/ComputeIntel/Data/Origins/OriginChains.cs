using ComputeIntel.Articles;
using ComputeIntel.Claims;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Origins;

/// <summary>Follows what articles go back to as a whole to its end, further than claims are loaded: two that meet only there are one origin.</summary>
public static class OriginChains
{
    /// <summary>Completes what claims, not tracked and loaded with the articles that they stand in, are attributed to and go back to, are compared by.</summary>
    public static async Task CompleteOriginsAsync(this IntelContext db, IReadOnlyCollection<Claim> claims)
    {
        var known = new Dictionary<int, Article>();
        var open = OpenEnds(claims.SelectMany(c => c.Origins.Select(o => o.Article).Prepend(c.Attribution.Article).Prepend(c.Article)).OfType<Article>());
        while (open.Count > 0)
        {
            var wanted = open.Select(a => a.GoesBackToId!.Value).Where(id => !known.ContainsKey(id)).Distinct().ToArray();
            foreach (var article in await db.Articles.AsNoTracking().Include(a => a.Publisher).Where(a => EF.Parameter(wanted).Contains(a.Id)).ToListAsync())
            {
                known[article.Id] = article;
            }

            open.ForEach(a => a.GoesBackTo = known[a.GoesBackToId!.Value]);
            open = OpenEnds(open);
        }

        await db.NameOriginsAsync(claims);
    }

    private static List<Article> OpenEnds(IEnumerable<Article> articles) => [.. articles.Select(EndOf).Where(a => a.GoesBackToId is not null).Distinct()];

    private static Article EndOf(Article article)
    {
        while (article.GoesBackTo is { } next)
        {
            article = next;
        }

        return article;
    }
}
