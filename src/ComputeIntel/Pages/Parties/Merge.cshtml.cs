using ComputeIntel.Data;
using ComputeIntel.Data.Parties;
using ComputeIntel.Parties;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Parties;

/// <summary>Says that two parties are one: which of the two names stays, and why.</summary>
public sealed class MergeModel(IntelContext db, TimeProvider clock, MergeIntake merges) : PartyPage(db, clock)
{
    public IParty Party { get; private set; } = null!;

    /// <summary>The others that it could be one with.</summary>
    public IReadOnlyList<IParty> Others { get; private set; } = [];

    /// <summary>A name or the address of the other one.</summary>
    [BindProperty(SupportsGet = true, Name = "other")]
    public string? Other { get; set; }

    /// <summary>The other one is merged into this one, not this one into the other.</summary>
    [BindProperty]
    public bool Stays { get; set; } = true;

    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnGetAsync(string slug) => ShowAsync(slug);

    public Task<IActionResult> OnPostAsync(string slug) => TryAsync(
        async () =>
        {
            var other = Stays && !string.IsNullOrWhiteSpace(Other) ? await Db.PartyNamedAsync(Type, Other) ?? throw Refusal.Invalid("into", $"There is no {Noun} “{Other}”.") : null;
            var merge = await merges.MergeAsync(Type, other?.Slug ?? slug, new() { Into = other is null ? Other : slug, Reason = Reason }, Analyst, Now);
            var told = (await Db.MergesAsync(Type, [merge.FromId])).First(m => m.Merge.Id == merge.Id);
            return Done($"{told.From.Name} is merged into {told.Into.Name}. What names either counts for both, and it can be un-merged here.", $"{PathOf(told.Into)}#merged");
        },
        () => ShowAsync(slug));

    private async Task<IActionResult> ShowAsync(string slug)
    {
        Party = await Db.PartyAsync(Type, slug);
        Others = [.. (await Db.PartiesAsync(Type)).Where(p => p.Id != Party.Now().Id && p.IsDemo == Party.IsDemo)];
        Other = Others.FirstOrDefault(p => p.Slug == Other)?.Name ?? Other;
        return Page();
    }
}
