namespace ComputeIntel.Claims;

/// <summary>A figure that a claim states, with its unit, what it is a figure of, and how it was written.</summary>
public sealed class Measure
{
    public int Id { get; set; }

    public int ClaimId { get; set; }

    public int Ordinal { get; set; }

    public MeasureKind Kind { get; set; }

    /// <summary>Of what: "H100", "grid supply", "IT load"; null where the source does not say.</summary>
    public string? Of { get; set; }

    public Qualifier Qualifier { get; set; }

    /// <summary>In <see cref="Unit"/>; null for dates.</summary>
    public decimal? Value { get; set; }

    /// <summary>The upper end of a range, not below <see cref="Value"/>; null where there is none.</summary>
    public decimal? ValueTo { get; set; }

    /// <summary>For kind date: the date.</summary>
    public PartialDate? Date { get; set; }

    /// <summary>As <see cref="MeasureUnits"/> allows for the kind; null where it needs none.</summary>
    public string? Unit { get; set; }

    public MeasureBasis? Basis { get; set; }

    public string? AsWritten { get; set; }
}

public enum MeasureKind
{
    Share,
    Power,
    Accelerators,
    Price,
    Duration,
    Date,
    Area,
    Other,
}

public enum Qualifier
{
    Exactly,
    AtLeast,
    AtMost,
    About,
}

public enum MeasureBasis
{
    Total,
    PerMonth,
    PerYear,
    Each,
}
