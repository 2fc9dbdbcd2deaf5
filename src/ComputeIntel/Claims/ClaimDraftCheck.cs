using ComputeIntel.Parties;

namespace ComputeIntel.Claims;

/// <summary>Checks a draft field by field before anything is looked up, and gives it back trimmed.</summary>
public static class ClaimDraftCheck
{
    private const int MaxParts = 20;

    /// <exception cref="Refusal">422 <c>invalid-input</c>.</exception>
    public static ClaimDraft Checked(this ClaimDraft draft)
    {
        var check = new InputCheck();
        var counterparties = draft.Counterparties ?? [];
        var measures = draft.Measures ?? [];
        var facilities = draft.Facilities ?? [];
        var quotations = draft.Quotations ?? [];
        if (quotations.Count is 0 or > MaxParts)
        {
            check.Wrong("quotations", quotations.Count == 0 ? "A claim needs at least one quotation." : $"A claim has at most {MaxParts} quotations.");
        }

        foreach (var (field, count) in new[] { ("facilities", facilities.Count), ("counterparties", counterparties.Count), ("measures", measures.Count) })
        {
            if (count > MaxParts)
            {
                check.Wrong(field, $"At most {MaxParts} {field}.");
            }
        }

        if (draft.Credibility is < 1 or > 6)
        {
            check.Wrong("credibility", "Credibility is 1 to 6.");
        }

        var checkedDraft = draft with
        {
            Quotations = [.. quotations.Select((q, i) => Quotation(check, $"quotations[{i}]", q))],
            Statement = check.Optional("statement", draft.Statement, Claim.MaxStatement, "The statement"),
            Nature = check.Defined("nature", draft.Nature ?? Nature.Fact, "The nature"),
            Hedge = check.OptionalLine("hedge", draft.Hedge, 100, "The hedge"),
            Bearing = check.Defined("bearing", draft.Bearing ?? Bearing.Deal, "The bearing"),
            Acquirer = check.OptionalLine("acquirer", draft.Acquirer, Alias.MaxLength, "The acquirer"),
            Facilities = [.. facilities.Select((f, i) => check.RequiredLine($"facilities[{i}]", f, Alias.MaxLength, "The facility")).DistinctBy(PlainText.NameKey)],
            Counterparties = [.. counterparties.Select((c, i) => Counterparty(check, $"counterparties[{i}]", c)).DistinctBy(c => (PlainText.NameKey(c.Name!), c.Role))],
            StatedRationale = draft.StatedRationale is { } rationale ? Rationale(check, rationale) : null,
            Measures = [.. measures.Select((m, i) => Measure(check, $"measures[{i}]", m))],
            Attribution = Attribution(check, draft.Attribution ?? new()),
            AsOf = check.Date("asOf", draft.AsOf)?.ToString(),
            Deal = check.OptionalLine("deal", draft.Deal, Slug.MaxLength, "The deal"),
        };
        check.Refuse();
        return checkedDraft;
    }

    private static QuotationDraft Quotation(InputCheck check, string field, QuotationDraft quotation) => quotation with
    {
        Exact = quotation.Exact is null ? null : check.Required($"{field}.exact", quotation.Exact, 20_000, "The quotation"),
        Prefix = check.Optional($"{field}.prefix", quotation.Prefix, 1000, "The prefix"),
        Suffix = check.Optional($"{field}.suffix", quotation.Suffix, 1000, "The suffix"),
    };

    private static CounterpartyDraft Counterparty(InputCheck check, string field, CounterpartyDraft counterparty) => new()
    {
        Name = check.RequiredLine($"{field}.name", counterparty.Name, Alias.MaxLength, "The counterparty's name"),
        Role = check.Defined($"{field}.role", counterparty.Role ?? Role.Supplier, "The role"),
    };

    private static RationaleDraft? Rationale(InputCheck check, RationaleDraft rationale) =>
        check.Optional("statedRationale.text", rationale.Text, 1000, "The rationale") is { } text
            ? new() { Text = text, By = check.Defined("statedRationale.by", rationale.By, "Whose reason it is") }
            : null;

    private static MeasureDraft Measure(InputCheck check, string field, MeasureDraft measure)
    {
        check.Defined($"{field}.kind", measure.Kind, "The kind of figure");
        check.Defined($"{field}.qualifier", measure.Qualifier, "The qualifier");
        check.Defined($"{field}.basis", measure.Basis ?? MeasureBasis.Total, "The basis");
        var unit = check.OptionalLine($"{field}.unit", measure.Unit, 30, "The unit");
        var date = check.Date($"{field}.date", measure.Date);
        if (MeasureUnits.Fault(measure.Kind, unit) is { } fault)
        {
            check.Wrong($"{field}.unit", fault);
        }

        if (measure.Kind == MeasureKind.Date)
        {
            if (date is null && string.IsNullOrWhiteSpace(measure.Date))
            {
                check.Wrong($"{field}.date", "A date is needed.");
            }
        }
        else if (measure.Value is null)
        {
            check.Wrong($"{field}.value", "A figure is needed.");
        }

        if (Math.Abs(measure.Value ?? 0) >= 1e18m || Math.Abs(measure.ValueTo ?? 0) >= 1e18m)
        {
            check.Wrong($"{field}.value", "The figure is too large: below 10^18.");
        }

        if (measure.Value < 0)
        {
            check.Wrong($"{field}.value", "The figure must not be negative.");
        }

        if (measure.ValueTo is { } to && to < measure.Value)
        {
            check.Wrong($"{field}.valueTo", "The upper end of the range must not be below the lower.");
        }

        if (measure is { Kind: MeasureKind.Accelerators, Basis: not MeasureBasis.Each } && (IsBroken(measure.Value) || IsBroken(measure.ValueTo)))
        {
            check.Wrong($"{field}.value", "Accelerators are counted whole: 220000 for 220 thousand, 1500000 for 1.5 million.");
        }

        if (measure is { Kind: MeasureKind.Date or MeasureKind.Duration, Basis: MeasureBasis.PerMonth or MeasureBasis.PerYear })
        {
            check.Wrong($"{field}.basis", "A date or a duration is not given by the month or the year.");
        }

        if (measure.Kind == MeasureKind.Share && (measure.Value > 100 || measure.ValueTo > 100))
        {
            check.Wrong($"{field}.value", "A share is at most 100 percent.");
        }

        return measure with
        {
            Of = check.OptionalLine($"{field}.of", measure.Of, 100, "What it is a figure of"),
            Value = measure.Kind == MeasureKind.Date ? null : measure.Value,
            ValueTo = measure.Kind == MeasureKind.Date ? null : measure.ValueTo,
            Date = measure.Kind == MeasureKind.Date ? date?.ToString() : null,
            Unit = unit,
            AsWritten = check.OptionalLine($"{field}.asWritten", measure.AsWritten, 200, "The figure as written"),
        };
    }

    private static bool IsBroken(decimal? count) => count % 1 is not (null or 0);

    private static AttributionDraft Attribution(InputCheck check, AttributionDraft attribution) => attribution with
    {
        Kind = check.Defined("attribution.kind", attribution.Kind, "Who says so"),
        Name = check.OptionalLine("attribution.name", attribution.Name, 200, "The name"),
    };
}
