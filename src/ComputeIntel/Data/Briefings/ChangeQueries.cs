using ComputeIntel.Briefings;
using ComputeIntel.Data.Claims;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Briefings;

/// <summary>What a briefing says otherwise than an earlier edition of it did.</summary>
public static class ChangeQueries
{
    /// <summary>What changed since an edition, with untagged claims where that edition printed them.</summary>
    /// <param name="db">The store.</param>
    /// <param name="briefingId">The briefing.</param>
    /// <param name="since">The edition's number; null: the newest.</param>
    /// <exception cref="Refusal">404 <c>not-found</c>; 422 <c>invalid-input</c> where there is no such edition.</exception>
    public static Task<EditionChanges> ChangesAsync(this IntelContext db, int briefingId, int? since) => db.InOneSnapshotAsync(async () =>
    {
        var material = await db.MaterialAsync(briefingId);
        var edition = await db.EarlierEditionAsync(briefingId, since);
        return await db.ChangesAsync(edition, material, ContentRecorder.Of(material, BriefingComposer.Compose(material, edition.IncludesUntagged)));
    });

    /// <param name="db">The store.</param>
    /// <param name="edition">With its claims and its record.</param>
    /// <param name="material">What is said now is composed from.</param>
    /// <param name="now">What is said now.</param>
    public static async Task<EditionChanges> ChangesAsync(this IntelContext db, Edition edition, BriefingMaterial material, PrintedContent now)
    {
        var claims = material.Claims.ToDictionary(c => c.Id);
        var left = edition.Claims.Select(c => c.ClaimId).Except(claims.Keys).ToList();
        foreach (var claim in left.Count == 0 ? [] : await db.Claims.AsNoTrackingWithIdentityResolution().Whole().Where(c => left.Contains(c.Id)).ToListAsync())
        {
            claims.Add(claim.Id, claim);
        }

        return EditionComparer.Compare(edition, edition.Record?.Printed ?? ContentRecorder.Of(edition, claims), now, claims);
    }

    /// <summary>An edition with its claims and its record.</summary>
    /// <exception cref="Refusal">422 <c>invalid-input</c>.</exception>
    public static async Task<Edition> EarlierEditionAsync(this IntelContext db, int briefingId, int? since) =>
        await db.Editions.AsNoTracking().Include(e => e.Claims).Include(e => e.Record)
            .Where(e => e.BriefingId == briefingId && (since == null || e.Number == since)).OrderByDescending(e => e.Number).FirstOrDefaultAsync()
        ?? throw Refusal.Invalid("since", since is { } number ? $"This briefing has no edition {number}." : "This briefing has no edition yet, so there is nothing to compare it with.");
}
