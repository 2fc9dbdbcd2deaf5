namespace ComputeIntel.Parties;

/// <summary>Whether two parties are one, as far as anybody has said.</summary>
public enum Identity
{
    /// <summary>Nothing suggests that they are one.</summary>
    Apart,

    /// <summary>Their names are near, and nobody has said whether they are one.</summary>
    Near,

    /// <summary>Somebody said that they are two.</summary>
    Two,

    /// <summary>The same party, or merged.</summary>
    One,
}

/// <summary>Answers whether two parties of one type are one.</summary>
public static class Identities
{
    /// <param name="one">With what it stands for; by its aliases too, and by those merged with it, where they are loaded.</param>
    /// <param name="other">Of the same type, loaded alike.</param>
    /// <param name="decisions">What was answered about parties of this type.</param>
    public static Identity Between(IParty one, IParty other, NameDecisions decisions) =>
        one.Now().Id == other.Now().Id ? Identity.One
        : decisions.Newest(one, other) is { IsSame: false } ? Identity.Two
        : NearNames.Between(NamesOf(one), NamesOf(other)) is not null ? Identity.Near
        : Identity.Apart;

    private static List<string> NamesOf(IParty party) => [.. party.Now().AllNames().Union(party.AllNames())];
}
