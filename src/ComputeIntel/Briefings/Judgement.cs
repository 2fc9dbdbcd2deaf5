namespace ComputeIntel.Briefings;

/// <summary>A key judgement of the analyst's: what, how likely, on what it rests. Likelihood and confidence are never put in one sentence (ICD 203).</summary>
public sealed class Judgement
{
    public const int MaxText = 1000;

    public int Id { get; set; }

    public int BriefingId { get; set; }

    public int Ordinal { get; set; }

    public required string Text { get; set; }

    public Likelihood? Likelihood { get; set; }

    public Confidence? Confidence { get; set; }

    public string? Assumptions { get; set; }

    /// <summary>The claims that it rests on.</summary>
    public List<JudgementClaim> Claims { get; set; } = [];
}

/// <summary>One claim that a judgement rests on.</summary>
public sealed class JudgementClaim
{
    public int JudgementId { get; set; }

    public int ClaimId { get; set; }

    public int Ordinal { get; set; }
}

/// <summary>The seven steps of likelihood of Intelligence Community Directive 203, D.6.e(2)(a).</summary>
public enum Likelihood
{
    /// <summary>1–5 %.</summary>
    AlmostNoChance,

    /// <summary>5–20 %.</summary>
    VeryUnlikely,

    /// <summary>20–45 %.</summary>
    Unlikely,

    /// <summary>45–55 %.</summary>
    RoughlyEven,

    /// <summary>55–80 %.</summary>
    Likely,

    /// <summary>80–95 %.</summary>
    VeryLikely,

    /// <summary>95–99 %.</summary>
    AlmostCertain,
}

/// <summary>How sound the basis of a judgement is (ICD 203): a statement about the sources, not about the likelihood.</summary>
public enum Confidence
{
    Low,
    Moderate,
    High,
}
