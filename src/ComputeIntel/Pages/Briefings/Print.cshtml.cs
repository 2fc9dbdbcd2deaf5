using ComputeIntel.Briefings;
using ComputeIntel.Data;
using ComputeIntel.Data.Briefings;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Briefings;

/// <summary>What an export would print now, in the browser; it needs no Chromium of ours.</summary>
public sealed class PrintModel(IntelContext db, TimeProvider clock, EditionIntake editions) : IntelPage(db, clock)
{
    public BriefingDocument Document { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, Paper? paper, bool? includeUntagged, int? since)
    {
        Document = await editions.DocumentAsync(id, new() { Paper = paper, IncludeUntagged = includeUntagged, Since = since });
        return Page();
    }
}
