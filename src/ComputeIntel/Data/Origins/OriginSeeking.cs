using System.Globalization;
using ComputeIntel.Data.Anchoring;
using ComputeIntel.Data.Copies;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Origins;

/// <summary>
/// Proposes anew where claims may come from once something has arrived that they may go back to: a capture that has a
/// paragraph of theirs or that their text links to, and the first claim that brings an article into their deal. How far it
/// came is remembered once all of it is proposed, so that a stop in the middle passes nothing over.
/// </summary>
public sealed class OriginSeeking(IntelContext db, OriginSearch search)
{
    private const int AtOnce = 20;

    // Whoever saves one of these claims meanwhile waits, on SQLite whoever saves anything.
    private const int HeldAtOnce = 20;

    // Longer than SQLite's waiters sleep between two tries (150 ms): one of them always gets in.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(200);

    /// <summary>Looks through the next arrivals. In a store where it never looked, only what arrives from now on counts: the claims in it have their proposals since they were made.</summary>
    /// <returns>Whether there may be more at once. What others are storing meanwhile is waited for, until the next time.</returns>
    public async Task<bool> SeekNextAsync(DateTime at, CancellationToken cancel = default)
    {
        // In this order: what has a lower id than these, and is not stored by then, is being stored.
        var (lastCapture, lastClaim) = (await db.Captures.MaxAsync(c => (int?)c.Id, cancel) ?? 0, await db.Claims.MaxAsync(c => (int?)c.Id, cancel) ?? 0);
        if (await db.IsStoringAsync(cancel))
        {
            return false;
        }

        var captures = await ArrivedAsync(Setting.OriginCaptures, db.Captures.Select(c => c.Id).Where(id => id <= lastCapture), cancel);
        var claims = await ArrivedAsync(Setting.OriginClaims, db.Claims.Select(c => c.Id).Where(id => id <= lastClaim), cancel);
        if (!captures.HasCome && !claims.HasCome)
        {
            return false;
        }

        var concerned = await ClaimsLikeAsync(captures.Ids, cancel);
        concerned.UnionWith(await ClaimsLinkingAsync(captures.Ids, cancel));
        concerned.UnionWith(await ClaimsBesideAsync(claims.Ids, cancel));
        foreach (var some in concerned.Order().Chunk(HeldAtOnce))
        {
            cancel.ThrowIfCancellationRequested();
            await search.ProposeForAsync(db.Claims.Where(c => EF.Parameter(some).Contains(c.Id)), at);
            db.ChangeTracker.Clear();
            await Task.Delay(Breath, cancel);
        }

        await RememberAsync(Setting.OriginCaptures, captures.Last, cancel);
        await RememberAsync(Setting.OriginClaims, claims.Last, cancel);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return captures.Ids.Count == AtOnce || claims.Ids.Count == AtOnce;
    }

    private async Task<(IReadOnlyList<int> Ids, int Last, bool HasCome)> ArrivedAsync(string setting, IQueryable<int> ids, CancellationToken cancel)
    {
        var seen = await db.Settings.Where(s => s.Name == setting).Select(s => s.Value).SingleOrDefaultAsync(cancel);
        if (seen is null)
        {
            return ([], await ids.OrderByDescending(id => id).FirstOrDefaultAsync(cancel), true);
        }

        var last = int.Parse(seen, CultureInfo.InvariantCulture);
        var next = await ids.Where(id => id > last).OrderBy(id => id).Take(AtOnce).ToListAsync(cancel);
        return (next, next.Count == 0 ? last : next[^1], next.Count > 0);
    }

    private async Task RememberAsync(string name, int last, CancellationToken cancel)
    {
        var setting = await db.Settings.FindAsync([name], cancel);
        if (setting is null)
        {
            db.Settings.Add(setting = new() { Name = name, Value = "" });
        }

        setting.Value = last.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Claims, in the captures' articles or elsewhere, that stand in paragraphs which one of the captures has and another article too.</summary>
    private async Task<HashSet<int>> ClaimsLikeAsync(IReadOnlyList<int> captures, CancellationToken cancel)
    {
        var arrived = captures.Count == 0 ? [] : await db.Paragraphs.Where(p => captures.Contains(p.CaptureId)).Select(p => p.Id).ToListAsync(cancel);
        var shared = new HashSet<int>();
        foreach (var some in arrived.Chunk(200))
        {
            shared.UnionWith((await BandSearch.SharingAsync(db, some, cancel)).SelectMany(s => new[] { s.Own, s.Other }));
        }

        return shared.Count == 0 ? [] :
        [
            .. await db.Quotations.Where(q => EF.Parameter(shared).Contains(q.ParagraphId)).Select(q => q.ClaimId).Distinct().ToListAsync(cancel),
            .. await db.Newest().Where(p => EF.Parameter(shared).Contains(p.ParagraphId ?? 0)).Select(p => p.Quotation!.ClaimId).Distinct().ToListAsync(cancel),
        ];
    }

    /// <summary>Claims whose paragraphs link to the captures' articles.</summary>
    private async Task<HashSet<int>> ClaimsLinkingAsync(IReadOnlyList<int> captures, CancellationToken cancel)
    {
        var links = captures.Count == 0 ? [] : await db.Captures
            .Where(c => captures.Contains(c.Id) && c.Article!.CanonicalUrl != null)
            .Select(c => c.Article!.CanonicalUrl!)
            .Distinct()
            .ToListAsync(cancel);
        var claims = new HashSet<int>();
        foreach (var address in links.Select(l => l.Split('?')[0]))
        {
            // As it stands in the paragraph's spans, which are kept as text; whether it is the very link is seen when it is proposed.
            var like = $"%{address.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
            claims.UnionWith(await db.Database.SqlQuery<int>($"""
                SELECT DISTINCT q."ClaimId" AS "Value" FROM "Quotations" q JOIN "Paragraphs" p ON p."Id" = q."ParagraphId" WHERE p."Spans" LIKE {like} ESCAPE '\'
                """).ToListAsync(cancel));
        }

        return claims;
    }

    /// <summary>The other claims of deals into which a new claim has brought its article: they may speak of it.</summary>
    private async Task<List<int>> ClaimsBesideAsync(IReadOnlyList<int> made, CancellationToken cancel)
    {
        var deals = made.Count == 0 ? [] : await db.Claims
            .Where(c => made.Contains(c.Id) && c.DealId != null
                && !db.Claims.Any(e => e.DealId == c.DealId && e.ArticleId == c.ArticleId && e.Id < c.Id))
            .Select(c => c.DealId)
            .Distinct()
            .ToListAsync(cancel);
        return deals.Count == 0 ? [] : await db.Claims.Where(c => deals.Contains(c.DealId)).Select(c => c.Id).ToListAsync(cancel);
    }
}
