using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Deals;
using ComputeIntel.Parties;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Parties;

/// <summary>One organization or facility: what is claimed about it, its names, and names near to them.</summary>
public sealed class PartyModel(IntelContext db, TimeProvider clock) : PartyPage(db, clock)
{
    public IParty Party { get; private set; } = null!;

    public IReadOnlyList<NearParty> Near { get; private set; } = [];

    /// <summary>The parties that are this one by somebody's word; their claims are shown here too, and stay theirs.</summary>
    public IReadOnlyList<IParty> Same => [.. Near.Where(n => n.IsSame).Select(n => n.Party)];

    public IReadOnlyList<Claim> Claims { get; private set; } = [];

    /// <summary>What the claims say of a facility by term.</summary>
    public TermTable Table { get; private set; } = null!;

    public IReadOnlyList<Deal> Deals { get; private set; } = [];

    /// <summary>The claims by the part that the party has in them, each claim once.</summary>
    public IReadOnlyList<(string Part, IReadOnlyList<Claim> Claims)> ByPart => PartyParts.Of(Type, [Party.Id, .. Same.Select(p => p.Id)], Claims);

    public async Task<IActionResult> OnGetAsync(string slug) => await ShowAsync(slug);

    public Task<IActionResult> OnPostDecideAsync(string slug, string other, bool same) => TryAsync(
        async () =>
        {
            var (one, two) = (await Db.PartyAsync(Type, slug), await Db.PartyAsync(Type, other));
            Db.NameDecisions.Add(NameDecision.On(Type, one.Id, two.Id, same, Analyst, Now));
            await Db.SaveChangesAsync();
            Notice = same ? $"{one.Name} and {two.Name} are one {Noun}: each page shows the claims of both." : $"{one.Name} and {two.Name} are two {Plural}.";
            return Redirect($"{PathOf(one)}#near");
        },
        () => ShowAsync(slug));

    private async Task<IActionResult> ShowAsync(string slug)
    {
        Party = await Db.PartyAsync(Type, slug);
        Near = NearParty.To(Party, await Db.PartiesAsync(Type), await Db.DecisionsAsync(Type));
        int[] ids = [Party.Id, .. Same.Select(p => p.Id)];
        Claims = await Db.InOneSnapshotAsync(() => Db.ClaimsNaming(Type, ids).AsNoTrackingWithIdentityResolution().Whole().OrderBy(c => c.Id).ToListAsync());
        Table = TermTable.Of(Claims);
        var deals = Claims.Select(c => c.DealId).OfType<int>().ToHashSet();
        Deals = await Db.Deals.AsNoTracking().Where(d => deals.Contains(d.Id)).OrderByDescending(d => d.Id).ToListAsync();
        return Page();
    }
}
