using ComputeIntel.Claims;
using ComputeIntel.Data;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Deals;

/// <summary>Who has each value of a deal from whom, and what is proposed and not decided.</summary>
public sealed class OriginsModel(IntelContext db, TimeProvider clock, OriginSearch search) : ClockedPage(db, clock)
{
    public IEnumerable<(Claim Claim, Origin Origin)> Proposals => Known.Claims.SelectMany(c => c.ProposedOrigins().Select(o => (c, o)));

    public Task OnGetAsync(string slug) => ReadAsync(slug);

    /// <summary>Articles have come since the claims were made: what do they go back to now?</summary>
    public async Task<IActionResult> OnPostProposeAsync(string slug)
    {
        var deal = await Db.DealAsync(slug);
        var proposed = await search.ProposeInDealAsync(deal.Id, Now);
        Notice = proposed == 0 ? "Nothing new was found." : $"{Count(proposed)} {(proposed == 1 ? "origin was" : "origins were")} proposed.";
        return Redirect($"/deals/{slug}/origins#proposals");
    }
}
