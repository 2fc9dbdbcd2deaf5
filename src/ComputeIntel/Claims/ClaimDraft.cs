namespace ComputeIntel.Claims;

/// <summary>
/// What someone asks a claim to say: the body of <c>POST /api/v1/claims</c>, the result of a merge patch, and the
/// fields of the claim form. Names of parties that are not known yet are made.
/// </summary>
public sealed record ClaimDraft
{
    /// <summary>At least one; all in captures of one article.</summary>
    public IReadOnlyList<QuotationDraft>? Quotations { get; init; }

    /// <summary>Absent: the quotation's own words.</summary>
    public string? Statement { get; init; }

    public Nature? Nature { get; init; }

    public string? Hedge { get; init; }

    public Bearing? Bearing { get; init; }

    public string? Acquirer { get; init; }

    public IReadOnlyList<string>? Facilities { get; init; }

    public IReadOnlyList<CounterpartyDraft>? Counterparties { get; init; }

    public RationaleDraft? StatedRationale { get; init; }

    public IReadOnlyList<MeasureDraft>? Measures { get; init; }

    public AttributionDraft? Attribution { get; init; }

    /// <summary>1 to 6; absent while not assessed.</summary>
    public int? Credibility { get; init; }

    public string? AsOf { get; init; }

    /// <summary>The deal's slug.</summary>
    public string? Deal { get; init; }
}

/// <summary>A quotation as asked for; without <see cref="Exact"/> the whole paragraph.</summary>
public sealed record QuotationDraft
{
    public int ParagraphId { get; init; }

    public string? Exact { get; init; }

    public string? Prefix { get; init; }

    public string? Suffix { get; init; }

    /// <summary>First code point, to choose among several places.</summary>
    public int? Start { get; init; }
}

public sealed record CounterpartyDraft
{
    public string? Name { get; init; }

    /// <summary>Absent: supplier.</summary>
    public Role? Role { get; init; }
}

public sealed record RationaleDraft
{
    public string? Text { get; init; }

    public RationaleBy By { get; init; }
}

public sealed record MeasureDraft
{
    public MeasureKind Kind { get; init; }

    public string? Of { get; init; }

    public Qualifier Qualifier { get; init; }

    public decimal? Value { get; init; }

    public decimal? ValueTo { get; init; }

    public string? Date { get; init; }

    public string? Unit { get; init; }

    public MeasureBasis? Basis { get; init; }

    public string? AsWritten { get; init; }
}

public sealed record AttributionDraft
{
    public AttributionKind Kind { get; init; } = AttributionKind.Unattributed;

    public string? Name { get; init; }

    public int? ArticleId { get; init; }
}
