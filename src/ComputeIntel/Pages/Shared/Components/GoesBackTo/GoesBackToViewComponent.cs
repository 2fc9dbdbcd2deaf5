using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Shared.Components.GoesBackTo;

/// <summary>Where a claim comes from: what its attribution says, what was decided, what is proposed, and a form to say it by hand.</summary>
public sealed class GoesBackToViewComponent(IntelContext db) : ViewComponent
{
    private const int MostOffered = 300;

    public async Task<IViewComponentResult> InvokeAsync(Claim claim)
    {
        var articles = await db.Articles.AsNoTracking().Include(a => a.Publisher)
            .Where(a => a.IsDemo == claim.IsDemo && a.Id != claim.ArticleId)
            .OrderByDescending(a => claim.DealId != null && db.Claims.Any(c => c.DealId == claim.DealId && (c.ArticleId == a.Id || c.Attribution.ArticleId == a.Id)))
            .ThenByDescending(a => a.Id).Take(MostOffered).ToListAsync();
        return View((claim, (IReadOnlyList<Article>)articles));
    }
}
