using ComputeIntel.Claims;

namespace ComputeIntel.Deals.Terms;

/// <summary>
/// What a contested claim is contested about. It names acquirer, facility and supplier along with its figure; that the
/// figure is disputed says nothing against the parties.
/// </summary>
internal static class Quarrel
{
    /// <summary>
    /// Of each contested claim, the figures that no other claim bears out; where there are none, the parties; where there
    /// are none of these either, every figure that is not verified.
    /// </summary>
    public static HashSet<(TermKind Kind, string Key)> Over(IReadOnlyList<TermStatement> statements)
    {
        var said = statements.ToLookup(s => (s.Kind, s.Key), s => s.Claim);
        var contested = new HashSet<(TermKind, string)>();
        foreach (var claim in statements.GroupBy(s => s.Claim).Where(c => IsContested(c.Key)))
        {
            var values = claim.Select(s => (s.Kind, s.Key)).ToList();
            var alone = values.Where(v => said[v].All(IsContested)).ToList();
            contested.UnionWith(
                alone.Exists(IsFigure) ? alone.Where(IsFigure)
                : alone.Count > 0 ? alone
                : values.Where(v => IsFigure(v) && !said[v].Any(c => c.Tag == Tag.Verified)));
        }

        return contested;
    }

    private static bool IsContested(Claim claim) =>
        claim.Tag == Tag.Disputed || claim.Evidence.Exists(e => e is { Stands: true, Stance: Stance.Contradicts });

    private static bool IsFigure((TermKind Kind, string Key) value) => value.Kind >= TermKind.Share;
}
