using ComputeIntel.Data;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Pictures;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Deals;

/// <summary>A deal in pictures: where it is known from, when things happened, who supplies whom, how much is taken.</summary>
public sealed class PicturesModel(IntelContext db, TimeProvider clock) : ClockedPage(db, clock)
{
    public IReadOnlyList<Picture> Pictures { get; private set; } = [];

    /// <summary>The values whose origins can be drawn on their own.</summary>
    public IReadOnlyList<ToldValue> Told { get; private set; } = [];

    /// <summary>The value whose origins are drawn; null for the deal as a whole.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Value { get; set; }

    public async Task OnGetAsync(string slug)
    {
        await ReadAsync(slug);
        var drawn = DealPictures.Of(Known);
        Told = [.. drawn.Told];
        if (Known.Clock != DealClock.Open && Told.All(t => t.Key != Value))
        {
            // By this day too few articles told it: the deal as a whole is what is left.
            Value = null;
        }

        Pictures = [.. DealPictures.Names.Select(name => drawn.Draw(name, Value))];
    }
}
