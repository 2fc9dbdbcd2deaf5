using ComputeIntel.Claims;
using ComputeIntel.Pages.Shared;
using ComputeIntel.Parties;

namespace ComputeIntel.Pages.Parties;

/// <summary>Sorts claims by the part that a party has in them.</summary>
public static class PartyParts
{
    /// <summary>Each claim once, under the first of its parts; the parts in the order in which a deal is told.</summary>
    /// <param name="type">Which sort of party.</param>
    /// <param name="ids">The party, and those that are the same.</param>
    /// <param name="claims">Claims that name it.</param>
    public static IReadOnlyList<(string Part, IReadOnlyList<Claim> Claims)> Of(PartyType type, IReadOnlyCollection<int> ids, IEnumerable<Claim> claims) =>
    [
        .. claims
            .GroupBy(c => type == PartyType.Facility ? OfFacility(c) : OfOrganization(c, ids))
            .OrderBy(g => g.Key.Order)
            .Select(g => (g.Key.Name, (IReadOnlyList<Claim>)[.. g])),
    ];

    private static (int Order, string Name) OfOrganization(Claim claim, IReadOnlyCollection<int> ids) =>
        ids.Contains(claim.AcquirerId ?? 0)
            ? (-1, "As acquirer")
            : claim.Counterparties.Where(c => ids.Contains(c.OrganizationId)).OrderBy(c => c.Role).First().Role is var role && role != Role.Other
                ? ((int)role, $"As {Words.Of(role)}")
                : ((int)Role.Other, "In another part");

    private static (int Order, string Name) OfFacility(Claim claim) => claim switch
    {
        { Bearing: Bearing.Context } => (100, "Context"),
        { Nature: not Nature.Fact } => (99, "Judgements and forecasts"),
        { Measures: [var first, ..] } => ((int)first.Kind, Words.Capital(Words.Of(first.Kind))),
        { Acquirer: not null } => (20, "Who takes it"),
        { Counterparties.Count: > 0 } => (21, "Who has a part in it"),
        _ => (30, "Other claims"),
    };
}
