namespace ComputeIntel.Deals;

/// <summary>
/// What an analyst made of a disagreement: its type, or that there is none, with the reason. The newest that was not taken
/// back counts; taken back, what the rule says stands again. Never edited or deleted.
/// </summary>
public sealed class DisagreementDecision
{
    public const int MaxReason = 1000;

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

    /// <param name="deal">Its deal; its version is raised.</param>
    /// <param name="type">Null: the two agree.</param>
    /// <exception cref="Refusal">422 <c>invalid-input</c> without a reason.</exception>
    public static DisagreementDecision On(Deal deal, string key, DisagreementType? type, string? reason, string by, DateTime at)
    {
        var check = new InputCheck();
        var because = check.Required("reason", reason, MaxReason, "The reason");
        if (type is { } named)
        {
            check.Defined("type", named, "The type");
        }

        check.Refuse();
        deal.Version++;
        return new() { DealId = deal.Id, Key = key, Type = type, Reason = because, By = by, At = at };
    }

    /// <exception cref="Refusal">409 <c>decision-taken-back</c> where it was already.</exception>
    public void TakeBack(Deal deal, string by, DateTime at)
    {
        if (!Stands)
        {
            throw new Refusal("decision-taken-back", 409, $"{TakenBackBy} took this decision back already.");
        }

        deal.Version++;
        (TakenBackBy, TakenBackAt) = (by, at);
    }
}
