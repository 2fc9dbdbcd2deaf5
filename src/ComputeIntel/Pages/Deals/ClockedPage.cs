using ComputeIntel.Data;
using ComputeIntel.Deals;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Deals;

/// <summary>A page on what is known of a deal, read by two clocks that stand in its address.</summary>
public abstract class ClockedPage(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    [BindProperty(SupportsGet = true)]
    public string? AsOf { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? KnownOn { get; set; }

    public DealSynthesis Known { get; private set; } = null!;

    public Deal Deal => Known.Deal;

    /// <param name="part">What comes after the deal's address: "matrix".</param>
    public DealClockForm ClockForm(string part) => new($"/deals/{Deal.Slug}/{part}", AsOf, KnownOn, Known);

    /// <exception cref="Refusal">404 <c>not-found</c>.</exception>
    protected async Task ReadAsync(string slug) =>
        Known = await Db.SynthesisAsync(await Db.DealAsync(slug), DealClockForm.Read(AsOf, KnownOn, ModelState), DateOnly.FromDateTime(Now));
}
