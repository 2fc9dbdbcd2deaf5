using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data.Anchoring;
using ComputeIntel.Data.Claims;
using ComputeIntel.Data.Copies;
using ComputeIntel.Deals.Origins;
using ComputeIntel.Parties;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Origins;

/// <summary>Looks up what claims' texts point to, and keeps what <see cref="OriginProposer"/> proposes.</summary>
public sealed class OriginSearch(IntelContext db)
{
    /// <summary>Proposes origins for claims, tracked and loaded <see cref="ClaimQueries.Listed"/>, and saves. What was proposed or decided before is left as it is.</summary>
    /// <returns>How many are new.</returns>
    public async Task<int> ProposeAsync(IReadOnlyCollection<Claim> claims, DateTime at)
    {
        var proposed = 0;
        foreach (var ofDeal in claims.GroupBy(c => (c.DealId, c.IsDemo)))
        {
            var phrases = ofDeal.ToDictionary(c => c, OriginProposer.PhrasesIn);
            var candidates = await CandidatesAsync(phrases, ofDeal.Key.DealId, ofDeal.Key.IsDemo);
            proposed += ofDeal.Sum(claim => OriginProposer.Of(claim, phrases[claim], candidates).Count(p => claim.Propose(p.Article, p.Party, p.Clue, p.Words, at) is not null));
        }

        if (proposed > 0)
        {
            await db.SaveChangesAsync();
        }

        return proposed;
    }

    /// <summary>Looks through all claims of a deal anew: articles have come since that they may go back to.</summary>
    /// <returns>How many proposals are new.</returns>
    public Task<int> ProposeInDealAsync(int dealId, DateTime at) => ProposeForAsync(db.Claims.Where(c => c.DealId == dealId), at);

    /// <summary>Looks through claims anew, those withdrawn left out. They are held meanwhile: whoever looks through one at the same moment, or edits it, would propose the same.</summary>
    /// <returns>How many proposals are new.</returns>
    public Task<int> ProposeForAsync(IQueryable<Claim> claims, DateTime at) => db.InOneTransactionAsync(async () =>
    {
        var standing = claims.Where(c => c.Tag != Tag.Withdrawn);
        await standing.HoldAsync();
        return await ProposeAsync(await standing.Listed().ToListAsync(), at);
    });

    /// <summary>Proposes for a claim that was loaded before it was held: what was proposed meanwhile counts.</summary>
    public async Task ProposeAgainAsync(Claim claim, DateTime at)
    {
        await db.Entry(claim).Collection(c => c.Origins).Query().Include(o => o.Decisions).Include(o => o.Article!.Publisher).LoadAsync();
        await ProposeAsync([claim], at);
    }

    private async Task<OriginCandidates> CandidatesAsync(Dictionary<Claim, IReadOnlyList<AttributionPhrase>> phrases, int? dealId, bool isDemo)
    {
        var claims = phrases.Keys;
        var links = claims.SelectMany(OriginProposer.LinksIn).Select(l => l.Key).ToHashSet();
        var linked = links.Count == 0 ? [] : await db.Articles.Include(a => a.Publisher).Where(a => a.IsDemo == isDemo && links.Contains(a.CanonicalUrl!)).ToListAsync();
        return new OriginCandidates
        {
            Articles = phrases.Values.Any(p => p.Count > 0) ? await ArticlesAsync([.. claims.Select(c => c.ArticleId).Distinct()], dealId, isDemo) : [],
            Linked = linked.OrderBy(a => a.Id).ToLookup(a => a.CanonicalUrl!),
            EarliestCopies = await EarliestCopiesAsync(claims, isDemo),
            Organizations = await OrganizationsAsync(phrases.Values.SelectMany(p => p)),
        };
    }

    /// <summary>
    /// What words that name somebody may mean: the claims' own articles and all that the deal knows. Asked for as one list
    /// of ids, which the store makes once and not for every article.
    /// </summary>
    private Task<List<Article>> ArticlesAsync(List<int> own, int? dealId, bool isDemo)
    {
        var claims = db.Claims.Where(c => dealId != null && c.DealId == dealId);
        var known = claims.Select(c => (int?)c.ArticleId)
            .Union(claims.Select(c => c.Attribution.ArticleId))
            .Union(claims.SelectMany(c => c.Evidence).Select(e => (int?)e.ArticleId))
            .Union(db.Deals.Where(d => d.Id == dealId).Select(d => d.WriteUpId));
        return db.Articles.Include(a => a.Publisher).Where(a => own.Contains(a.Id) || (a.IsDemo == isDemo && known.Contains(a.Id))).ToListAsync();
    }

    private async Task<Dictionary<int, EarliestCopy>> EarliestCopiesAsync(IReadOnlyCollection<Claim> claims, bool isDemo)
    {
        var standing = await db.StandingParagraphsAsync(claims);
        var copied = await db.CopiesOfAsync([.. standing.Values.Distinct()]);
        var earliest = copied.Where(c => !c.IsEverywhere)
            .Select(c => (c.Own, First: c.Holders.First(h => h.IsDemo == isDemo || h == c.Own))).Where(c => c.First != c.Own).ToList();
        var ids = earliest.Select(c => c.First.ArticleId).Distinct().ToList();
        var articles = await db.Articles.Include(a => a.Publisher).Where(a => EF.Parameter(ids).Contains(a.Id)).ToDictionaryAsync(a => a.Id);
        var copies = earliest.ToDictionary(c => c.Own.ParagraphId, c => new EarliestCopy(articles[c.First.ArticleId], c.Own.Text));
        return standing.Where(s => copies.ContainsKey(s.Value)).ToDictionary(s => s.Key, s => copies[s.Value]);
    }

    private async Task<Dictionary<string, Organization>> OrganizationsAsync(IEnumerable<AttributionPhrase> phrases)
    {
        var names = phrases.SelectMany(p => p.Names).Select(PlainText.NameKey).ToHashSet();
        if (names.Count == 0)
        {
            return [];
        }

        var found = await db.Organizations.AsNoTrackingWithIdentityResolution().Include(o => o.Aliases)
            .Include(o => o.Merged).ThenInclude(m => m.Aliases).Include(o => o.StandsFor!.Aliases).Include(o => o.StandsFor!.Merged).ThenInclude(m => m.Aliases)
            .Where(o => o.Aliases.Any(a => EF.Parameter(names).Contains(a.Key))).AsSplitQuery().ToListAsync();
        return found.SelectMany(o => o.Aliases.Select(a => (a.Key, Party: o))).DistinctBy(p => p.Key).ToDictionary(p => p.Key, p => p.Party);
    }
}
