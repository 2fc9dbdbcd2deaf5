using ComputeIntel.Data;
using ComputeIntel.Data.Deals;
using ComputeIntel.Deals.Disagreements;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Deals;

/// <summary>What does not fit together in a deal, each with its type, and the analyst's word over the rule's.</summary>
public sealed class DisagreementsModel(IntelContext db, TimeProvider clock, DisagreementIntake disagreements) : ClockedPage(db, clock)
{
    /// <summary>A disagreement that could not be added as it was typed.</summary>
    public (string? Claims, DisagreementType? Type, string? Reason) Typed { get; private set; }

    public Task<IActionResult> OnGetAsync(string slug) => ShowAsync(slug);

    /// <param name="slug">The deal's.</param>
    /// <param name="key">The disagreement's.</param>
    /// <param name="type">Blank: they agree.</param>
    /// <param name="reason">Always needed.</param>
    public Task<IActionResult> OnPostDecideAsync(string slug, string key, DisagreementType? type, string? reason) => TryAsync(
        async () =>
        {
            await disagreements.DecideAsync(slug, key, type, reason, Analyst, Now);
            return Done(type is { } decided ? $"Decided: {DisagreementWords.Of(decided).ToLowerInvariant()}." : "Decided: they agree.", $"/deals/{slug}/disagreements#d-{key}");
        },
        () => ShowAboveAsync(slug));

    /// <param name="slug">The deal's.</param>
    /// <param name="claims">Numbers, as they are typed: "C-12, 15".</param>
    /// <param name="type">How they disagree.</param>
    /// <param name="reason">Always needed.</param>
    public Task<IActionResult> OnPostNameAsync(string slug, string? claims, DisagreementType? type, string? reason) => TryAsync(
        async () =>
        {
            Typed = (claims, type, reason);
            var decision = await disagreements.NameAsync(slug, ClaimNumbers.Read("claims", claims), type, reason, Analyst, Now);
            return Done("The disagreement was added.", $"/deals/{slug}/disagreements#d-{decision.Key}");
        },
        () => ShowAsync(slug));

    public Task<IActionResult> OnPostTakeBackAsync(string slug, string key) => TryAsync(
        async () =>
        {
            var decision = await disagreements.TakeBackAsync(slug, key, Analyst, Now);
            return Done($"The decision by {decision.By} was taken back.", $"/deals/{slug}/disagreements#d-{key}");
        },
        () => ShowAsync(slug));

    /// <summary>With what is wrong above them all, and not beside the fields of the form that names one.</summary>
    private Task<IActionResult> ShowAboveAsync(string slug)
    {
        var messages = ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage).ToList();
        ModelState.Clear();
        messages.ForEach(message => ModelState.AddModelError("", message));
        return ShowAsync(slug);
    }

    private async Task<IActionResult> ShowAsync(string slug)
    {
        await ReadAsync(slug);
        return Page();
    }
}
