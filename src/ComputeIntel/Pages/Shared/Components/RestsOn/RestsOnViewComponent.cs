using ComputeIntel.Claims;
using ComputeIntel.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Shared.Components.RestsOn;

/// <summary>Everything that rests on an article: the claims that it is evidence for or against, and those that go back to it.</summary>
public sealed class RestsOnViewComponent(IntelContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int articleId)
    {
        var evidence = await db.Claims.AsNoTracking().Include(c => c.Article)
            .SelectMany(c => c.Evidence.Where(e => e.ArticleId == articleId), (claim, evidence) => new RestingClaim(claim, evidence, evidence.Withdrawal != null))
            .ToListAsync();
        var attributed = await db.Claims.AsNoTracking().Include(c => c.Article).Where(c => c.Attribution.ArticleId == articleId).OrderBy(c => c.Id).ToListAsync();
        return View((evidence.OrderBy(e => e.Claim.Id).ToList(), attributed));
    }
}

/// <summary>One claim that an article is evidence on.</summary>
public sealed record RestingClaim(Claim Claim, Evidence Evidence, bool IsWithdrawn);
