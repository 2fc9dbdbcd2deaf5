using ComputeIntel.Claims;
using ComputeIntel.Deals.Terms;

namespace ComputeIntel.Deals.Disagreements;

/// <summary>Tells where one claim has the two sides of a deal the other way round: who takes and who supplies, who pays and who is paid.</summary>
internal sealed class TurnedRound(IReadOnlyList<Term> terms)
{
    private static readonly TermKind[] Suppliers = [TermKind.Supplier, TermKind.Owner];

    private readonly ILookup<int, Claim> _acquirers = ClaimsBy(terms, TermKind.Acquirer);
    private readonly ILookup<int, Claim> _suppliers = ClaimsBy(terms, Suppliers);

    /// <param name="kind">The term of both.</param>
    /// <param name="best">The better supported party.</param>
    /// <param name="other">The other.</param>
    public string? Between(TermKind kind, TermValue best, TermValue other)
    {
        if (best.PartyId is not { } one || other.PartyId is not { } two)
        {
            return null;
        }

        return kind switch
        {
            TermKind.Payer when (_acquirers.Contains(one) && _suppliers.Contains(two)) || (_acquirers.Contains(two) && _suppliers.Contains(one)) =>
                $"Who pays whom is turned round: {best.Text} in one, {other.Text} in the other.",
            TermKind.Acquirer when IsElsewhere(_suppliers[two], other) && OnlyNames(other, _suppliers, one) =>
                $"Who takes and who supplies is turned round: {best.Text} takes in one, {other.Text} in the other.",
            TermKind.Supplier when IsElsewhere(_acquirers[two], other) && OnlyNames(other, _acquirers, one) =>
                $"Who takes and who supplies is turned round: {best.Text} supplies in one, {other.Text} in the other.",
            _ => null,
        };
    }

    private static bool IsElsewhere(IEnumerable<Claim> across, TermValue value) => across.Except(value.Claims).Any();

    /// <summary>A claim that names somebody else across from it tells of another deal in a chain, not of this one the wrong way round.</summary>
    private static bool OnlyNames(TermValue value, ILookup<int, Claim> across, int party) =>
        across.Where(named => named.Key != party).All(named => !named.Intersect(value.Claims).Any());

    private static ILookup<int, Claim> ClaimsBy(IReadOnlyList<Term> terms, params TermKind[] kinds) => terms.Where(t => kinds.Contains(t.Kind)).SelectMany(t => t.Values)
        .SelectMany(v => v.Claims.Select(c => (Party: v.PartyId ?? 0, Claim: c))).ToLookup(p => p.Party, p => p.Claim);
}
