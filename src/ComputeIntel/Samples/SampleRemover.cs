using ComputeIntel.Articles;
using ComputeIntel.Briefings;
using ComputeIntel.Data;
using ComputeIntel.Deals;
using ComputeIntel.Parties;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Samples;

/// <summary>
/// Removes the sample whole, in one transaction, and remembers that it was removed. What real articles, claims and
/// briefings have come to use stays, and is no longer marked as demo.
/// </summary>
public static class SampleRemover
{
    /// <exception cref="Refusal">409 where something real leans on it in a way that it must not; nothing is removed then.</exception>
    public static Task RemoveAsync(IntelContext db, CancellationToken cancel = default) => db.InOneTransactionAsync(async () =>
    {
        await RemoveBriefingsAsync(db, cancel);
        await RemoveClaimsAsync(db, cancel);
        await RemoveDealsAsync(db, cancel);
        await RemoveArticlesAsync(db, cancel);
        await RemovePartiesAsync(db, cancel);
        await RemovePublishersAsync(db, cancel);

        // Whatever is left may have worn the demo mark, or stood beside something that did.
        await db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.Stamp, a => a.Stamp + 1), cancel);
        await RememberAsync(db, cancel);
        db.ChangeTracker.Clear();
        return true;
    });

    private static async Task RemoveBriefingsAsync(IntelContext db, CancellationToken cancel)
    {
        await db.Briefings.Where(b => b.IsDemo).ExecuteDeleteAsync(cancel);

        // A real briefing may have chosen demo claims; it stays, without them.
        await db.Set<BriefingClaim>().Where(c => db.Claims.Any(d => d.Id == c.ClaimId && d.IsDemo)).ExecuteDeleteAsync(cancel);
        await db.Set<JudgementClaim>().Where(c => db.Claims.Any(d => d.Id == c.ClaimId && d.IsDemo)).ExecuteDeleteAsync(cancel);
    }

    private static async Task RemoveClaimsAsync(IntelContext db, CancellationToken cancel)
    {
        await db.Set<DealEvent>().Where(e => db.Claims.Any(c => c.Id == e.ClaimId && c.IsDemo)).ExecuteDeleteAsync(cancel);
        await db.Claims.Where(c => c.IsDemo).ExecuteDeleteAsync(cancel);
    }

    private static async Task RemoveDealsAsync(IntelContext db, CancellationToken cancel)
    {
        await db.Deals.Where(d => d.WriteUp!.IsDemo)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.WriteUpId, (int?)null).SetProperty(d => d.Version, d => d.Version + 1), cancel);
        await db.Deals.Where(d => d.IsDemo && d.WriteUpId == null && !db.Claims.Any(c => c.DealId == d.Id) && !db.Briefings.Any(b => b.DealId == d.Id)).ExecuteDeleteAsync(cancel);
        await db.Deals.Where(d => d.IsDemo).ExecuteUpdateAsync(set => set.SetProperty(d => d.IsDemo, false).SetProperty(d => d.Version, d => d.Version + 1), cancel);
    }

    private static async Task RemoveArticlesAsync(IntelContext db, CancellationToken cancel)
    {
        await db.Articles.Where(a => a.IsDemo).ExecuteDeleteAsync(cancel);
        await db.StoredBytes.Where(b => !db.Captures.Any(c => c.Sha256 == b.Sha256) && !db.Editions.Any(e => e.Sha256 == b.Sha256)).ExecuteDeleteAsync(cancel);
    }

    private static async Task RemovePartiesAsync(IntelContext db, CancellationToken cancel)
    {
        // Merges are of sample with sample, and name their parties by number alone.
        await db.PartyMerges.Where(m => m.PartyType == PartyType.Organization && db.Organizations.Any(o => o.IsDemo && (o.Id == m.FromId || o.Id == m.IntoId))).ExecuteDeleteAsync(cancel);
        await db.PartyMerges.Where(m => m.PartyType == PartyType.Facility && db.Facilities.Any(f => f.IsDemo && (f.Id == m.FromId || f.Id == m.IntoId))).ExecuteDeleteAsync(cancel);
        await db.Organizations.Where(o => o.IsDemo && o.StandsForId != null).ExecuteUpdateAsync(set => set.SetProperty(o => o.StandsForId, (int?)null), cancel);
        await db.Facilities.Where(f => f.IsDemo && f.StandsForId != null).ExecuteUpdateAsync(set => set.SetProperty(f => f.StandsForId, (int?)null), cancel);

        await db.Organizations.Where(o => o.IsDemo && !db.Claims.Any(c => c.AcquirerId == o.Id || c.Counterparties.Any(p => p.OrganizationId == o.Id))).ExecuteDeleteAsync(cancel);
        await db.Organizations.Where(o => o.IsDemo).ExecuteUpdateAsync(set => set.SetProperty(o => o.IsDemo, false).SetProperty(o => o.Version, o => o.Version + 1), cancel);
        await db.Facilities.Where(f => f.IsDemo && !db.Claims.Any(c => c.Facilities.Any(named => named.FacilityId == f.Id))).ExecuteDeleteAsync(cancel);
        await db.Facilities.Where(f => f.IsDemo).ExecuteUpdateAsync(set => set.SetProperty(f => f.IsDemo, false).SetProperty(f => f.Version, f => f.Version + 1), cancel);

        // Decisions name their two parties by number alone.
        await db.NameDecisions.Where(d => d.PartyType == PartyType.Organization
            && (!db.Organizations.Any(o => o.Id == d.FirstId) || !db.Organizations.Any(o => o.Id == d.SecondId))).ExecuteDeleteAsync(cancel);
        await db.NameDecisions.Where(d => d.PartyType == PartyType.Facility
            && (!db.Facilities.Any(f => f.Id == d.FirstId) || !db.Facilities.Any(f => f.Id == d.SecondId))).ExecuteDeleteAsync(cancel);
    }

    private static async Task RemovePublishersAsync(IntelContext db, CancellationToken cancel)
    {
        await db.Publishers.Where(p => p.IsDemo && !db.Articles.Any(a => a.PublisherId == p.Id)).ExecuteDeleteAsync(cancel);

        // In its first version the rating is the sample's, made up; a later one may be somebody's own.
        await db.Publishers.Where(p => p.IsDemo && p.Version == 1).ExecuteUpdateAsync(set => set.SetProperty(p => p.Reliability, Reliability.NotAssessed), cancel);
        await db.Publishers.Where(p => p.IsDemo).ExecuteUpdateAsync(set => set.SetProperty(p => p.IsDemo, false).SetProperty(p => p.Version, p => p.Version + 1), cancel);
    }

    private static async Task RememberAsync(IntelContext db, CancellationToken cancel)
    {
        if (!await db.Settings.AnyAsync(s => s.Name == Setting.SampleRemoved, cancel))
        {
            db.Settings.Add(new Setting { Name = Setting.SampleRemoved, Value = "true" });
            await db.SaveChangesAsync(cancel);
        }
    }
}
