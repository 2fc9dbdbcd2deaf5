using ComputeIntel.Data;
using ComputeIntel.Deals;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Briefings;

/// <summary>A new briefing, on a deal (<c>?deal=slug</c>) or on chosen claims (<c>?claim=1&amp;claim=2</c>).</summary>
public sealed class AddModel(IntelContext db, TimeProvider clock, BriefingIntake intake) : IntelPage(db, clock)
{
    private const int MostDeals = 500;

    [BindProperty]
    public BriefingForm Says { get; set; } = new();

    public IReadOnlyList<Deal> Deals { get; private set; } = [];

    public IReadOnlyList<ClaimChoice> Choices { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(string? deal, [FromQuery(Name = "claim")] int[] claims)
    {
        Says = new BriefingForm { Deal = deal, Claims = [.. claims.Distinct()] };
        return TryAsync(ShowAsync, ShowAsync);
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
        Deals = await Db.Deals.AsNoTracking().OrderBy(d => d.IsDemo).ThenByDescending(d => d.Id).Take(MostDeals).ToListAsync();
        Choices = await ClaimChoice.OfAsync(Db, new BriefingForm { Claims = Says.Claims });
        Says = Says with { Title = Says.Title ?? Deals.FirstOrDefault(d => d.Slug == Says.Deal)?.Title };
        return Page();
    }
}
