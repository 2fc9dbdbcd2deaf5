using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Claims;
using ComputeIntel.Deals;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Claims;

/// <summary>One claim beside its paragraphs, with its evidence, its history, and what it would take to verify it.</summary>
public sealed class ClaimModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    public Claim Claim { get; private set; } = null!;

    public Deal? Deal { get; private set; }

    /// <summary>Claims copied from this one, and the one it was copied from.</summary>
    public IReadOnlyList<Claim> Same { get; private set; } = [];

    public ClaimText Text { get; private set; } = null!;

    [BindProperty(Name = "from")]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "version")]
    public int Version { get; set; }

    public Task<IActionResult> OnGetAsync(int id) => ShowAsync(id);

    public Task<IActionResult> OnPostTagAsync(int id, Tag tag, string? reason) =>
        DecideAsync(id, claim => claim.Review(tag, reason, Analyst, Now), claim => $"{claim.Number} is {TagWords.Word(claim.Tag).ToLowerInvariant()}.");

    public Task<IActionResult> OnPostUndoAsync(int id) =>
        DecideAsync(id, claim => claim.Undo(Analyst, Now), claim => $"{claim.Number} is {TagWords.Word(claim.Tag).ToLowerInvariant()} again.");

    /// <summary>Someone looked again: the claim stands as it is tagged.</summary>
    public Task<IActionResult> OnPostLookAgainAsync(int id, string? note) =>
        DecideAsync(id, claim => claim.LookAgain(note, Analyst, Now), claim => $"{claim.Number} was looked at again: still so.");

    /// <summary>Withdraws evidence; where the claim is given another tag with it, both are one decision.</summary>
    public Task<IActionResult> OnPostWithdrawAsync(int id, int evidence, string? reason, Tag? tag) => DecideAsync(
        id,
        claim =>
        {
            var withdrawn = claim.Evidence.Find(e => e.Number == evidence) ?? throw Refusal.NotFound($"evidence {evidence} on {claim.Number}");
            claim.Withdraw(withdrawn, reason, Analyst, Now, tag is { } instead ? () => claim.Review(instead, reason, Analyst, Now) : null);
        },
        claim => $"Evidence {evidence} on {claim.Number} withdrawn.");

    private Task<IActionResult> DecideAsync(int id, Action<Claim> decide, Func<Claim, string> told) => TryAsync(
        async () =>
        {
            var claim = await Db.Claims.Whole().SingleOrDefaultAsync(c => c.Id == id) ?? throw Refusal.NotFound($"claim C-{id}");
            Db.Expect(claim, Version);
            decide(claim);
            await Db.SaveChangesAsync();
            return Done(told(claim), $"{(Url.IsLocalUrl(From) ? From : $"/claims/{id}")}#c-{id}");
        },
        () => ShowAsync(id));

    private async Task<IActionResult> ShowAsync(int id)
    {
        var claim = await Db.Claims.AsNoTracking().Whole().SingleOrDefaultAsync(c => c.Id == id);
        if (claim is null)
        {
            return NotFound();
        }

        (Claim, Version) = (claim, claim.Version);
        Text = await ClaimText.OfAsync(Db, claim);
        Deal = await Db.Deals.AsNoTracking().SingleOrDefaultAsync(d => d.Id == claim.DealId);
        Same = await Db.Claims.AsNoTracking().Include(c => c.Article!.Publisher).Where(c => c.SameAsId == id || c.Id == claim.SameAsId).OrderBy(c => c.Id).ToListAsync();
        return Page();
    }
}
