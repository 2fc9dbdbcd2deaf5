using System.Globalization;
using ComputeIntel.Claims;

namespace ComputeIntel.Deals;

/// <summary>One claim's word on one term. Two that have the same <see cref="Key"/> say the same.</summary>
internal sealed record TermStatement(TermKind Kind, string Key, string Text, string? Scope, Claim Claim)
{
    public static IEnumerable<TermStatement> In(Claim claim)
    {
        if (claim.Acquirer is { } acquirer)
        {
            yield return new(TermKind.Acquirer, PartyKey(acquirer.Id), acquirer.Name, null, claim);
        }

        foreach (var facility in claim.Facilities.OrderBy(f => f.Ordinal))
        {
            yield return new(TermKind.Facility, PartyKey(facility.FacilityId), facility.Facility!.Name, null, claim);
        }

        foreach (var party in claim.Counterparties.OrderBy(c => c.Ordinal))
        {
            yield return new(TermOf(party.Role), PartyKey(party.OrganizationId), party.Organization!.Name, null, claim);
        }

        if (claim.StatedRationale is { } rationale)
        {
            var by = rationale.By == RationaleBy.Party ? "stated by a party" : "inferred by the author";
            yield return new(TermKind.Rationale, $"{rationale.By} {PlainText.NameKey(rationale.Text)}", $"{rationale.Text.TrimEnd('.')} ({by})", null, claim);
        }

        foreach (var measure in claim.Measures.OrderBy(m => m.Ordinal))
        {
            yield return new(TermOf(measure.Kind), KeyOf(measure), MeasureText.Figure(measure), measure.Of, claim);
        }
    }

    private static string PartyKey(int id) => id.ToString(CultureInfo.InvariantCulture);

    // Decimals are written without trailing zeros: the two databases give back 300 and 300.0.
    private static string KeyOf(Measure m) => string.Create(
        CultureInfo.InvariantCulture,
        $"{PlainText.NameKey(m.Of ?? "")}|{m.Qualifier}|{m.Value:0.############################}|{m.ValueTo:0.############################}|{m.Date}|{m.Unit}|{m.Basis}");

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
