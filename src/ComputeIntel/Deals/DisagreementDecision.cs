namespace ComputeIntel.Deals;

/// <summary>
/// What an analyst made of a disagreement: its type, or that there is none, with the reason. The newest that was not taken
/// back counts; taken back, what the rule says stands again. Never edited or deleted.
/// </summary>
public sealed class DisagreementDecision
{
    public int Id { get; set; }

    public int DealId { get; set; }

    /// <summary>The <see cref="Disagreement.Key"/> that it is about.</summary>
    public required string Key { get; set; }

    /// <summary>Null: the two agree.</summary>
    public DisagreementType? Type { get; set; }

    public required string Reason { get; set; }

    public required string By { get; set; }

    public DateTime At { get; set; }

    public string? TakenBackBy { get; set; }

    public DateTime? TakenBackAt { get; set; }

    public bool Stands => TakenBackAt is null;
}
