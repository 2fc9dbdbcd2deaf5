namespace ComputeIntel.Parties;

/// <summary>What organizations and facilities share when they are edited.</summary>
public static class PartyNaming
{
    /// <summary>The party as a draft: where an edit or a merge patch starts from. Needs the aliases loaded.</summary>
    public static PartyDraft ToDraft(this IParty party) => new()
    {
        Name = party.Name,
        Aliases = [.. party.OtherNames()],
        Location = (party as Facility)?.Location,
        Note = party.Note,
    };

    /// <summary>Its other names in order, its own left out.</summary>
    public static IEnumerable<string> OtherNames(this IParty party) =>
        party.Aliases.Where(a => a.Key != PlainText.NameKey(party.Name)).Select(a => a.Name).Order(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes the party say what a checked draft says. A name that it had stays one of its names, so that it is still found by it.</summary>
    /// <returns>Whether anything changed.</returns>
    public static bool Edit(this IParty party, PartyDraft draft)
    {
        var before = Told(party);
        var former = party.Name;
        party.Name = draft.Name!;
        party.Note = draft.Note;
        if (party is Facility facility)
        {
            facility.Location = draft.Location;
        }

        var isRenamed = PlainText.NameKey(former) != PlainText.NameKey(party.Name);
        var wanted = new[] { party.Name }.Concat(draft.Aliases!).Concat(isRenamed ? [former] : []).DistinctBy(PlainText.NameKey).ToDictionary(PlainText.NameKey);
        party.Aliases.RemoveAll(alias => !wanted.ContainsKey(alias.Key));
        party.Aliases.ForEach(alias => alias.Name = wanted[alias.Key]);
        party.Aliases.AddRange(wanted.Where(w => !party.Aliases.Exists(a => a.Key == w.Key)).Select(w => Alias.Of(w.Value)));
        if (Told(party) == before)
        {
            return false;
        }

        party.Version++;
        return true;
    }

    private static string Told(IParty party) =>
        string.Join('\n', [party.Name, party.Note, (party as Facility)?.Location, .. party.Aliases.Select(a => a.Name).Order(StringComparer.Ordinal)]);
}
