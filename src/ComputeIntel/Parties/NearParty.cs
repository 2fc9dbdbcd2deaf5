namespace ComputeIntel.Parties;

/// <summary>Another party whose name is near this one's, and what was answered when someone was asked.</summary>
/// <param name="Party">The other one.</param>
/// <param name="Nearness">How it is near; null where it no longer is, but an answer stands.</param>
/// <param name="Decision">The newest answer, or null while nobody answered.</param>
public sealed record NearParty(IParty Party, Nearness? Nearness, NameDecision? Decision)
{
    /// <summary>Whether the two are one by somebody's word.</summary>
    public bool IsSame => Decision is { IsSame: true };

    /// <summary>The parties near to one, those still to be answered first.</summary>
    /// <param name="party">With its names.</param>
    /// <param name="others">All of its type, with their names.</param>
    /// <param name="decisions">The newest answer for each pair, the lower id first.</param>
    public static IReadOnlyList<NearParty> To(IParty party, IEnumerable<IParty> others, IReadOnlyDictionary<(int First, int Second), NameDecision> decisions) =>
    [
        .. others.Where(other => other.Id != party.Id && other.IsDemo == party.IsDemo)
            .Select(other => new NearParty(other, NearNames.Between(NamesOf(party), NamesOf(other)), decisions.GetValueOrDefault((Math.Min(party.Id, other.Id), Math.Max(party.Id, other.Id)))))
            .Where(near => near.Nearness is not null || near.Decision is not null)
            .OrderBy(near => near.Decision is not null).ThenBy(near => near.Nearness).ThenBy(near => near.Party.Name, StringComparer.OrdinalIgnoreCase),
    ];

    private static IEnumerable<string> NamesOf(IParty party) => party.Aliases.Select(a => a.Name).Append(party.Name);
}
