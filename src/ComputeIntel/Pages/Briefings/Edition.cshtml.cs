using ComputeIntel.Data;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Briefings;

/// <summary>One edition, as it was printed.</summary>
public sealed class EditionModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    public async Task<IActionResult> OnGetAsync(int id, int number)
    {
        var edition = await Db.Editions.AsNoTracking().SingleOrDefaultAsync(e => e.BriefingId == id && e.Number == number);
        return edition is null ? NotFound() : await EditionFile.AnswerAsync(Db, Response, edition);
    }
}
