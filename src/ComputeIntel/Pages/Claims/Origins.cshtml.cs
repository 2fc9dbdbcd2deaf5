using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Claims;
using ComputeIntel.Data.Origins;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Claims;

/// <summary>Decides where a claim comes from; the claim's own page and the deal's send their forms here.</summary>
public sealed class OriginsModel(IntelContext db, TimeProvider clock, OriginIntake origins) : IntelPage(db, clock)
{
    public Claim Claim { get; private set; } = null!;

    /// <summary>The page to go back to.</summary>
    [BindProperty(Name = "from")]
    public string? From { get; set; }

    [BindProperty(Name = "version")]
    public int Version { get; set; }

    public Task<IActionResult> OnGetAsync(int id) => ShowAsync(id);

    public Task<IActionResult> OnPostDecideAsync(int id, int number, OriginVerdict verdict, string? reason) =>
        ChangeAsync(id, claim => origins.DecideAsync(claim, number, verdict, reason, Analyst, Now), Told);

    public Task<IActionResult> OnPostUndoAsync(int id, int number) =>
        ChangeAsync(id, claim => origins.UndoAsync(claim, number, Analyst, Now), o => $"Undone. {Told(o)}");

    public Task<IActionResult> OnPostLinkAsync(int id, int? article, string? party, string? reason) =>
        ChangeAsync(id, claim => origins.LinkAsync(claim, new() { Article = article, Party = party, Reason = reason }, Analyst, Now), Told);

    private Task<IActionResult> ChangeAsync(int id, Func<Claim, Task<Origin>> change, Func<Origin, string> told) => TryAsync(
        async () =>
        {
            var claim = await Db.Claims.Whole().SingleOrDefaultAsync(c => c.Id == id) ?? throw Refusal.NotFound($"claim C-{id}");
            Db.Expect(claim, Version);
            var origin = await change(claim);
            return Done(told(origin), Url.IsLocalUrl(From) ? From : $"/claims/{id}#origins");
        },
        () => ShowAsync(id));

    private static string Told(Origin origin) => $"{origin.Standing}: {origin.Name}.";

    private async Task<IActionResult> ShowAsync(int id)
    {
        var claim = await Db.Claims.AsNoTracking().Whole().SingleOrDefaultAsync(c => c.Id == id);
        if (claim is null)
        {
            return NotFound();
        }

        (Claim, Version) = (claim, claim.Version);
        return Page();
    }
}
