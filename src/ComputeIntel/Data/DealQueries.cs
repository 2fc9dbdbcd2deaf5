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

    /// <summary>Every deal with those of its claims that give power or accelerators, or name a facility: what is compared across deals.</summary>
    public static Task<IReadOnlyList<(Deal Deal, IReadOnlyList<Claim> Claims)>> CapacitiesAsync(this IntelContext db, bool withDemo) => db.InOneSnapshotAsync(async () =>
    {
        var deals = await db.Deals.AsNoTracking().Where(d => withDemo || !d.IsDemo).OrderBy(d => d.Id).ToListAsync();
        var claims = (await db.Claims.AsNoTrackingWithIdentityResolution().Whole()
            .Where(c => c.DealId != null && (withDemo || !c.IsDemo) && c.Tag != Tag.Withdrawn && c.Nature == Nature.Fact && c.Bearing == Bearing.Deal
                && (c.Facilities.Any() || c.Measures.Any(m => m.Kind == MeasureKind.Power || m.Kind == MeasureKind.Accelerators)))
            .OrderBy(c => c.Id).ToListAsync()).ToLookup(c => c.DealId);
        return (IReadOnlyList<(Deal, IReadOnlyList<Claim>)>)[.. deals.Select(d => (d, (IReadOnlyList<Claim>)[.. claims[d.Id]]))];
    });
}
