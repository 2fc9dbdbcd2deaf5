using ComputeIntel.Data;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Pictures;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Deals;

/// <summary>A deal in pictures: where it is known from, when things happened, who supplies whom.</summary>
public sealed class PicturesModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    public Deal Deal { get; private set; } = null!;

    public IReadOnlyList<Picture> Pictures { get; private set; } = [];

    /// <summary>The values whose origins can be drawn on their own.</summary>
    public IReadOnlyList<ToldValue> Told { get; private set; } = [];

    /// <summary>The value whose origins are drawn; null for the deal as a whole.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Value { get; set; }

    public async Task OnGetAsync(string slug)
    {
        (Deal, var claims) = await Db.ClaimedDealAsync(slug);
        var drawn = new DealPictures(Deal, claims);
        Told = [.. drawn.Told];
        Pictures = [.. DealPictures.Names.Select(name => drawn.Draw(name, Value))];
    }
}
