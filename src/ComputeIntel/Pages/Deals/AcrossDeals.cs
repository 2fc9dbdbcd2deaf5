using ComputeIntel.Data.Deals;
using ComputeIntel.Deals.Pictures;
using ComputeIntel.Deals.Terms;

namespace ComputeIntel.Pages.Deals;

/// <summary>The pictures across all deals.</summary>
public static class AcrossDeals
{
    public static readonly IReadOnlyList<string> Names = [CapacityPicture.Name, SupplyPicture.Name];

    /// <exception cref="Refusal">404 <c>not-found</c>.</exception>
    public static Picture Draw(string name, IReadOnlyList<ComparedDeal> deals) => name switch
    {
        CapacityPicture.Name => CapacityPicture.Of(deals.SelectMany(d => Capacity.In(d.Deal.Title, TermTable.Of(d.Claims, d.Decisions)))),
        SupplyPicture.Name => SupplyPicture.Of(deals.SelectMany(d => d.Claims)),
        _ => throw Refusal.NotFound("such picture"),
    };

    /// <summary>The sample is counted only where it is asked for, as in every list.</summary>
    /// <exception cref="Refusal">422 <c>invalid-input</c>.</exception>
    public static bool IsWithDemo(string? demo)
    {
        var check = new InputCheck();
        var asked = check.OneOf("demo", demo, ["include"]);
        check.Refuse();
        return asked is not null;
    }
}
