namespace ComputeIntel.Parties;

/// <summary>
/// The decision that two parties are one, added and never edited: from then on the one stands for the other. What claims
/// name stays in the store as it was written, so that taking the merge back leaves everything as it was.
/// </summary>
public sealed class PartyMerge
{
    public const int MaxReason = 1000;

    public int Id { get; set; }

    public PartyType PartyType { get; set; }

    public int FromId { get; set; }

    public int IntoId { get; set; }

    public string? Reason { get; set; }

    public DateTime At { get; set; }

    public required string By { get; set; }

    /// <summary>The decision that took it back; null while it stands.</summary>
    public PartyUnmerge? Undoing { get; set; }

    /// <summary>Merges one party into another.</summary>
    /// <param name="from">Stands for the other from then on.</param>
    /// <param name="into">What it is merged into; may itself be merged, and <paramref name="from"/> then stands for what that one stands for.</param>
    /// <param name="forest">The merges that stand.</param>
    /// <param name="reason">Why, where anybody says.</param>
    /// <param name="by">Who decides so.</param>
    /// <param name="at">UTC.</param>
    /// <exception cref="Refusal">422 <c>merge-into-itself</c>, <c>merge-of-sample</c>; 409 <c>already-merged</c>, <c>merge-circle</c>.</exception>
    public static PartyMerge Of(IParty from, IParty into, MergeForest forest, string? reason, string by, DateTime at)
    {
        if (from.Id == into.Id)
        {
            throw Refused("merge-into-itself", 422, $"{from.Name} cannot be merged into itself.");
        }

        if (from.IsDemo != into.IsDemo)
        {
            throw Refused("merge-of-sample", 422, "What belongs to the sample is never merged with what is real.");
        }

        if (forest.IntoOf(from.Id) is not null)
        {
            throw Refused("already-merged", 409, $"{from.Name} is merged already; a party is merged into one other at a time. Un-merge it first, or merge what it stands for.");
        }

        return forest.RootOf(into.Id) == from.Id
            ? throw Refused("merge-circle", 409, $"{into.Name} is itself merged into {from.Name}; the other way round would close a circle.")
            : new() { PartyType = from is Facility ? PartyType.Facility : PartyType.Organization, FromId = from.Id, IntoId = into.Id, Reason = reason, By = by, At = at };
    }

    /// <summary>Takes the merge back; it stays in the history.</summary>
    /// <exception cref="Refusal">409 <c>not-merged</c> where that was done before.</exception>
    public PartyUnmerge Undo(string by, DateTime at) => Undoing is null
        ? Undoing = new() { At = at, By = by }
        : throw Refusal.Conflict("not-merged", "This merge was taken back already.");

    private static Refusal Refused(string type, int status, string message) => new(type, status, message) { Errors = { ["into"] = [message] } };
}

/// <summary>The decision that a merge was none, added beside it.</summary>
public sealed class PartyUnmerge
{
    public int MergeId { get; set; }

    public DateTime At { get; set; }

    public required string By { get; set; }
}
