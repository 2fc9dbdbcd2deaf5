using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Searching;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Claims;

/// <summary>The claims that a filter means, with what each further choice would give.</summary>
public sealed class IndexModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    [BindProperty(SupportsGet = true)]
    public ClaimFilter Filter { get; set; } = new();

    public Address Address => Address.Of(Request);

    public IReadOnlyList<Claim> Claims { get; private set; } = [];

    public int? Next { get; private set; }

    public int Total { get; private set; }

    public IReadOnlyList<FacetGroup> Groups { get; private set; } = [];

    /// <summary>How many claims of the sample there are, and whether real ones stand beside them.</summary>
    public int DemoCount { get; private set; }

    public bool HasReal { get; private set; }

    public Task<IActionResult> OnGetAsync() => TryAsync(
        async () =>
        {
            var filter = Filter.Checked();
            (DemoCount, HasReal) = (await Db.Claims.CountAsync(c => c.IsDemo), await Db.Claims.AnyAsync(c => !c.IsDemo));
            (var claims, Next) = await Db.PageAsync(filter);
            Claims = claims;
            Total = await Db.Matching(filter).CountAsync();
            Groups = GroupsOf(filter, await ClaimFacets.CountAsync(Db, filter));
            return Page();
        },
        () => Task.FromResult<IActionResult>(Page()));

    private static FacetGroup[] GroupsOf(ClaimFilter filter, ClaimFacets facets) =>
    [
        new("Tag", "tag", facets.Tags, filter.Tag),
        new("Recheck", "recheck", facets.Rechecks, filter.Recheck),
        new("Deal", "deal", facets.Deals, filter.Deal),
        new("Nature", "nature", facets.Natures, filter.Nature),
        new("Bearing", "bearing", facets.Bearings, filter.Bearing),
        new("Organization", "organization", facets.Organizations, filter.Organization),
        new("Facility", "facility", facets.Facilities, filter.Facility),
        new("Publisher", "publisher", facets.Publishers, filter.Publisher),
    ];
}
