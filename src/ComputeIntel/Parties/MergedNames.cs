namespace ComputeIntel.Parties;

/// <summary>What a party is called while merges stand. Needs <see cref="IParty.StandsFor"/> loaded.</summary>
public static class MergedNames
{
    /// <summary>The party that this one stands for; itself where it is not merged. Whatever compares or counts parties reads this one.</summary>
    public static IParty Now(this IParty party) => party.StandsForId is null
        ? party
        : party.StandsFor ?? throw new InvalidOperationException($"{party.Name} stands for another party, which was not loaded.");

    /// <summary>The name under which it is shown.</summary>
    public static string NameNow(this IParty party) => party.Now().Name;

    /// <summary>The name that was written, where another is shown in its place; else null.</summary>
    public static string? Written(this IParty party) => party.StandsForId is null ? null : party.Name;

    /// <summary>"Colossus 1", or "Colossus 1 (written: Colossus I)" where it is merged.</summary>
    public static string NameAndWritten(this IParty party) => party.Written() is { } written ? $"{party.NameNow()} (written: {written})" : party.Name;

    /// <summary>Every name that leads here, its own first, those of the parties that stand for this one too. Needs them and the aliases loaded.</summary>
    public static IReadOnlyList<string> AllNames(this IParty party) =>
        [.. party.Merged.Prepend(party).SelectMany(p => p.Aliases.Select(a => a.Name).Prepend(p.Name)).DistinctBy(PlainText.NameKey)];

    /// <summary>Every name that leads here but its own, in order.</summary>
    public static IEnumerable<string> AllOtherNames(this IParty party) =>
        party.AllNames().Where(name => PlainText.NameKey(name) != PlainText.NameKey(party.Name)).Order(StringComparer.OrdinalIgnoreCase);

    /// <summary>The ids of the party and of those that stand for it: what claims may name when they mean it.</summary>
    public static IReadOnlyList<int> AllIds(this IParty party) => [party.Id, .. party.Merged.Select(p => p.Id)];
}
