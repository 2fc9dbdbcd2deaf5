using ComputeIntel.Briefings;
using ComputeIntel.Data;
using ComputeIntel.Data.Briefings;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Briefings;

/// <summary>What a briefing says otherwise than one of its editions did; than the newest, where none is named.</summary>
public sealed class ChangesModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    public Briefing Briefing { get; private set; } = null!;

    /// <summary>Newest first, without what they printed.</summary>
    public IReadOnlyList<Edition> Editions { get; private set; } = [];

    /// <summary>Null where the briefing has no edition.</summary>
    public EditionChanges? Changes { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, int? since)
    {
        Briefing = await Db.Briefings.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id) ?? throw Refusal.NotFound($"briefing {id}");
        Editions = await Db.Editions.AsNoTracking().Where(e => e.BriefingId == id).OrderByDescending(e => e.Number).ToListAsync();
        Changes = Editions.Count == 0 && since is null ? null : await Db.ChangesAsync(id, since);
        return Page();
    }
}
