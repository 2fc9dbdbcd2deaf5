using ComputeIntel.Data.Searching;

namespace ComputeIntel.Pages.Shared;

/// <summary>One thing that a list can be narrowed by, each value with its count.</summary>
/// <param name="Label">What it is, for a person.</param>
/// <param name="Name">What it is called in the address.</param>
/// <param name="Facets">Its values.</param>
/// <param name="Chosen">The value chosen, or null.</param>
public sealed record FacetGroup(string Label, string Name, IReadOnlyList<Facet> Facets, string? Chosen)
{
    private const int Shown = 7;

    /// <summary>What is shown at once; the chosen value is always among them.</summary>
    public IEnumerable<Facet> First => Worth.Take(Shown).Concat(Worth.Skip(Shown).Where(f => f.Value == Chosen));

    public IEnumerable<Facet> More => Worth.Skip(Shown).Where(f => f.Value != Chosen);

    public string? ChosenLabel => Chosen is null ? null : Facets.FirstOrDefault(f => f.Value == Chosen)?.Label ?? Chosen;

    private IEnumerable<Facet> Worth => Facets.Where(f => f.Count > 0 || f.Value == Chosen);
}
