using ComputeIntel.Claims;
using ComputeIntel.Deals.Origins;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Origins;

/// <summary>Sees that articles never go back to one another in a circle, whoever says so: an attribution, a decision on an origin, or the article itself.</summary>
public sealed class OriginLinks(IntelContext db)
{
    /// <summary>Call it within the transaction that makes the link, and before saving.</summary>
    /// <param name="from">The article that is to go back to another.</param>
    /// <param name="to">That other.</param>
    /// <param name="field">Beside which a page shows the refusal.</param>
    /// <exception cref="Refusal">409 <c>origin-cycle</c>, with the path; the articles' ids are in <c>path</c>.</exception>
    public async Task CheckAsync(int from, int to, string field)
    {
        await db.HoldOriginsAsync();
        var walk = new OriginWalk(from, to);
        while (walk.IsUnderWay)
        {
            walk.Step(await NextAsync([.. walk.Edge]));
        }

        if (walk.Path is not { } path)
        {
            return;
        }

        var articles = await db.Articles.AsNoTracking().Where(a => path.Contains(a.Id)).Select(a => new { a.Id, a.Title, Publisher = a.Publisher!.Name }).ToDictionaryAsync(a => a.Id);
        var names = OriginWalk.NamesOf([.. path.Select(id => (articles[id].Publisher, articles[id].Title))]);
        var message = $"This would go round in a circle: {string.Join(" → ", names)}.";
        throw new Refusal("origin-cycle", 409, message) { Errors = { [field] = [message] }, Details = { ["path"] = path.ToArray() } };
    }

    private async Task<List<(int From, int To)>> NextAsync(List<int> articles)
    {
        var attributed = await db.Claims.Where(c => articles.Contains(c.ArticleId) && c.Attribution.ArticleId != null)
            .Select(c => new { c.ArticleId, To = c.Attribution.ArticleId!.Value }).Distinct().ToListAsync();
        var whole = await db.Articles.Where(a => articles.Contains(a.Id) && a.GoesBackToId != null).Select(a => new { a.Id, To = a.GoesBackToId!.Value }).ToListAsync();
        var decided = await db.Origins.AsNoTracking().Include(o => o.Decisions)
            .Where(o => o.ArticleId != null && o.Decisions.Any(d => d.Verdict == OriginVerdict.Confirmed))
            .Join(db.Claims.Where(c => articles.Contains(c.ArticleId)), o => o.ClaimId, c => c.Id, (origin, claim) => new { Origin = origin, claim.ArticleId }).ToListAsync();
        return
        [
            .. attributed.Select(a => (a.ArticleId, a.To)),
            .. whole.Select(a => (a.Id, a.To)),
            .. decided.Where(d => d.Origin.IsConfirmed).Select(d => (d.ArticleId, d.Origin.ArticleId!.Value)),
        ];
    }
}
