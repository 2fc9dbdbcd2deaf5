using ComputeIntel.Briefings;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Briefings;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Briefings;

/// <summary>A briefing: what it says, to be edited; its export; its editions.</summary>
public sealed class BriefingModel(IntelContext db, TimeProvider clock, BriefingIntake intake) : EditPage(db, clock)
{
    [BindProperty]
    public BriefingForm Says { get; set; } = new();

    public Briefing Briefing { get; private set; } = null!;

    public IReadOnlyList<ClaimChoice> Choices { get; private set; } = [];

    public IReadOnlyList<Edition> Editions { get; private set; } = [];

    /// <summary>What each edition printed that has changed since, by the edition's number.</summary>
    public IReadOnlyDictionary<int, Erratum> Errata { get; private set; } = new Dictionary<int, Erratum>();

    /// <summary>How many of its claims nobody has reviewed.</summary>
    public int Untagged { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id)
    {
        await FindAsync(id);
        Says = BriefingForm.Of(Briefing.ToDraft());
        await LookAroundAsync();
        return ShowOpened(Briefing.Version);
    }

    /// <summary>Saves; or, with a <paramref name="step"/>, only adds, removes or moves a judgement in the form.</summary>
    public Task<IActionResult> OnPostAsync(int id, string? step) => TryAsync(
        async () =>
        {
            if (!string.IsNullOrEmpty(step))
            {
                Says = Says.After(step);
                ModelState.Clear();
                return await AgainAsync(id);
            }

            await FindAsync(id);
            return Done(await intake.EditAsync(Briefing, Says.ToDraft(), Version) ? "The briefing was saved." : "Nothing was changed.", $"/briefings/{id}");
        },
        () => AgainAsync(id));

    /// <summary>The form with what was chosen from two versions, to be edited further.</summary>
    public Task<IActionResult> OnPostAgainAsync(int id) => TryAsync(() => AgainAsync(id), () => AgainAsync(id));

    protected override IReadOnlyList<FormField> Fields() => Says.Fields();

    private async Task<IActionResult> AgainAsync(int id)
    {
        await FindAsync(id);
        Says = Says.Unpacked();
        await LookAroundAsync();
        return ShowTyped(Briefing.Version, () => Says = BriefingForm.Of(Briefing.ToDraft()));
    }

    private async Task FindAsync(int id) =>
        Briefing = await Db.Briefings.Whole().SingleOrDefaultAsync(b => b.Id == id) ?? throw Refusal.NotFound($"briefing {id}");

    private async Task LookAroundAsync()
    {
        Choices = await ClaimChoice.OfAsync(Db, Says);
        Editions = await Db.Editions.AsNoTracking().Where(e => e.BriefingId == Briefing.Id).OrderByDescending(e => e.Number).ToListAsync();
        Errata = (await Db.ErrataAsync(Briefing, Now)).ToDictionary(e => e.Edition);
        Untagged = Choices.Count(c => c.Tag == Tag.Untagged);
    }
}
