namespace ComputeIntel.Parties;

/// <summary>What someone says to merge a party: the body of <c>POST …/merge</c>, and the fields of its form.</summary>
public sealed record MergeDraft
{
    /// <summary>The address or a name of the party that it is merged into.</summary>
    public string? Into { get; init; }

    public string? Reason { get; init; }

    /// <summary>Checks field by field before anything is looked up, and gives the draft back trimmed.</summary>
    /// <exception cref="Refusal">422 <c>invalid-input</c>.</exception>
    public MergeDraft Checked()
    {
        var check = new InputCheck();
        var draft = new MergeDraft
        {
            Into = check.RequiredLine("into", Into, Alias.MaxLength, "What it is merged into"),
            Reason = check.Optional("reason", Reason, PartyMerge.MaxReason, "The reason"),
        };
        check.Refuse();
        return draft;
    }
}
