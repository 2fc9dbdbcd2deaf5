using ComputeIntel.Claims;
using ComputeIntel.Data.Parties;
using ComputeIntel.Deals;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Deals;

/// <summary>How all that is known of a deal is loaded.</summary>
public static class DealQueries
{
    /// <summary>A deal with its events, tracked.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>.</exception>
    public static Task<Deal> DealAsync(this IntelContext db, string slug) => FoundAsync(db.Deals, slug);

    /// <summary>
    /// The deals that claims on an article belong to where nobody says otherwise: the one asked for, else the one whose
    /// write-up it is, then those that it was claimed on for before.
    /// </summary>
    /// <param name="db">The store.</param>
    /// <param name="article">Its id.</param>
    /// <param name="asked">A slug; null or blank where nobody asked for one.</param>
    public static IQueryable<Deal> DealsOf(this IntelContext db, int article, string? asked) => string.IsNullOrEmpty(asked)
        ? db.Deals
            .Where(d => d.WriteUpId == article || db.Claims.Any(c => c.ArticleId == article && c.DealId == d.Id))
            .OrderByDescending(d => d.WriteUpId == article)
            .ThenBy(d => d.Id)
        : db.Deals
            .Where(d => d.Slug == asked && db.Articles.Any(a => a.Id == article && a.IsDemo == d.IsDemo))
            .OrderBy(d => d.Id);

    /// <param name="db">The store.</param>
    /// <param name="deal">With its events.</param>
    /// <param name="clock">By which it is read.</param>
    /// <param name="today">For what is old.</param>
    /// <param name="staleAfter">After how many days what nothing newer is said of is a gap.</param>
    public static Task<DealSynthesis> SynthesisAsync(
        this IntelContext db, Deal deal, DealClock clock, DateOnly today, int staleAfter = Gap.DefaultDays) => db.InOneSnapshotAsync(async () =>
    {
        var claims = await ComparedClaims.OfAsync(db, db.Claims.Where(c => c.DealId == deal.Id));
        var captured = clock.KnownOn is null ? [] : await db.Captures.Where(k => db.Claims.Any(c => c.DealId == deal.Id && c.ArticleId == k.ArticleId))
            .GroupBy(k => k.ArticleId).Select(g => new { g.Key, At = g.Min(k => k.TakenAt) }).ToDictionaryAsync(g => g.Key, g => g.At);
        if (clock.KnownBy is { } time)
        {
            await db.UnmergeSinceAsync(claims, time);
        }

        return DealSynthesis.Of(deal, claims, await db.DealDecisionsAsync([deal.Id], clock.KnownBy), clock, captured, today, staleAfter);
    });

    /// <summary>What analysts decided on deals' disagreements and on near names; the amendments are the deals' own (<see cref="DealDecisions.On"/>).</summary>
    /// <param name="db">The store.</param>
    /// <param name="deals">Their ids.</param>
    /// <param name="time">Answers on names that were given later are left out; null where all count.</param>
    public static async Task<DealDecisions> DealDecisionsAsync(this IntelContext db, IReadOnlyCollection<int> deals, DateTime? time = null)
    {
        var answers = await db.NameDecisions.AsNoTracking().Where(d => time == null || d.At <= time).ToListAsync();
        var newest = answers.GroupBy(d => (d.PartyType, d.FirstId, d.SecondId)).Select(g => g.MaxBy(d => d.Id)!);
        var disagreements = await db.DisagreementDecisions.AsNoTracking().Where(d => deals.Contains(d.DealId)).OrderBy(d => d.Id).ToListAsync();
        return new(disagreements, [.. newest], []);
    }

    /// <summary>Every deal with those of its claims that give power or accelerators, or name a facility, and what was decided on it: what is compared across deals.</summary>
    public static Task<IReadOnlyList<ComparedDeal>> CapacitiesAsync(this IntelContext db, bool withDemo) => db.InOneSnapshotAsync(async () =>
    {
        var deals = await db.Deals.AsNoTracking().Include(d => d.Events).Where(d => withDemo || !d.IsDemo).OrderBy(d => d.Id).ToListAsync();
        var claims = (await ComparedClaims.OfAsync(db, db.Claims
            .Where(c => c.DealId != null && (withDemo || !c.IsDemo) && c.Tag != Tag.Withdrawn && c.Nature == Nature.Fact && c.Bearing == Bearing.Deal
                && (c.Facilities.Any() || c.Measures.Any(m => m.Kind == MeasureKind.Power || m.Kind == MeasureKind.Accelerators))))).ToLookup(c => c.DealId);
        var decisions = await db.DealDecisionsAsync([.. deals.Select(d => d.Id)]);
        return (IReadOnlyList<ComparedDeal>)[.. deals.Select(d => new ComparedDeal(d, [.. claims[d.Id]], decisions.On(d)))];
    });

    private static async Task<Deal> FoundAsync(IQueryable<Deal> deals, string slug) =>
        (Slug.IsValid(slug) ? await deals.Include(d => d.Events).SingleOrDefaultAsync(d => d.Slug == slug) : null)
            ?? throw Refusal.NotFound($"deal “{PlainText.Shortened(slug, 100)}”");
}

/// <summary>A deal among others: its events, the claims by which it is compared, and what was decided on it.</summary>
public sealed record ComparedDeal(Deal Deal, IReadOnlyList<Claim> Claims, DealDecisions Decisions);
