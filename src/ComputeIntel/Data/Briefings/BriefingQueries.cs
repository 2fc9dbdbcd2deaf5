using ComputeIntel.Briefings;
using ComputeIntel.Data.Claims;
using ComputeIntel.Data.Deals;
using ComputeIntel.Data.Origins;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Briefings;

/// <summary>How briefings are loaded.</summary>
public static class BriefingQueries
{
    /// <summary>With everything that a briefing says, its editions left out.</summary>
    public static IQueryable<Briefing> Whole(this IQueryable<Briefing> briefings) => briefings
        .Include(b => b.Deal!.Events)
        .Include(b => b.Judgements).ThenInclude(j => j.Claims)
        .Include(b => b.Claims)
        .AsSplitQuery();

    /// <summary>What a new briefing on a deal starts from.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>.</exception>
    public static Task<BriefingStart> BriefingStartAsync(this IntelContext db, string slug) => db.InOneSnapshotAsync(async () =>
    {
        var deal = await db.DealAsync(slug);
        return BriefingStart.Of(await db.MaterialAsync(new Briefing { Title = deal.Title, Deal = deal, DealId = deal.Id, AddedBy = "" }));
    });

    /// <summary>All that a briefing is composed from.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>.</exception>
    public static async Task<BriefingMaterial> MaterialAsync(this IntelContext db, int briefingId) =>
        await db.MaterialAsync(await db.Briefings.AsNoTracking().Whole().SingleOrDefaultAsync(b => b.Id == briefingId) ?? throw Refusal.NotFound($"briefing {briefingId}"));

    /// <summary>All that a briefing, loaded <see cref="Whole"/>, is composed from.</summary>
    public static async Task<BriefingMaterial> MaterialAsync(this IntelContext db, Briefing briefing)
    {
        var named = briefing.Claims.Select(c => c.ClaimId).Concat(briefing.Judgements.SelectMany(j => j.Claims).Select(c => c.ClaimId)).Distinct().ToList();
        var claims = await db.Claims.AsNoTrackingWithIdentityResolution().Whole()
            .Include(c => c.Attribution.Article!.Publisher)
            .Where(c => named.Contains(c.Id) || (briefing.DealId != null && c.DealId == briefing.DealId))
            .OrderBy(c => c.Id).ToListAsync();
        await db.CompleteOriginsAsync(claims);
        var articles = claims.Select(c => c.ArticleId)
            .Concat(claims.SelectMany(c => c.Evidence).Select(e => e.ArticleId))
            .Concat(claims.Select(c => c.Attribution.ArticleId).OfType<int>()).Distinct().ToList();
        var captures = await db.Captures.Where(c => articles.Contains(c.ArticleId))
            .OrderBy(c => c.Id).Select(c => new CaptureSeal(c.Id, c.ArticleId, c.TakenAt, c.Sha256)).ToListAsync();
        return new(briefing, claims, captures)
        {
            Decisions = (await db.DealDecisionsAsync([briefing.DealId ?? 0])).On(briefing.Deal),
        };
    }
}
