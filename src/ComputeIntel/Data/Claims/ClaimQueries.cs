using ComputeIntel.Claims;
using ComputeIntel.Data.Origins;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Claims;

/// <summary>
/// How claims are loaded, so that every page and endpoint has what the noun's methods need. Several queries bring them,
/// one for each kind of part: where more than one claim is asked for, within <see cref="IntelContext.InOneSnapshotAsync"/>.
/// </summary>
public static class ClaimQueries
{
    /// <summary>With everything that a claim says, rests on and went through. Captures' texts are left out: they are large.</summary>
    public static IQueryable<Claim> Whole(this IQueryable<Claim> claims) => claims.Listed()
        .Include(c => c.Evidence).ThenInclude(e => e.Article!.Publisher)
        .Include(c => c.Evidence).ThenInclude(e => e.Paragraph)
        .Include(c => c.Reviews)
        .Include(c => c.Revisions);

    /// <summary>
    /// With everything that a claim says and the evidence that its tag rests on: what a list shows. What its articles go
    /// back to further on is loaded by <see cref="OriginChains.CompleteOriginsAsync"/>, where origins are counted.
    /// </summary>
    public static IQueryable<Claim> Listed(this IQueryable<Claim> claims) => claims
        .Include(c => c.Article!.Publisher)
        .Include(c => c.Article!.GoesBackTo!.Publisher)
        .Include(c => c.Quotations).ThenInclude(q => q.Paragraph)
        .Include(c => c.Acquirer!.Aliases)
        .Include(c => c.Acquirer!.StandsFor)
        .Include(c => c.Facilities).ThenInclude(f => f.Facility!.StandsFor)
        .Include(c => c.Counterparties).ThenInclude(p => p.Organization!.Aliases)
        .Include(c => c.Counterparties).ThenInclude(p => p.Organization!.StandsFor)
        .Include(c => c.Measures)
        .Include(c => c.Attribution.Article!.Publisher)
        .Include(c => c.Origins).ThenInclude(o => o.Decisions)
        .Include(c => c.Origins).ThenInclude(o => o.Article!.Publisher)
        .Include(c => c.Evidence).ThenInclude(e => e.Article)
        .Include(c => c.Evidence).ThenInclude(e => e.Withdrawal)
        .Include(c => c.Rechecks).ThenInclude(r => r.Article)
        .AsSplitQuery();

    /// <summary>One claim, whole, and held until the transaction under way ends: whoever else would change it waits.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>.</exception>
    public static async Task<Claim> HeldClaimAsync(this IntelContext db, int id)
    {
        await HoldAsync(db.Claims.Where(c => c.Id == id));
        return await db.Claims.Whole().SingleOrDefaultAsync(c => c.Id == id) ?? throw Refusal.NotFound($"claim {id}");
    }

    /// <summary>Holds claims until the transaction under way ends; what is loaded of them after this, nobody changes meanwhile.</summary>
    public static Task HoldAsync(this IQueryable<Claim> claims) =>
        // An update that changes nothing takes the rows' locks on both databases.
        claims.ExecuteUpdateAsync(set => set.SetProperty(c => c.Version, c => c.Version));
}
