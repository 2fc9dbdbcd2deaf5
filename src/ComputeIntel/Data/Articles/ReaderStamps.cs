using ComputeIntel.Anchoring;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Deals;
using ComputeIntel.Parties;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Articles;

/// <summary>
/// Which articles' reader pages show something that is about to be saved. Their <see cref="Article.Stamp"/> is raised in
/// the same transaction, so that a page kept under an older stamp is never shown again.
/// </summary>
public static class ReaderStamps
{
    /// <summary>The ids of the articles touched by the pending changes, as they stand before saving.</summary>
    public static async Task<HashSet<int>> OfChangesAsync(IntelContext db, CancellationToken cancel)
    {
        db.ChangeTracker.DetectChanges();
        var changed = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(e => e.Entity).ToList();
        var claims = changed.Select(ClaimIdOf).Where(id => id > 0).ToHashSet();
        claims.UnionWith(PendingOwned(db).Where(id => id > 0));
        var withdrawn = from withdrawal in changed.OfType<Withdrawal>()
                        from entry in db.ChangeTracker.Entries<Evidence>()
                        where entry.Entity.Id == withdrawal.EvidenceId || entry.Entity.Withdrawal == withdrawal
                        select entry.Entity.ClaimId;
        claims.UnionWith(withdrawn);
        var articles = changed.OfType<Article>().Select(a => a.Id).Where(id => id > 0).ToHashSet();
        var publishers = changed.OfType<Publisher>().Select(p => p.Id).Where(id => id > 0).ToHashSet();
        var organizations = changed.Select(c => c is Organization o ? o.Id : (c as Alias)?.OrganizationId ?? 0).Where(id => id > 0).ToHashSet();
        var facilities = changed.Select(c => c is Facility f ? f.Id : (c as Alias)?.FacilityId ?? 0).Where(id => id > 0).ToHashSet();
        var deals = changed.OfType<Deal>().Select(d => d.Id).Where(id => id > 0).ToHashSet();

        // A new claim has no id yet, so its article is taken from the claim itself.
        var touched = changed.OfType<Claim>().Select(c => c.ArticleId).Where(id => id > 0).ToHashSet();
        touched.UnionWith(articles);
        touched.UnionWith(changed.OfType<Capture>().Select(c => c.ArticleId));
        touched.UnionWith(changed.OfType<Evidence>().Select(e => e.ArticleId));
        touched.UnionWith(changed.OfType<Attribution>().Select(a => a.ArticleId ?? 0));
        var decided = from decision in changed.OfType<OriginDecision>()
                      from entry in db.ChangeTracker.Entries<Origin>()
                      where entry.Entity.Decisions.Contains(decision)
                      select entry.Entity;
        touched.UnionWith(changed.OfType<Origin>().Concat(decided).Select(o => o.ArticleId ?? 0));
        var placedIn = changed.OfType<Placement>().Select(p => p.CaptureId).ToHashSet();
        if (placedIn.Count > 0)
        {
            touched.UnionWith(await db.Captures.Where(c => placedIn.Contains(c.Id)).Select(c => c.ArticleId).ToListAsync(cancel));
        }

        if (publishers.Count > 0)
        {
            articles.UnionWith(await db.Articles.Where(a => publishers.Contains(a.PublisherId ?? 0)).Select(a => a.Id).ToListAsync(cancel));
            touched.UnionWith(articles);
        }

        if (claims.Count + articles.Count + organizations.Count + facilities.Count + deals.Count > 0)
        {
            var shown = await db.Claims
                .Where(c => claims.Contains(c.Id)
                    || articles.Contains(c.ArticleId)
                    || articles.Contains(c.Attribution.ArticleId ?? 0)
                    || c.Evidence.Any(e => articles.Contains(e.ArticleId))
                    || organizations.Contains(c.AcquirerId ?? 0) || organizations.Contains(c.Acquirer!.StandsForId ?? 0)
                    || c.Counterparties.Any(p => organizations.Contains(p.OrganizationId) || organizations.Contains(p.Organization!.StandsForId ?? 0))
                    || c.Facilities.Any(f => facilities.Contains(f.FacilityId) || facilities.Contains(f.Facility!.StandsForId ?? 0))
                    || deals.Contains(c.DealId ?? 0))
                .Select(c => new { c.ArticleId, Origin = c.Attribution.ArticleId, Cited = c.Evidence.Select(e => e.ArticleId).ToList() })
                .ToListAsync(cancel);

            // An article's page also lists what rests on it, so a claim touches what it cites and what it goes back to.
            touched.UnionWith(shown.SelectMany(c => c.Cited.Append(c.ArticleId).Append(c.Origin ?? 0)));
        }

        touched.RemoveWhere(id => id <= 0);
        return touched;
    }

    public static Task RaiseAsync(IntelContext db, IReadOnlySet<int> articles, CancellationToken cancel) =>
        db.Articles.Where(a => articles.Contains(a.Id)).ExecuteUpdateAsync(set => set.SetProperty(a => a.Stamp, a => a.Stamp + 1), cancel);

    /// <summary>Claims whose rationale or attribution changed, which the change tracker keeps as entries of their own.</summary>
    private static IEnumerable<int> PendingOwned(IntelContext db) => db.ChangeTracker.Entries()
        .Where(e => e.Entity is Rationale or Attribution && e.State is not EntityState.Unchanged)
        .Select(e => e.Property("ClaimId").CurrentValue is int id ? id : 0);

    private static int ClaimIdOf(object entity) => entity switch
    {
        Claim claim => claim.Id,
        Review review => review.ClaimId,
        Evidence evidence => evidence.ClaimId,
        Measure measure => measure.ClaimId,
        Counterparty counterparty => counterparty.ClaimId,
        ClaimFacility facility => facility.ClaimId,
        Quotation quotation => quotation.ClaimId,
        ClaimRevision revision => revision.ClaimId,
        Origin origin => origin.ClaimId,
        Recheck recheck => recheck.ClaimId,
        _ => 0,
    };
}
