namespace ComputeIntel.Parties;

/// <summary>What was answered about pairs of parties of one type.</summary>
public sealed class NameDecisions
{
    private readonly Dictionary<(int First, int Second), NameDecision> _newest;

    public NameDecisions(IEnumerable<NameDecision> decisions) => _newest = decisions.OrderBy(d => d.Id).GroupBy(d => (d.FirstId, d.SecondId)).ToDictionary(g => g.Key, g => g.Last());

    /// <summary>The newest answer about two parties, or about parties that stand for them; null while nobody answered.</summary>
    public NameDecision? Newest(IParty one, IParty other) => (
        from first in one.Now().AllIds().Append(one.Id).Distinct()
        from second in other.Now().AllIds().Append(other.Id).Distinct()
        select _newest.GetValueOrDefault((Math.Min(first, second), Math.Max(first, second)))).OfType<NameDecision>().MaxBy(d => d.Id);
}
