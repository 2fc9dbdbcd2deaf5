using ComputeIntel.Briefings;
using ComputeIntel.Data;
using ComputeIntel.Data.Briefings;
using ComputeIntel.Deals;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Briefings;

/// <summary>A new briefing, on a deal (<c>?deal=slug</c>), drafted from what is known of it, or on chosen claims (<c>?claim=1&amp;claim=2</c>).</summary>
public sealed class AddModel(IntelContext db, TimeProvider clock, BriefingIntake intake) : IntelPage(db, clock)
{
    private const int MostDeals = 500;

    [BindProperty]
    public BriefingForm Says { get; set; } = new();

    public IReadOnlyList<Deal> Deals { get; private set; } = [];

    public IReadOnlyList<ClaimChoice> Choices { get; private set; } = [];

    /// <summary>Null where no deal is chosen.</summary>
    public BriefingStart? Start { get; private set; }

    /// <summary>The bottom line is as it was drafted.</summary>
    public bool IsDrafted => Says.BottomLine is { Length: > 0 } line && line.ReplaceLineEndings("\n") == Start?.Draft.BottomLine;

    public Task<IActionResult> OnGetAsync(string? deal, [FromQuery(Name = "claim")] int[] claims)
    {
        Says = new BriefingForm { Deal = claims.Length == 0 ? deal : null, Claims = [.. claims.Distinct()] };
        return TryAsync(
            async () =>
            {
                await LoadAsync();
                Says = Start is { Draft: var draft } ? BriefingForm.Of(draft) : Says;
                return Page();
            },
            ShowAsync);
    }

    public Task<IActionResult> OnPostAsync() => TryAsync(
        async () =>
        {
            var briefing = await intake.MakeAsync(Says.ToDraft(), Analyst, Now);
            Notice = "The briefing is begun; nothing is printed before you export it.";
            return Redirect($"/briefings/{briefing.Id}");
        },
        ShowAsync);

    private async Task<IActionResult> ShowAsync()
    {
        await LoadAsync();
        return Page();
    }

    private async Task LoadAsync()
    {
        Deals = await Db.Deals.AsNoTracking().OrderBy(d => d.IsDemo).ThenByDescending(d => d.Id).Take(MostDeals).ToListAsync();
        Choices = await ClaimChoice.OfAsync(Db, new BriefingForm { Claims = Says.Claims });
        Start = Deals.Any(d => d.Slug == Says.Deal) ? await Db.BriefingStartAsync(Says.Deal!) : null;
    }
}
