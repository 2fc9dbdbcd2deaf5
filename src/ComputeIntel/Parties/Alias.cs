namespace ComputeIntel.Parties;

/// <summary>
/// One name of one organization or one facility, found by its folded key. The database holds each key once among
/// organizations and once among facilities, so that a name never means two of them.
/// </summary>
public sealed class Alias
{
    public const int MaxLength = 200;

    public int Id { get; set; }

    public int? OrganizationId { get; set; }

    public int? FacilityId { get; set; }

    public required string Name { get; set; }

    /// <summary><see cref="PlainText.NameKey"/> of the name.</summary>
    public required string Key { get; set; }

    public static Alias Of(string name) => new() { Name = name, Key = PlainText.NameKey(name) };
}
