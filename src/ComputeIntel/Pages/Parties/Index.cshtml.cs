using ComputeIntel.Data;
using ComputeIntel.Data.Parties;
using ComputeIntel.Parties;

namespace ComputeIntel.Pages.Parties;

/// <summary>All organizations, or all facilities, with the near names still to be answered.</summary>
public sealed class IndexModel(IntelContext db, TimeProvider clock) : PartyPage(db, clock)
{
    // Every pair is compared, so the questions are asked here only while the list is short; each party's own page asks always.
    private const int MaxCompared = 400;

    private const int MaxQuestions = 6;

    public IReadOnlyList<ListedParty> Parties { get; private set; } = [];

    public IReadOnlyList<(IParty One, NearParty Other)> Questions { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Parties = await ListedParty.AllAsync(Db, Type);
        var parties = Parties.Select(p => p.Party).ToList();
        var decisions = await Db.DecisionsAsync(Type);
        if (parties.Count <= MaxCompared)
        {
            var questions = from party in parties
                            from near in NearParty.To(party, parties.Where(other => other.Id > party.Id), decisions)
                            where near.Decision is null
                            orderby near.Nearness
                            select (party, near);
            Questions = [.. questions.Take(MaxQuestions)];
        }
    }
}
