namespace ComputeIntel.Parties;

/// <summary>A company, a public body: whoever can take, supply, own, build or pay for a facility's capacity.</summary>
public sealed class Organization : IParty
{
    public int Id { get; set; }

    public required string Slug { get; set; }

    public required string Name { get; set; }

    public string? Note { get; set; }

    public bool IsDemo { get; set; }

    public int Version { get; set; } = 1;

    /// <summary>Every name that it is known by, its own among them.</summary>
    public List<Alias> Aliases { get; set; } = [];

    public int? StandsForId { get; set; }

    public Organization? StandsFor { get; set; }

    public List<Organization> Merged { get; set; } = [];

    IParty? IParty.StandsFor => StandsFor;

    IEnumerable<IParty> IParty.Merged => Merged;

    void IParty.StandFor(IParty? other) => (StandsFor, StandsForId) = ((Organization?)other, other?.Id);
}
