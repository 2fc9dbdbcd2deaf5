using System.Globalization;
using ComputeIntel.Deals.Disagreements;

namespace ComputeIntel.Deals;

/// <summary>
/// What an analyst made of a disagreement: its type, or that there is none, with the reason. The newest that was not taken
/// back counts; taken back, what the rule says stands again. Never edited or deleted.
/// </summary>
public sealed class DisagreementDecision
{
    public const int MaxReason = 1000;

    /// <summary>More claims at once are no disagreement but a deal.</summary>
    public const int MostBetween = 20;

    public int Id { get; set; }

    public int DealId { get; set; }

    /// <summary>The <see cref="Disagreement.Key"/> that it is about.</summary>
    public required string Key { get; set; }

    /// <summary>Of a disagreement that an analyst saw and no rule does: the claims that it lies between. Empty for one that a rule finds.</summary>
    public List<int> Between { get; set; } = [];

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

    /// <summary>Names a disagreement that no rule sees.</summary>
    /// <param name="deal">Its deal; its version is raised.</param>
    /// <param name="claims">The numbers of those that are the deal's and were not withdrawn.</param>
    /// <param name="between">The numbers of two claims at least.</param>
    /// <param name="type">How they disagree.</param>
    /// <param name="reason">Always needed.</param>
    /// <exception cref="Refusal">422 <c>invalid-input</c>.</exception>
    public static DisagreementDecision Named(
        Deal deal, IReadOnlyCollection<int> claims, IReadOnlyList<int>? between, DisagreementType? type, string? reason, string by, DateTime at)
    {
        var check = new InputCheck();
        List<int> meant = [.. (between ?? []).Distinct().Order()];
        if (meant.Count is < 2 or > MostBetween)
        {
            check.Wrong("claims", $"A disagreement lies between two claims at least, and {MostBetween} at most.");
        }
        else if (meant.FindIndex(id => !claims.Contains(id)) is >= 0 and var wrong)
        {
            check.Wrong("claims", $"C-{meant[wrong]} is no claim of this deal, or was withdrawn.");
        }

        if (type is null)
        {
            check.Wrong("type", "Say how they disagree.");
        }

        check.Required("reason", reason, MaxReason, "The reason");
        check.Refuse();
        var decision = On(deal, Disagreement.KeyOf("claims", meant.Select(id => id.ToString(CultureInfo.InvariantCulture))), type, reason, by, at);
        decision.Between = meant;
        return decision;
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
