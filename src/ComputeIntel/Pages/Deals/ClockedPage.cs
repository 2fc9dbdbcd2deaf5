using ComputeIntel.Data;
using ComputeIntel.Data.Deals;
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

    /// <summary>After how many days what nothing newer is said of is a gap.</summary>
    [BindProperty(SupportsGet = true)]
    public int? StaleAfter { get; set; }

    public DealSynthesis Known { get; private set; } = null!;

    public Deal Deal => Known.Deal;

    /// <param name="part">What comes after the deal's address: "matrix".</param>
    public DealClockForm ClockForm(string part) => new($"/deals/{Deal.Slug}/{part}", AsOf, KnownOn, Known);

    /// <exception cref="Refusal">404 <c>not-found</c>.</exception>
    protected async Task ReadAsync(string slug) => await ReadAsync(await Db.DealAsync(slug));

    /// <param name="deal">With its events.</param>
    protected async Task ReadAsync(Deal deal)
    {
        var clock = DealClockForm.Read(AsOf, KnownOn, ModelState);
        Known = await Db.SynthesisAsync(deal, clock, DateOnly.FromDateTime(Now), DealClockForm.ReadDays(StaleAfter, ModelState));
    }
}
