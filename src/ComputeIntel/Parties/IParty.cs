namespace ComputeIntel.Parties;

/// <summary>What organizations and facilities have in common: a name, other names, an address in the program.</summary>
public interface IParty : IVersioned
{
    int Id { get; }

    string Slug { get; }

    string Name { get; set; }

    string? Note { get; set; }

    bool IsDemo { get; set; }

    List<Alias> Aliases { get; }

    /// <summary>The party that this one stands for while it is merged, at the end of the chain; null while it is not. A copy of what the standing merges say, renewed with each of them.</summary>
    int? StandsForId { get; set; }

    IParty? StandsFor { get; }

    /// <summary>Lets it stand for another of its type, or for itself where that is null.</summary>
    void StandFor(IParty? other);

    /// <summary>Those that stand for this one.</summary>
    IEnumerable<IParty> Merged { get; }
}
