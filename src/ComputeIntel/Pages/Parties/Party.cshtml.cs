using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Claims;
using ComputeIntel.Data.Deals;
using ComputeIntel.Data.Origins;
using ComputeIntel.Data.Parties;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Terms;
using ComputeIntel.Parties;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Parties;

/// <summary>One organization or facility: what is claimed about it, its names, and names near to them.</summary>
public sealed class PartyModel(IntelContext db, TimeProvider clock, MergeIntake merges) : PartyPage(db, clock)
{
    public IParty Party { get; private set; } = null!;

    public IReadOnlyList<NearParty> Near { get; private set; } = [];

    /// <summary>What was decided about it, and about those that stand for it, being one with others.</summary>
    public IReadOnlyList<ToldMerge> Merges { get; private set; } = [];

    public IReadOnlyList<Claim> Claims { get; private set; } = [];

    /// <summary>What the claims say of a facility by term.</summary>
    public TermTable Table { get; private set; } = null!;

    public IReadOnlyList<Deal> Deals { get; private set; } = [];

    /// <summary>The claims by the part that the party has in them, each claim once.</summary>
    public IReadOnlyList<(string Part, IReadOnlyList<Claim> Claims)> ByPart => PartyParts.Of(Type, Party.AllIds(), Claims);

    public async Task<IActionResult> OnGetAsync(string slug) => await ShowAsync(slug);

    public Task<IActionResult> OnPostTwoAsync(string slug, string other) => TryAsync(
        async () =>
        {
            var (one, two) = (await Db.PartyAsync(Type, slug), await Db.PartyAsync(Type, other));
            Db.NameDecisions.Add(NameDecision.On(Type, one.Id, two.Id, isSame: false, Analyst, Now));
            await Db.SaveChangesAsync();
            return Done($"{one.Name} and {two.Name} are two {Plural}.", $"{PathOf(one)}#near");
        },
        () => ShowAsync(slug));

    public Task<IActionResult> OnPostUnmergeAsync(string slug) => TryAsync(
        async () =>
        {
            await merges.UnmergeAsync(Type, slug, Analyst, Now);
            var party = await Db.PartyAsync(Type, slug);
            return Done($"{party.Name} stands for itself again. Everything is as it was before the merge.", $"{PathOf(party.Now())}#merged");
        },
        () => ShowAsync(slug));

    private async Task<IActionResult> ShowAsync(string slug)
    {
        Party = await Db.PartyAsync(Type, slug);
        if (Party.StandsFor is { } other && ModelState.IsValid)
        {
            return Redirect($"{PathOf(other)}#merged");
        }

        Near = NearParty.To(Party, await Db.PartiesAsync(Type), await Db.DecisionsAsync(Type));
        Merges = await Db.MergesAsync(Type, Party.AllIds());
        Claims = await Db.InOneSnapshotAsync(() => Db.ClaimsNaming(Type, Party.AllIds()).AsNoTrackingWithIdentityResolution().Whole().OrderBy(c => c.Id).ToListAsync());
        await Db.CompleteOriginsAsync(Claims);
        var deals = Claims.Select(c => c.DealId).OfType<int>().ToHashSet();
        Deals = await Db.Deals.AsNoTracking().Include(d => d.Events).Where(d => deals.Contains(d.Id)).OrderByDescending(d => d.Id).ToListAsync();
        Table = TermTable.Of(Claims, await Db.DealDecisionsAsync(deals) with { Amendments = [.. Deals.SelectMany(d => d.Amendments())] });
        return Page();
    }
}
