namespace ComputeIntel.Parties;

/// <summary>What someone says about an organization or a facility: the result of a merge patch, and the fields of its form.</summary>
public sealed record PartyDraft
{
    public const int MaxNote = 2000;

    public const int MaxLocation = 200;

    private const int MaxAliases = 50;

    public string? Name { get; init; }

    /// <summary>Other names, its own left out.</summary>
    public IReadOnlyList<string>? Aliases { get; init; }

    /// <summary>Where it stands; of facilities alone.</summary>
    public string? Location { get; init; }

    public string? Note { get; init; }

    /// <summary>Checks field by field before anything is looked up, and gives the draft back trimmed.</summary>
    /// <exception cref="Refusal">422 <c>invalid-input</c>.</exception>
    public PartyDraft Checked(PartyType type)
    {
        var check = new InputCheck();
        if (Aliases?.Count > MaxAliases)
        {
            check.Wrong("aliases", $"At most {MaxAliases} other names.");
        }

        if (type == PartyType.Organization && !string.IsNullOrWhiteSpace(Location))
        {
            check.Wrong("location", "An organization has no location; its facilities have.");
        }

        var draft = new PartyDraft
        {
            Name = check.RequiredLine("name", Name, Alias.MaxLength, "The name"),
            Aliases = [.. (Aliases ?? []).Select((alias, i) => check.RequiredLine($"aliases[{i}]", alias, Alias.MaxLength, "The other name")).DistinctBy(PlainText.NameKey)],
            Location = check.OptionalLine("location", Location, MaxLocation, "The location"),
            Note = check.Optional("note", Note, MaxNote, "The note"),
        };
        check.Refuse();
        return draft;
    }
}
