using ComputeIntel.Claims;
using ComputeIntel.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Shared.Components.PrintedIn;

/// <summary>The editions that printed a claim, and as what.</summary>
public sealed class PrintedInViewComponent(IntelContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int claimId)
    {
        var printed = await db.Editions.AsNoTracking().SelectMany(e => e.Claims.Where(c => c.ClaimId == claimId), (edition, claim) => new { edition.BriefingId, edition.Number, edition.MadeAt, claim.Tag })
            .Join(db.Briefings, e => e.BriefingId, b => b.Id, (e, b) => new PrintedClaim(b.Id, b.Title, e.Number, e.MadeAt, e.Tag)).ToListAsync();
        return View(printed.OrderByDescending(p => p.At).ToList());
    }
}

/// <summary>A claim as one edition printed it.</summary>
public sealed record PrintedClaim(int Briefing, string Title, int Edition, DateTime At, Tag Tag);
