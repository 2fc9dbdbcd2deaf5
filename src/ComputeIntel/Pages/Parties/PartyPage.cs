using ComputeIntel.Data;
using ComputeIntel.Pages.Shared;
using ComputeIntel.Parties;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Parties;

/// <summary>What pages on organizations and on facilities share; which of the two is in the address.</summary>
public abstract class PartyPage(IntelContext db, TimeProvider clock) : EditPage(db, clock)
{
    [FromRoute]
    public string Kind { get; set; } = "";

    public PartyType Type => Kind.Equals("facilities", StringComparison.OrdinalIgnoreCase) ? PartyType.Facility : PartyType.Organization;

    /// <summary>"organization" or "facility".</summary>
    public string Noun => Words.Of(Type);

    public string Plural => Type == PartyType.Facility ? "facilities" : "organizations";

    public string PathOf(IParty party) => $"/{Plural}/{party.Slug}";

    protected override IReadOnlyList<FormField> Fields() => [];
}
