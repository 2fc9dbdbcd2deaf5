using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Deals;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Deals;

/// <summary>Who has each value of a deal from whom, and what is proposed and not decided.</summary>
public sealed class OriginsModel(IntelContext db, TimeProvider clock, OriginSearch search) : IntelPage(db, clock)
{
    public Deal Deal { get; private set; } = null!;

    public TermTable Table { get; private set; } = null!;

    public IReadOnlyList<(Claim Claim, Origin Origin)> Proposals { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        (Deal, var claims) = await Db.ClaimedDealAsync(slug);
        Table = TermTable.Of(claims);
        Proposals = [.. claims.SelectMany(c => c.ProposedOrigins().Select(o => (c, o)))];
        return Page();
    }

    /// <summary>Articles have come since the claims were made: what do they go back to now?</summary>
    public async Task<IActionResult> OnPostProposeAsync(string slug)
    {
        var deal = await Db.DealAsync(slug);
        var proposed = await search.ProposeInDealAsync(deal.Id, Now);
        Notice = proposed == 0 ? "Nothing new was found." : $"{Count(proposed)} {(proposed == 1 ? "origin was" : "origins were")} proposed.";
        return Redirect($"/deals/{slug}/origins#proposals");
    }
}
