using ComputeIntel.Briefings;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Briefings;

/// <summary>What editions printed that has changed since.</summary>
public static class ErratumQueries
{
    /// <exception cref="Refusal">404 <c>not-found</c>.</exception>
    public static async Task<Erratum> ErratumAsync(this IntelContext db, int briefingId, int number, DateTime asOf)
    {
        var briefing = await db.Briefings.AsNoTracking().Whole().SingleOrDefaultAsync(b => b.Id == briefingId) ?? throw Refusal.NotFound($"briefing {briefingId}");
        return (await db.ErrataAsync(briefing, asOf, number)).FirstOrDefault() ?? throw Refusal.NotFound($"edition {number} of briefing {briefingId}");
    }

    /// <summary>The errata of a briefing's editions, of all or of one; an edition of which nothing changed has an empty one.</summary>
    /// <param name="db">The store.</param>
    /// <param name="briefing">Loaded <see cref="BriefingQueries.Whole"/>.</param>
    /// <param name="asOf">UTC.</param>
    /// <param name="number">The one edition; null for all.</param>
    public static Task<IReadOnlyList<Erratum>> ErrataAsync(
        this IntelContext db, Briefing briefing, DateTime asOf, int? number = null) => db.InOneSnapshotAsync<IReadOnlyList<Erratum>>(async () =>
    {
        var editions = await db.Editions.AsNoTracking()
            .Include(e => e.Claims)
            .Where(e => e.BriefingId == briefing.Id && (number == null || e.Number == number))
            .OrderBy(e => e.Number)
            .ToListAsync();
        var printed = editions.SelectMany(e => e.Claims).Select(c => c.ClaimId).ToHashSet();
        var claims = await db.Claims.AsNoTracking().Include(c => c.Reviews).Include(c => c.Revisions).Include(c => c.Rechecks).ThenInclude(r => r.Article)
            .Where(c => printed.Contains(c.Id)).AsSplitQuery().ToListAsync();
        return [.. editions.Select(e => ErratumComposer.Compose(briefing, e, claims, asOf))];
    });
}
