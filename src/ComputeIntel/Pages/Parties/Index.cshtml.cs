using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Parties;

namespace ComputeIntel.Pages.Parties;

/// <summary>All organizations, or all facilities, with the near names still to be answered.</summary>
public sealed class IndexModel(IntelContext db, TimeProvider clock) : PartyPage(db, clock)
{
    // Every pair is compared, so the questions are asked here only while the list is short; each party's own page asks always.
    private const int MaxCompared = 400;

    private const int MaxQuestions = 6;

    public IReadOnlyList<PartyRow> Parties { get; private set; } = [];

    public IReadOnlyList<(IParty One, NearParty Other)> Questions { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var parties = await Db.PartiesAsync(Type);
        var counts = await Db.ClaimCountsAsync(Type);
        var decisions = await Db.DecisionsAsync(Type);
        Parties = [.. parties.Select(p => new PartyRow(p, counts[p.Id].ToDictionary(c => c.Tag, c => c.Count)))];
        if (parties.Count <= MaxCompared)
        {
            Questions = [.. parties.SelectMany(p => NearParty.To(p, parties.Where(other => other.Id > p.Id), decisions).Where(n => n.Decision is null), (p, n) => (p, n)).OrderBy(q => q.n.Nearness).Take(MaxQuestions)];
        }
    }
}

/// <summary>One party in a list.</summary>
public sealed record PartyRow(IParty Party, IReadOnlyDictionary<Tag, int> Claims);
