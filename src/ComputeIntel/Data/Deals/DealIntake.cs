using ComputeIntel.Articles;
using ComputeIntel.Deals;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Deals;

/// <summary>Takes deals in: finds the write-up and the claims that a draft names, and saves what the deal makes of it.</summary>
public sealed class DealIntake(IntelContext db)
{
    /// <summary>A new deal, saved.</summary>
    /// <exception cref="Refusal">409 <c>slug-taken</c>; 422 <c>invalid-input</c>.</exception>
    public Task<Deal> MakeAsync(DealDraft draft, string by, DateTime at)
    {
        var asked = draft.Checked();
        return db.SettledAsync(async () =>
        {
            var stem = asked.Slug ?? Slug.Of(asked.Title!, "deal");
            var taken = (await db.Deals.Where(d => d.Slug.StartsWith(stem)).Select(d => d.Slug).ToListAsync()).ToHashSet();
            var deal = Deal.Made(asked, await WriteUpAsync(asked), taken, by, at);
            await CheckEventsAsync(asked, deal);
            db.Deals.Add(deal);
            await db.SaveChangesAsync();
            return deal;
        });
    }

    /// <summary>Makes a deal, loaded with its events, say what the draft says, and saves.</summary>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="Refusal">412 <c>stale-version</c>; 422 <c>invalid-input</c>.</exception>
    public Task<bool> EditAsync(Deal deal, DealDraft draft, int expectedVersion)
    {
        var asked = draft.Checked();
        return db.InOneTransactionAsync(async () =>
        {
            db.Expect(deal, expectedVersion);
            var changed = deal.Edit(asked, await WriteUpAsync(asked));
            await CheckEventsAsync(asked, deal);
            await db.SaveChangesAsync();
            return changed;
        });
    }

    private async Task<Article?> WriteUpAsync(DealDraft draft) => draft.WriteUp is { } id
        ? await db.Articles.FindAsync(id) ?? throw Refusal.Invalid("writeUp", $"There is no article {id}.")
        : null;

    private async Task CheckEventsAsync(DealDraft draft, Deal deal)
    {
        var named = draft.Events!.Select(e => e.Claim).OfType<int>().Distinct().ToList();
        var known = await db.Claims.Where(c => named.Contains(c.Id) && c.IsDemo == deal.IsDemo).Select(c => c.Id).ToListAsync();
        foreach (var (i, happening) in draft.Events!.Index())
        {
            if (happening.Claim is { } claim && !known.Contains(claim))
            {
                throw Refusal.Invalid($"events[{i}].claim", $"There is no claim {claim} that this could rest on.");
            }
        }
    }
}
