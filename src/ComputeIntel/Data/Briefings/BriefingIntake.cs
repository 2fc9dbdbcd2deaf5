using ComputeIntel.Briefings;
using ComputeIntel.Deals;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Briefings;

/// <summary>Takes briefings in: looks up what a draft names, and saves what the briefing makes of it.</summary>
public sealed class BriefingIntake(IntelContext db)
{
    /// <summary>A new briefing, saved.</summary>
    /// <exception cref="Refusal">As <see cref="BriefingDraft.Checked"/> and <see cref="Briefing.Made"/>.</exception>
    public async Task<Briefing> MakeAsync(BriefingDraft draft, string by, DateTime at)
    {
        var asked = draft.Checked();
        var briefing = Briefing.Made(asked, await NamesAsync(asked), by, at);
        db.Briefings.Add(briefing);
        await db.SaveChangesAsync();
        return briefing;
    }

    /// <summary>Makes a briefing, loaded <see cref="BriefingQueries.Whole"/>, say what the draft says, and saves.</summary>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="Refusal">412 <c>stale-version</c>; else as <see cref="MakeAsync"/>.</exception>
    public async Task<bool> EditAsync(Briefing briefing, BriefingDraft draft, int expectedVersion)
    {
        var asked = draft.Checked();
        db.Expect(briefing, expectedVersion);
        var changed = briefing.Edit(asked, await NamesAsync(asked));
        await db.SaveChangesAsync();
        return changed;
    }

    private async Task<BriefingNames> NamesAsync(BriefingDraft draft)
    {
        var claims = draft.Claims!.Concat(draft.Judgements!.SelectMany(j => j.Claims!)).Distinct().ToList();
        return new(await DealAsync(draft.Deal), await db.Claims.AsNoTracking().Where(c => claims.Contains(c.Id)).ToDictionaryAsync(c => c.Id));
    }

    private async Task<Deal?> DealAsync(string? slug) => slug is null
        ? null
        : await db.Deals.SingleOrDefaultAsync(d => d.Slug == slug) ?? throw Refusal.Invalid("deal", $"There is no deal “{slug}”.");
}
