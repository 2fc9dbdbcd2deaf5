using System.Text.Json;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Claims;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Claims;

/// <summary>Says anew what a claim says; what it said before is kept.</summary>
public sealed class EditModel(IntelContext db, TimeProvider clock, ClaimIntake intake) : IntelPage(db, clock)
{
    public Claim Claim { get; private set; } = null!;

    public ClaimForm Form { get; private set; } = null!;

    /// <summary>What was typed into this form.</summary>
    public ClaimDraft Typed { get; private set; } = new();

    /// <summary>What the other person made of it, where this form was opened on an older version.</summary>
    public ClaimDraft? Theirs { get; private set; }

    /// <summary>Whether that is what it said when this form was opened: it was judged, or its source changed.</summary>
    public bool SaysTheSame { get; private set; }

    [BindProperty(Name = "from")]
    public string? From { get; set; }

    /// <summary>What the claim says now, to travel with the form: what was changed in it is then known when it comes back.</summary>
    public string Opened { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(int id) =>
        await FindAsync(id) ? await ShowAsync(await intake.DraftOfAsync(Claim)) : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, int version, string? opened, ClaimDraft draft) => !await FindAsync(id) ? NotFound() : await TryAsync(
        async () =>
        {
            var revision = await intake.EditAsync(Claim, draft.WithoutBlankRows(), version, Analyst, Now);
            return Done(revision is null ? $"{Claim.Number} says what it said." : $"{Claim.Number} edited.", $"{(Url.IsLocalUrl(From) ? From : $"/claims/{id}")}#c-{id}");
        },
        async () =>
        {
            await FindAsync(id);
            Typed = draft.WithoutBlankRows();
            Theirs = Claim.Version == version ? null : await intake.DraftOfAsync(Claim);
            if (Theirs is not { } theirs || Read(opened) is not { } before)
            {
                return await ShowAsync(Typed);
            }

            SaysTheSame = !ClaimDraftText.Differences(before, theirs).Any();
            return await ShowAsync(Typed.Merged(before, theirs));
        });

    private async Task<bool> FindAsync(int id) => (Claim = (await Db.Claims.Whole().SingleOrDefaultAsync(c => c.Id == id))!) is not null;

    private async Task<IActionResult> ShowAsync(ClaimDraft draft)
    {
        Form = await ClaimForm.OfAsync(draft, Db);
        Opened = JsonSerializer.Serialize(await intake.DraftOfAsync(Claim));
        return Page();
    }

    private static ClaimDraft? Read(string? opened)
    {
        try
        {
            return JsonSerializer.Deserialize<ClaimDraft>(opened ?? "null");
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
