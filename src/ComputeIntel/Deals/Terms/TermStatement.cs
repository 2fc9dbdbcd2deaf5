using System.Globalization;
using ComputeIntel.Claims;
using ComputeIntel.Deals.Origins;
using ComputeIntel.Parties;

namespace ComputeIntel.Deals.Terms;

/// <summary>One claim's word on one term. Two that have the same <see cref="Key"/> say the same.</summary>
internal sealed record TermStatement(TermKind Kind, string Key, string Text, Claim Claim)
{
    /// <summary>Of a figure.</summary>
    public Measure? Measure { get; private init; }

    /// <summary>Of a party.</summary>
    public int? PartyId { get; private init; }

    public static IEnumerable<TermStatement> In(Claim claim)
    {
        if (claim.Acquirer is { } acquirer)
        {
            yield return Party(TermKind.Acquirer, acquirer, claim);
        }

        foreach (var facility in claim.Facilities.OrderBy(f => f.Ordinal))
        {
            yield return Party(TermKind.Facility, facility.Facility!, claim);
        }

        foreach (var party in claim.Counterparties.OrderBy(c => c.Ordinal))
        {
            yield return Party(TermOf(party.Role), party.Organization!, claim);
        }

        if (claim.StatedRationale is { } rationale)
        {
            var by = rationale.By == RationaleBy.Party ? "stated by a party" : "inferred by the author";
            yield return new(TermKind.Rationale, $"{rationale.By} {PlainText.NameKey(rationale.Text)}", $"{rationale.Text.TrimEnd('.')} ({by})", claim);
        }

        foreach (var measure in claim.Measures.OrderBy(m => m.Ordinal))
        {
            yield return new(TermOf(measure.Kind), $"{PlainText.NameKey(measure.Of ?? "")}|{Quantity.KeyOf(measure)}", MeasureText.Figure(measure), claim) { Measure = measure };
        }
    }

    /// <summary>Those of the best supported claims first, then of those nearest to a party; of equal ones the plainest writing, so that none is chosen by the order of arrival.</summary>
    /// <param name="said">Statements of one value.</param>
    public static IEnumerable<TermStatement> BestFirst(IEnumerable<TermStatement> said) =>
        said.OrderBy(s => TermTable.SupportOf(s.Claim.Tag)).ThenBy(s => OriginKinds.NamedBy(s.Claim))
            .ThenBy(s => s.Measure is { Value: < 1 }).ThenBy(s => s.Text.Length).ThenBy(s => s.Text, StringComparer.Ordinal)
            .ThenBy(s => s.Measure?.Of?.Length).ThenBy(s => s.Measure?.Of, StringComparer.Ordinal).ThenBy(s => s.Claim.Id);

    private static TermStatement Party(TermKind kind, IParty written, Claim claim)
    {
        var party = written.Now();
        return new(kind, party.Id.ToString(CultureInfo.InvariantCulture), party.Name, claim) { PartyId = party.Id };
    }

    private static TermKind TermOf(Role role) => role switch
    {
        Role.Supplier => TermKind.Supplier,
        Role.Owner => TermKind.Owner,
        Role.Operator => TermKind.Operator,
        Role.Landlord => TermKind.Landlord,
        Role.Builder => TermKind.Builder,
        Role.Financier => TermKind.Financier,
        Role.Payer => TermKind.Payer,
        _ => TermKind.OtherParty,
    };

    private static TermKind TermOf(MeasureKind kind) => kind switch
    {
        MeasureKind.Share => TermKind.Share,
        MeasureKind.Power => TermKind.Power,
        MeasureKind.Accelerators => TermKind.Accelerators,
        MeasureKind.Price => TermKind.Price,
        MeasureKind.Duration => TermKind.Duration,
        MeasureKind.Date => TermKind.Date,
        MeasureKind.Area => TermKind.Area,
        _ => TermKind.OtherFigure,
    };
}
