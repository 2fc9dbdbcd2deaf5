using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Shared.Components.ArticleChoices;

/// <summary>Options for a field that takes an article's number, each by its title: the newest articles.</summary>
public sealed class ArticleChoicesViewComponent(IntelContext db) : ViewComponent
{
    private const int Most = 300;

    /// <param name="claim">Whose origin is chosen: those that its deal knows come first, and of the sample's claims only the sample's; null where there is no claim.</param>
    public async Task<IViewComponentResult> InvokeAsync(Claim? claim = null)
    {
        var (isDemo, own, deal) = (claim?.IsDemo ?? false, claim?.ArticleId, claim?.DealId);
        var articles = await db.Articles.AsNoTracking().Include(a => a.Publisher)
            .Where(a => a.IsDemo == isDemo && a.Id != own)
            .OrderByDescending(a => deal != null && db.Claims.Any(c => c.DealId == deal && (c.ArticleId == a.Id || c.Attribution.ArticleId == a.Id)))
            .ThenByDescending(a => a.Id)
            .Take(Most)
            .ToListAsync();
        return View((IReadOnlyList<Article>)articles);
    }
}
