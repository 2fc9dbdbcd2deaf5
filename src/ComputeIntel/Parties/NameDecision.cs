namespace ComputeIntel.Parties;

/// <summary>
/// What an analyst answered when asked whether two near names mean one party. The newest answer for a pair counts; both
/// parties keep their claims either way.
/// </summary>
public sealed class NameDecision
{
    public int Id { get; set; }

    public PartyType PartyType { get; set; }

    /// <summary>The lower of the two ids.</summary>
    public int FirstId { get; set; }

    public int SecondId { get; set; }

    public bool IsSame { get; set; }

    public DateTime At { get; set; }

    public required string By { get; set; }

    public static NameDecision On(PartyType type, int one, int other, bool isSame, string by, DateTime at) =>
        one == other
            ? throw Refusal.Invalid("other", "A name cannot be compared with itself.")
            : new() { PartyType = type, FirstId = Math.Min(one, other), SecondId = Math.Max(one, other), IsSame = isSame, By = by, At = at };
}

public enum PartyType
{
    Organization,
    Facility,
}
