using ComputeIntel.Claims;
using ComputeIntel.Parties;

namespace ComputeIntel.Deals.Origins;

/// <summary>All names of one party under one key, as far as the parties that claims name, and go back to, tell.</summary>
internal sealed class PartyKeys
{
    private readonly Dictionary<string, Organization> _byName = [];

    public PartyKeys(IEnumerable<Claim> claims)
    {
        var parties = claims.SelectMany(c => c.Counterparties.Select(p => p.Organization).Prepend(c.Acquirer).Concat(c.NamedOrigins))
            .OfType<Organization>()
            .DistinctBy(o => o.Id)
            .OrderBy(o => o.Id);
        foreach (var party in parties)
        {
            foreach (var name in party.Aliases.Select(a => a.Key).Prepend(PlainText.NameKey(party.Name)))
            {
                _byName.TryAdd(name, party.StandsFor ?? party);
            }
        }
    }

    public string Of(string name) => PlainText.NameKey(NameOf(name));

    /// <summary>The name that the party goes by here.</summary>
    public string NameOf(string name) => _byName.GetValueOrDefault(PlainText.NameKey(name))?.NameNow() ?? name;
}
