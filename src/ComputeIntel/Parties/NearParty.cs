namespace ComputeIntel.Parties;

/// <summary>Another party whose name is near this one's, and what was answered when someone was asked.</summary>
/// <param name="Party">The other one.</param>
/// <param name="Nearness">How it is near; null where it no longer is, but an answer stands.</param>
/// <param name="Decision">The newest answer, or null while nobody answered.</param>
public sealed record NearParty(IParty Party, Nearness? Nearness, NameDecision? Decision)
{
    /// <summary>The parties near to one, those still to be answered first. Merged ones are asked about as what they stand for.</summary>
    /// <param name="party">Not merged; with its names and those merged with it.</param>
    /// <param name="others">All of its type, loaded alike.</param>
    /// <param name="decisions">What was answered about parties of its type.</param>
    public static IReadOnlyList<NearParty> To(IParty party, IEnumerable<IParty> others, NameDecisions decisions) =>
    [
        .. others.Where(other => other.Id != party.Id && other.StandsForId is null && other.IsDemo == party.IsDemo)
            .Select(other => new NearParty(other, NearNames.Between(party.AllNames(), other.AllNames()), decisions.Newest(party, other)))
            .Where(near => near.Nearness is not null || near.Decision is not null)
            .OrderBy(near => near.Decision is not null).ThenBy(near => near.Nearness).ThenBy(near => near.Party.Name, StringComparer.OrdinalIgnoreCase),
    ];
}
