using ComputeIntel.Data;
using ComputeIntel.Data.Deals;
using ComputeIntel.Deals.Pictures;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Deals;

/// <summary>Who has how much of which facility, and from whom, across all deals.</summary>
public sealed class CapacityModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    public IReadOnlyList<Picture> Pictures { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Demo { get; set; }

    public async Task OnGetAsync()
    {
        var deals = await Db.CapacitiesAsync(AcrossDeals.IsWithDemo(Demo));
        Pictures = [.. AcrossDeals.Names.Select(name => AcrossDeals.Draw(name, deals))];
    }
}
