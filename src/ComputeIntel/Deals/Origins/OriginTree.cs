using ComputeIntel.Claims;

namespace ComputeIntel.Deals.Origins;

/// <summary>Who has a value from whom: each origin with those that retell it, those that retell them, and the untraced beside.</summary>
/// <param name="Trace">How many of each.</param>
/// <param name="Roots">The known origins, the best kind first.</param>
/// <param name="Untraced">Articles of which nobody knows where they have it from.</param>
public sealed record OriginTree(OriginTrace Trace, IReadOnlyList<OriginNode> Roots, IReadOnlyList<OriginNode> Untraced)
{
    /// <param name="claims">As for <see cref="OriginTrace.Of"/>.</param>
    public static OriginTree Of(IReadOnlyCollection<Claim> claims)
    {
        var graph = OriginGraph.Of(claims);
        var shown = new HashSet<string>();
        return new(OriginTrace.Of(claims), [.. graph.Roots.Select(NodeOf)], [.. graph.Untraced.Select(p => new OriginNode(p, graph.ClaimsOn(p), [], IsShownBefore: false))]);

        // What goes back to two origins stands below both, its own retellers only once.
        OriginNode NodeOf(OriginPoint point) => shown.Add(point.Key)
            ? new(point, graph.ClaimsOn(point), [.. graph.RetellersOf(point).Select(NodeOf)], IsShownBefore: false)
            : new(point, graph.ClaimsOn(point), [], IsShownBefore: true);
    }
}

/// <summary>An article or a party in the tree.</summary>
/// <param name="Point">Which.</param>
/// <param name="Claims">The claims on it that say so; none for a party, or where only others name the article.</param>
/// <param name="RetoldBy">Who has it from there.</param>
/// <param name="IsShownBefore">It stands in the tree already, with those that retell it.</param>
public sealed record OriginNode(OriginPoint Point, IReadOnlyList<Claim> Claims, IReadOnlyList<OriginNode> RetoldBy, bool IsShownBefore);
