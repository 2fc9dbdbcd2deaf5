using ComputeIntel.Data;
using ComputeIntel.Data.Deals;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Deals;

/// <summary>A new deal; acquirer, facilities and counterparties come from its claims.</summary>
public sealed class AddModel(IntelContext db, TimeProvider clock, DealIntake intake) : IntelPage(db, clock)
{
    [BindProperty(SupportsGet = true)]
    public DealForm Form { get; set; } = new();

    public IReadOnlyList<WriteUpChoice> WriteUps { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostAsync() => TryAsync(
        async () =>
        {
            var deal = await intake.MakeAsync(Form.ToDraft(), Analyst, Now);
            return Done("The deal was added.", $"/deals/{deal.Slug}");
        },
        ShowAsync);

    private async Task<IActionResult> ShowAsync()
    {
        WriteUps = await DealForm.WriteUpsAsync(Db, isDemo: false, Form.WriteUp);
        return Page();
    }
}
