namespace ComputeIntel.Parties;

/// <summary>
/// Who stands for whom by the merges that stand. Each party is merged into one other at most and never in a circle, so
/// that the merges are trees. Nothing but these merges counts, so that taking one back is exactly the way it was before.
/// </summary>
public sealed class MergeForest
{
    private readonly Dictionary<int, int> _into;

    /// <param name="merges">Of parties of one type; those that were taken back are left out.</param>
    public MergeForest(IEnumerable<PartyMerge> merges) => _into = merges.Where(m => m.Undoing is null).ToDictionary(m => m.FromId, m => m.IntoId);

    /// <summary>The merges that stood at a time.</summary>
    /// <param name="merges">Of parties of one type, with those that were taken back.</param>
    /// <param name="time">UTC. Where the machine's clock was set back in between, the decision made last goes first.</param>
    public static MergeForest At(IEnumerable<PartyMerge> merges, DateTime time)
    {
        var forest = new MergeForest(Enumerable.Empty<PartyMerge>());
        foreach (var merge in merges.Where(m => m.At <= time && !(m.Undoing?.At <= time)).OrderByDescending(m => m.Id))
        {
            if (forest.RootOf(merge.IntoId) != merge.FromId)
            {
                forest._into.TryAdd(merge.FromId, merge.IntoId);
            }
        }

        return forest;
    }

    /// <summary>What a party was merged into; null where it is not merged.</summary>
    public int? IntoOf(int party) => _into.TryGetValue(party, out var into) ? into : null;

    /// <summary>The party that one stands for: the end of its chain, itself where it is not merged.</summary>
    public int RootOf(int party)
    {
        while (_into.TryGetValue(party, out var into))
        {
            party = into;
        }

        return party;
    }
}
