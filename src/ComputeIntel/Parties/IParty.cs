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
}
