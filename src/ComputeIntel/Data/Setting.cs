namespace ComputeIntel.Data;

/// <summary>Something that the store remembers about itself, by name.</summary>
public sealed class Setting
{
    /// <summary>The name that the one analyst of local mode works under.</summary>
    public const string LocalName = "Auth:LocalName";

    /// <summary>Here once the sample was removed, so that it does not come back at the next start.</summary>
    public const string SampleRemoved = "Samples:Removed";

    /// <summary>The last capture from before that has been looked through for copies; "done" once all are.</summary>
    public const string CopiesFilled = "Copies:Filled";

    /// <summary>The last capture, and the last claim, that has been looked through for what claims may go back to.</summary>
    public const string OriginCaptures = "Origins:Captures";

    /// <inheritdoc cref="OriginCaptures" />
    public const string OriginClaims = "Origins:Claims";

    public required string Name { get; set; }

    public required string Value { get; set; }
}
