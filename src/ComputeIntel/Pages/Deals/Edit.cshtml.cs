using ComputeIntel.Data;
using ComputeIntel.Data.Deals;
using ComputeIntel.Deals;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Deals;

/// <summary>A deal's title, status, write-up and events.</summary>
public sealed class EditModel(IntelContext db, TimeProvider clock, DealIntake intake) : EditPage(db, clock)
{
    [BindProperty]
    public DealForm Form { get; set; } = new();

    public Deal Deal { get; private set; } = null!;

    public IReadOnlyList<WriteUpChoice> WriteUps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        await FindAsync(slug);
        Form = DealForm.Of(Deal.ToDraft());
        WriteUps = await DealForm.WriteUpsAsync(Db, Deal.IsDemo, Form.WriteUp);
        return ShowOpened(Deal.Version);
    }

    public Task<IActionResult> OnPostAsync(string slug) => TryAsync(
        async () =>
        {
            await FindAsync(slug);
            return Done(await intake.EditAsync(Deal, Form.ToDraft(), Version) ? "The deal was saved." : "Nothing was changed.", $"/deals/{Deal.Slug}");
        },
        () => AgainAsync(slug));

    /// <summary>The form with what was chosen from two versions, to be edited further.</summary>
    public Task<IActionResult> OnPostAgainAsync(string slug) => AgainAsync(slug);

    protected override IReadOnlyList<FormField> Fields() => Form.Fields(WriteUps);

    private async Task<IActionResult> AgainAsync(string slug)
    {
        await FindAsync(slug);
        WriteUps = await DealForm.WriteUpsAsync(Db, Deal.IsDemo, Form.WriteUp);
        return ShowTyped(Deal.Version, () => Form = DealForm.Of(Deal.ToDraft()));
    }

    private async Task FindAsync(string slug) =>
        Deal = await Db.Deals.Include(d => d.Events).SingleOrDefaultAsync(d => d.Slug == slug) ?? throw Refusal.NotFound($"deal “{slug}”");
}
