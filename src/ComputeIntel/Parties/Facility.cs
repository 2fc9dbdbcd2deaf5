namespace ComputeIntel.Parties;

/// <summary>A site whose computing capacity is dealt in: a data center, a cluster, a campus.</summary>
public sealed class Facility : IParty
{
    public int Id { get; set; }

    public required string Slug { get; set; }

    public required string Name { get; set; }

    /// <summary>Where it stands, as people say it: "Memphis, Tennessee".</summary>
    public string? Location { get; set; }

    public string? Note { get; set; }

    public bool IsDemo { get; set; }

    public int Version { get; set; } = 1;

    /// <summary>Every name that it is known by, its own among them.</summary>
    public List<Alias> Aliases { get; set; } = [];

    public int? StandsForId { get; set; }

    public Facility? StandsFor { get; set; }

    public List<Facility> Merged { get; set; } = [];

    IParty? IParty.StandsFor => StandsFor;

    IEnumerable<IParty> IParty.Merged => Merged;

    void IParty.StandFor(IParty? other) => (StandsFor, StandsForId) = ((Facility?)other, other?.Id);
}
