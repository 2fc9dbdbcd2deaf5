using ComputeIntel.Parties;

namespace ComputeIntel.Claims;

/// <summary>What a new claim starts from, so that claiming is quick: the words quoted, and the parties of a claim made before.</summary>
public static class ClaimStart
{
    /// <summary>The draft with the parties and the deal of <paramref name="last"/>, the last claim made on this article or on its deal.</summary>
    public static ClaimDraft WithPartiesOf(this ClaimDraft draft, Claim? last, string? deal) => last is null
        ? draft with { Deal = draft.Deal ?? deal }
        : draft with
        {
            Acquirer = draft.Acquirer ?? last.Acquirer?.NameNow(),
            Facilities = draft.Facilities ?? [.. last.Facilities.OrderBy(f => f.Ordinal).Select(f => f.Facility!.NameNow())],
            Counterparties = draft.Counterparties ?? [.. last.Counterparties.OrderBy(c => c.Ordinal).Select(DraftOf)],
            Deal = draft.Deal ?? deal,
        };

    /// <summary>Same as another claim, on other words: everything that it says, but not when, by whom, or how credibly it is said there.</summary>
    public static ClaimDraft SameAs(this ClaimDraft draft, ClaimDraft other) => other with
    {
        Quotations = draft.Quotations,
        Attribution = null,
        Credibility = null,
        Hedge = null,
    };

    /// <summary>Leaves out the rows of a form that were not filled in.</summary>
    public static ClaimDraft WithoutBlankRows(this ClaimDraft draft) => draft with
    {
        Facilities = draft.Facilities?.Where(f => !string.IsNullOrWhiteSpace(f)).ToList(),
        Counterparties = draft.Counterparties?.Where(c => !string.IsNullOrWhiteSpace(c.Name)).ToList(),
        Measures = draft.Measures?.Where(m => !IsBlank(m)).ToList(),
        StatedRationale = string.IsNullOrWhiteSpace(draft.StatedRationale?.Text) ? null : draft.StatedRationale,
    };

    private static CounterpartyDraft DraftOf(Counterparty party) => new() { Name = party.Organization!.NameNow(), Role = party.Role };

    private static bool IsBlank(MeasureDraft measure) =>
        measure is { Value: null, ValueTo: null }
        && string.IsNullOrWhiteSpace(measure.Date)
        && string.IsNullOrWhiteSpace(measure.AsWritten)
        && string.IsNullOrWhiteSpace(measure.Of)
        && string.IsNullOrWhiteSpace(measure.Unit);
}
