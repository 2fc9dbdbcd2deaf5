namespace ComputeIntel.Data;

/// <summary>Something that the store remembers about itself, by name.</summary>
public sealed class Setting
{
    /// <summary>The name that the one analyst of local mode works under.</summary>
    public const string LocalName = "Auth:LocalName";

    public required string Name { get; set; }

    public required string Value { get; set; }
}
