using ComputeIntel.Data;
using ComputeIntel.Data.Parties;
using ComputeIntel.Pages.Shared;
using ComputeIntel.Parties;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Parties;

/// <summary>A party's name, other names, location and note.</summary>
public sealed class EditModel(IntelContext db, TimeProvider clock, PartyIntake intake) : PartyPage(db, clock)
{
    public IParty Party { get; private set; } = null!;

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>One a line.</summary>
    [BindProperty]
    public string? Aliases { get; set; }

    [BindProperty]
    public string? Location { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        await FindAsync(slug);
        Fill();
        return ShowOpened(Party.Version);
    }

    public Task<IActionResult> OnPostAsync(string slug) => TryAsync(
        async () =>
        {
            await FindAsync(slug);
            var draft = new PartyDraft { Name = Name, Aliases = Lines.Of(Aliases), Location = Location, Note = Note };
            return Done(await intake.EditAsync(Party, draft, Version) ? $"{Party.Name} was saved." : "Nothing was changed.", PathOf(Party));
        },
        () => AgainAsync(slug));

    /// <summary>The form with what was chosen from two versions, to be edited further.</summary>
    public Task<IActionResult> OnPostAgainAsync(string slug) => AgainAsync(slug);

    protected override IReadOnlyList<FormField> Fields() =>
    [
        new("name", "Name", Name ?? ""),
        new("aliases", "Other names", Aliases ?? ""),
        new("location", "Location", Location ?? ""),
        new("note", "Note", Note ?? ""),
    ];

    private void Fill()
    {
        var draft = Party.ToDraft();
        (Name, Aliases, Location, Note) = (draft.Name, Lines.Joined(draft.Aliases), draft.Location, draft.Note);
    }

    private async Task<IActionResult> AgainAsync(string slug)
    {
        await FindAsync(slug);
        return ShowTyped(Party.Version, Fill);
    }

    private async Task FindAsync(string slug) => Party = await Db.PartyAsync(Type, slug);
}
