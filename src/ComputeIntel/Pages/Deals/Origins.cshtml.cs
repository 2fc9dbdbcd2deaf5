using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Deals;
using ComputeIntel.Data.Origins;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Deals;

/// <summary>Who has each value of a deal from whom, and what is proposed and not decided: to be confirmed or rejected, several at once.</summary>
public sealed class OriginsModel(IntelContext db, TimeProvider clock, OriginSearch search, OriginIntake origins) : ClockedPage(db, clock)
{
    /// <summary>The proposal whose own button was pressed; what is ticked is then left alone.</summary>
    [BindProperty]
    public string? Only { get; set; }

    /// <summary>What is ticked, each as <see cref="ChosenOrigin.Read"/> takes it.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    /// <summary>Why; may be left out.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What was decided a moment ago, to be taken back in one go.</summary>
    [TempData]
    public string? Decided { get; set; }

    public IEnumerable<(Claim Claim, Origin Origin)> Proposals => Known.Claims.SelectMany(c => c.ProposedOrigins().Select(o => (c, o)));

    /// <summary>Whether it was ticked, whatever the claim went through since.</summary>
    public bool IsChosen(ChosenOrigin one) => Chosen.Any(c => ChosenOrigin.Read(c) is { } chosen && (chosen.Claim, chosen.Number) == (one.Claim, one.Number));

    public Task OnGetAsync(string slug) => ReadAsync(slug);

    public Task<IActionResult> OnPostConfirmAsync(string slug) => DecideAsync(slug, OriginVerdict.Confirmed);

    public Task<IActionResult> OnPostRejectAsync(string slug) => DecideAsync(slug, OriginVerdict.Rejected);

    public Task<IActionResult> OnPostUndoAsync(string slug) => ChangeAsync(slug, (deal, chosen) => origins.UndoAllAsync(deal, chosen, Analyst, Now), "Undone");

    /// <summary>Enter was pressed in a box.</summary>
    public Task<IActionResult> OnPostNeitherAsync(string slug) => TryAsync(() => throw Refusal.Invalid("chosen", "Press one of the buttons: confirm or reject."), () => ShowAsync(slug));

    /// <summary>Articles have come since the claims were made: what do they go back to now?</summary>
    public async Task<IActionResult> OnPostProposeAsync(string slug)
    {
        var deal = await Db.DealAsync(slug);
        var proposed = await search.ProposeInDealAsync(deal.Id, Now);
        return Done(
            proposed == 0 ? "Nothing new was found." : $"{Count(proposed)} {(proposed == 1 ? "origin was" : "origins were")} proposed.",
            $"/deals/{slug}/origins#proposals");
    }

    private async Task<IActionResult> DecideAsync(string slug, OriginVerdict verdict) =>
        await ChangeAsync(slug, (deal, chosen) => origins.DecideAllAsync(deal, chosen, verdict, Only is null ? Reason : null, Analyst, Now), OriginWords.Of(verdict), isDecision: true);

    private Task<IActionResult> ChangeAsync(string slug, Func<int, IEnumerable<ChosenOrigin>, Task<IReadOnlyList<(Claim Claim, Origin Origin)>>> change, string told, bool isDecision = false) => TryAsync(
        async () =>
        {
            var chosen = (Only is { } one ? [one] : Chosen).ConvertAll(c => ChosenOrigin.Read(c) ?? throw Refusal.Invalid("chosen", "That is no proposal."));
            var changed = await change((await Db.DealAsync(slug)).Id, chosen);
            Decided = isDecision ? string.Join(',', changed.Select(c => new ChosenOrigin(c.Claim.Id, c.Origin.Number, c.Claim.Version))) : null;
            Notice = changed is [var (claim, origin)] ? $"{told}: {claim.Number}, {origin.Name}." : $"{told}: {Count(changed.Count)} proposals.";
            return Redirect($"/deals/{slug}/origins#proposals");
        },
        () => ShowAsync(slug));

    private async Task<IActionResult> ShowAsync(string slug)
    {
        await ReadAsync(slug);
        return Page();
    }
}
