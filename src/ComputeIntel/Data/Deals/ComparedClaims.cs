using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data.Origins;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Deals;

/// <summary>
/// Claims loaded to be compared: what each says, rests on, goes back to and was decided to be. Every table is read once and
/// put together here; with thousands of claims, joins that bring an article's row again for each of them would cost more
/// than all that is then made of them. Quotations and revisions, which no comparison reads, are left out.
/// </summary>
internal sealed class ComparedClaims
{
    private const int AtOnce = 500;

    private readonly IntelContext _db;
    private readonly IQueryable<Claim> _asked;
    private List<Claim> _claims = [];

    private ComparedClaims(IntelContext db, IQueryable<Claim> asked) => (_db, _asked) = (db, asked);

    /// <summary>By number, not tracked. To be called within <see cref="IntelContext.InOneSnapshotAsync"/>.</summary>
    public static async Task<IReadOnlyList<Claim>> OfAsync(IntelContext db, IQueryable<Claim> asked)
    {
        var compared = new ComparedClaims(db, asked);
        await compared.LoadClaimsAsync();
        await compared.LoadPartiesAsync();
        await compared.LoadArticlesAsync();
        await db.CompleteOriginsAsync(compared._claims);
        return compared._claims;
    }

    private async Task LoadClaimsAsync()
    {
        _claims = await _asked.AsNoTracking().OrderBy(c => c.Id).ToListAsync();
        await PartsAsync(_asked.SelectMany(c => c.Facilities), f => f.ClaimId, (c, parts) => c.Facilities = parts);
        await PartsAsync(_asked.SelectMany(c => c.Counterparties), p => p.ClaimId, (c, parts) => c.Counterparties = parts);
        await PartsAsync(_asked.SelectMany(c => c.Measures), m => m.ClaimId, (c, parts) => c.Measures = parts);
        await PartsAsync(_asked.SelectMany(c => c.Reviews), r => r.ClaimId, (c, parts) => c.Reviews = parts);
        await PartsAsync(_asked.SelectMany(c => c.Rechecks), r => r.ClaimId, (c, parts) => c.Rechecks = parts);
        await PartsAsync(_asked.SelectMany(c => c.Evidence).Include(e => e.Withdrawal), e => e.ClaimId, (c, parts) => c.Evidence = parts);
        await PartsAsync(_asked.SelectMany(c => c.Origins).Include(o => o.Decisions), o => o.ClaimId, (c, parts) => c.Origins = parts);
    }

    private async Task PartsAsync<T>(IQueryable<T> asked, Func<T, int> claimOf, Action<Claim, List<T>> give)
        where T : class
    {
        var parts = (await asked.AsNoTracking().ToListAsync()).ToLookup(claimOf);
        foreach (var claim in _claims.Where(c => parts.Contains(c.Id)))
        {
            give(claim, [.. parts[claim.Id]]);
        }
    }

    private async Task LoadPartiesAsync()
    {
        var named = _claims.SelectMany(c => c.Counterparties).Select(p => p.OrganizationId).Concat(_claims.Select(c => c.AcquirerId).OfType<int>()).Distinct().ToArray();
        var organizations = await _db.Organizations.AsNoTrackingWithIdentityResolution().Include(o => o.Aliases).Include(o => o.StandsFor)
            .Where(o => EF.Parameter(named).Contains(o.Id)).AsSplitQuery().ToDictionaryAsync(o => o.Id);
        var sites = _claims.SelectMany(c => c.Facilities).Select(f => f.FacilityId).Distinct().ToArray();
        var facilities = await _db.Facilities.AsNoTrackingWithIdentityResolution().Include(f => f.StandsFor)
            .Where(f => EF.Parameter(sites).Contains(f.Id)).ToDictionaryAsync(f => f.Id);
        foreach (var claim in _claims)
        {
            claim.Acquirer = claim.AcquirerId is { } acquirer ? organizations[acquirer] : null;
            claim.Counterparties.ForEach(p => p.Organization = organizations[p.OrganizationId]);
            claim.Facilities.ForEach(f => f.Facility = facilities[f.FacilityId]);
        }
    }

    private async Task LoadArticlesAsync()
    {
        var articles = new Dictionary<int, Article>();
        foreach (var some in _claims.SelectMany(ArticlesOf).Distinct().Chunk(AtOnce))
        {
            await foreach (var article in _db.Articles.AsNoTracking().Where(a => EF.Parameter(some).Contains(a.Id)).AsAsyncEnumerable())
            {
                articles[article.Id] = article;
            }
        }

        var published = articles.Values.Select(a => a.PublisherId).OfType<int>().Distinct().ToArray();
        var publishers = await _db.Publishers.AsNoTracking().Where(p => EF.Parameter(published).Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        foreach (var article in articles.Values)
        {
            article.Publisher = article.PublisherId is { } publisher ? publishers[publisher] : null;
            article.GoesBackTo = article.GoesBackToId is { } origin ? articles.GetValueOrDefault(origin) : null;
        }

        foreach (var claim in _claims)
        {
            claim.Article = articles[claim.ArticleId];
            claim.Attribution.Article = claim.Attribution.ArticleId is { } attributed ? articles[attributed] : null;
            claim.Evidence.ForEach(e => e.Article = articles[e.ArticleId]);
            claim.Origins.ForEach(o => o.Article = o.ArticleId is { } origin ? articles[origin] : null);
            claim.Rechecks.ForEach(r => r.Article = articles[r.ArticleId]);
        }
    }

    private static IEnumerable<int> ArticlesOf(Claim claim) =>
    [
        claim.ArticleId,
        .. claim.Evidence.Select(e => e.ArticleId),
        .. claim.Rechecks.Select(r => r.ArticleId),
        .. claim.Origins.Select(o => o.ArticleId).Append(claim.Attribution.ArticleId).OfType<int>(),
    ];
}
