using ComputeIntel.Claims;
using ComputeIntel.Deals;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data;

/// <summary>How a deal is loaded with what is claimed of it.</summary>
public static class DealQueries
{
    /// <summary>A deal with its events, and all its claims, to look at.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>.</exception>
    public static Task<(Deal Deal, IReadOnlyList<Claim> Claims)> ClaimedDealAsync(this IntelContext db, string slug) => db.InOneSnapshotAsync(async () =>
    {
        var deal = await db.Deals.AsNoTracking().Include(d => d.Events).SingleOrDefaultAsync(d => d.Slug == slug) ?? throw Refusal.NotFound($"deal “{slug}”");
        IReadOnlyList<Claim> claims = await db.Claims.AsNoTrackingWithIdentityResolution().Whole().Where(c => c.DealId == deal.Id).OrderBy(c => c.Id).ToListAsync();
        return (deal, claims);
    });
}
