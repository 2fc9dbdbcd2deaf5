namespace ComputeIntel.Claims;

/// <summary>Where someone says that a claim comes from: one of an article and a party.</summary>
public sealed record OriginDraft
{
    /// <summary>The id of an article.</summary>
    public int? Article { get; init; }

    /// <summary>The name of a party.</summary>
    public string? Party { get; init; }

    /// <summary>Why; may be left out.</summary>
    public string? Reason { get; init; }
}
