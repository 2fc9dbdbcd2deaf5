namespace ComputeIntel.Deals.Origins;

/// <summary>
/// Follows links from article to article, step by step, until it comes back to where the first began or there are none
/// left. The path found is a shortest one, and the same whatever the order in which links come.
/// </summary>
public sealed class OriginWalk
{
    private readonly int _from;
    private readonly Dictionary<int, int> _cameFrom = [];

    /// <param name="from">The article that is to go back to another.</param>
    /// <param name="to">That other.</param>
    public OriginWalk(int from, int to)
    {
        _from = from;
        _cameFrom[to] = from;
        if (to == from)
        {
            Path = [from, from];
        }

        Edge = [to];
    }

    /// <summary>The articles whose links are wanted next.</summary>
    public IReadOnlyCollection<int> Edge { get; private set; }

    public bool IsUnderWay => Path is null && Edge.Count > 0;

    /// <summary>The circle that the link would close, from its first article to that again; null while none was found.</summary>
    public IReadOnlyList<int>? Path { get; private set; }

    /// <param name="links">From the articles of <see cref="Edge"/>.</param>
    public void Step(IEnumerable<(int From, int To)> links)
    {
        var reached = new List<int>();
        foreach (var (from, to) in links.Order())
        {
            if (to == _from)
            {
                Path = [_from, .. WayTo(from), _from];
                return;
            }

            if (_cameFrom.TryAdd(to, from))
            {
                reached.Add(to);
            }
        }

        Edge = reached;
    }

    /// <summary>What the articles of a path are called: by their publishers, and by their titles where two share one or none is known.</summary>
    public static IReadOnlyList<string> NamesOf(IReadOnlyList<(string? Publisher, string Title)> path)
    {
        var several = path.Distinct().Where(p => p.Publisher is not null).GroupBy(p => p.Publisher!).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return [.. path.Select(p => p.Publisher is { } publisher && !several.Contains(publisher) ? publisher : $"“{PlainText.Shortened(p.Title, 60)}”")];
    }

    private IEnumerable<int> WayTo(int article)
    {
        var way = new Stack<int>();
        for (var at = article; at != _from; at = _cameFrom[at])
        {
            way.Push(at);
        }

        return way;
    }
}
