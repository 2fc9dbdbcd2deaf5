using ComputeIntel.Claims;

namespace ComputeIntel.Deals.Origins;

/// <summary>Who has a value from whom: each origin with those that retell it, those that retell them, and the untraced beside.</summary>
/// <param name="Trace">How many of each.</param>
/// <param name="Roots">The known origins, the best kind first.</param>
/// <param name="Untraced">Articles of which nobody knows where they have it from.</param>
public sealed record OriginTree(OriginTrace Trace, IReadOnlyList<OriginNode> Roots, IReadOnlyList<OriginNode> Untraced)
{
    /// <summary>How deep retellings are told below one another; those of retellings beyond stand side by side.</summary>
    public const int Deepest = 20;

    /// <param name="claims">As for <see cref="OriginTrace.Of"/>.</param>
    public static OriginTree Of(IReadOnlyCollection<Claim> claims)
    {
        var graph = OriginGraph.Of(claims);
        var shown = new HashSet<string>();
        return new(
            OriginTrace.In(claims, graph),
            [.. graph.Roots.Select(root => NodeOf(root, 1))],
            [.. graph.Untraced.Select(p => new OriginNode(p, graph.ClaimsOn(p), [], IsShownBefore: false))]);

        // What goes back to two origins stands below both, its own retellers only once.
        OriginNode NodeOf(OriginPoint point, int depth) => shown.Add(point.Key)
            ? new(point, graph.ClaimsOn(point), depth == Deepest ? [.. Below(point)] : [.. graph.RetellersOf(point).Select(p => NodeOf(p, depth + 1))], IsShownBefore: false)
            : new(point, graph.ClaimsOn(point), [], IsShownBefore: true);

        IEnumerable<OriginNode> Below(OriginPoint point)
        {
            var waiting = new Queue<OriginPoint>(graph.RetellersOf(point));
            while (waiting.TryDequeue(out var next))
            {
                var isNew = shown.Add(next.Key);
                yield return new(next, graph.ClaimsOn(next), [], IsShownBefore: !isNew);
                foreach (var further in isNew ? graph.RetellersOf(next) : [])
                {
                    waiting.Enqueue(further);
                }
            }
        }
    }
}

/// <summary>An article or a party in the tree.</summary>
/// <param name="Point">Which.</param>
/// <param name="Claims">The claims on it that say so; none for a party, or where only others name the article.</param>
/// <param name="RetoldBy">Who has it from there.</param>
/// <param name="IsShownBefore">It stands in the tree already, with those that retell it.</param>
public sealed record OriginNode(OriginPoint Point, IReadOnlyList<Claim> Claims, IReadOnlyList<OriginNode> RetoldBy, bool IsShownBefore);
