using ComputeIntel.Articles;
using ComputeIntel.Claims;

namespace ComputeIntel.Deals.Origins;

/// <summary>
/// What goes back to what, as far as claims of one value tell: what they say themselves, else what is said of their
/// article as a whole. The order in which claims come makes no difference.
/// </summary>
internal sealed class OriginGraph
{
    private readonly PartyKeys _parties;
    private readonly Dictionary<string, OriginPoint> _points = [];
    private readonly Dictionary<string, SortedSet<string>> _next = [];
    private readonly Dictionary<string, List<Claim>> _claims = [];

    private OriginGraph(IReadOnlyCollection<Claim> claims)
    {
        _parties = new(claims);
        foreach (var article in claims.GroupBy(c => c.ArticleId))
        {
            _claims[PointOf(article.Key, article.First().Article).Key] = [.. article.OrderBy(c => c.Id)];
        }

        foreach (var article in claims.GroupBy(c => c.ArticleId))
        {
            Link(article.Key, [.. article]);
        }

        JoinPartiesWithTheirArticles();
        var pointedAt = _next.Values.SelectMany(n => n).ToHashSet();
        Roots = [.. _points.Values.Where(p => IsEnd(p) && (p.Party is not null || p.Article is { IsPrimary: true } || pointedAt.Contains(p.Key))).OrderBy(p => p.Order)];
        var roots = Roots.Select(r => r.Key).ToHashSet();
        var traced = TracedTo(roots);
        Untraced = [.. _claims.Keys.Where(key => !traced.Contains(key)).Select(key => _points[key]).OrderBy(p => p.Order)];
    }

    /// <summary>The distinct known origins.</summary>
    public IReadOnlyList<OriginPoint> Roots { get; }

    /// <summary>Articles of the claims that lead to none.</summary>
    public IReadOnlyList<OriginPoint> Untraced { get; }

    public static OriginGraph Of(IReadOnlyCollection<Claim> claims) => new(claims);

    /// <summary>The claims made on an article; none for a party, and for an article that only others name.</summary>
    public IReadOnlyList<Claim> ClaimsOn(OriginPoint point) => _claims.GetValueOrDefault(point.Key) ?? [];

    /// <summary>Who has it from there.</summary>
    public IEnumerable<OriginPoint> RetellersOf(OriginPoint point) =>
        _next.Where(n => n.Value.Contains(point.Key)).Select(n => _points[n.Key]).OrderBy(p => p.Order);

    private void Link(int articleId, List<Claim> claims)
    {
        var from = PointOf(articleId, claims[0].Article);
        foreach (var claim in claims)
        {
            foreach (var id in claim.OriginArticleIds())
            {
                var article = claim.Attribution.ArticleId == id ? claim.Attribution.Article : claim.Origins.Find(o => o.ArticleId == id)?.Article;
                Link(from, PointOf(id, article));
                LinkWhole(id, article);
            }

            foreach (var party in claim.OriginParties().Where(party => !IsOwnWord(claim.Article, party)))
            {
                Link(from, PointOf(party));
            }
        }

        if (IsEnd(from))
        {
            LinkWhole(articleId, claims[0].Article);
        }
    }

    /// <summary>Follows what is said of articles as a whole, where no claim on them says otherwise.</summary>
    private void LinkWhole(int id, Article? article)
    {
        var point = PointOf(id, article);
        if (article is { IsPrimary: false, GoesBackToId: { } origin } && IsEnd(point) && (ClaimsOn(point) is [] || ClaimsOn(point).All(SaysNothing)))
        {
            Link(point, PointOf(origin, article.GoesBackTo));
            LinkWhole(origin, article.GoesBackTo);
        }
    }

    private static bool SaysNothing(Claim claim) => !claim.OriginArticleIds().Any() && !claim.OriginParties().Any();

    /// <summary>A party that is named as the origin and its own primary article are one: who has it from the party has it from there.</summary>
    private void JoinPartiesWithTheirArticles()
    {
        foreach (var party in _points.Values.Where(p => p.Party is not null).ToList())
        {
            var own = _points.Values.Where(p => IsEnd(p) && IsOwnWord(p.Article, party.Party!)).MinBy(p => p.Order);
            if (own is null)
            {
                continue;
            }

            _points.Remove(party.Key);
            foreach (var next in _next.Values.Where(n => n.Remove(party.Key)))
            {
                next.Add(own.Key);
            }
        }
    }

    private bool IsOwnWord(Article? article, string party) =>
        article is { IsPrimary: true, Publisher: { } publisher } && _parties.Of(publisher.Name) == _parties.Of(party);

    private bool IsEnd(OriginPoint point) => !_next.ContainsKey(point.Key);

    /// <summary>All from which one of the roots is reached.</summary>
    private HashSet<string> TracedTo(HashSet<string> roots)
    {
        var traced = new HashSet<string>(roots);
        for (var grew = true; grew;)
        {
            grew = false;
            foreach (var (from, next) in _next)
            {
                grew |= next.Overlaps(traced) && traced.Add(from);
            }
        }

        return traced;
    }

    private void Link(OriginPoint from, OriginPoint to)
    {
        if (from.Key != to.Key)
        {
            (_next.TryGetValue(from.Key, out var next) ? next : _next[from.Key] = new(StringComparer.Ordinal)).Add(to.Key);
        }
    }

    private OriginPoint PointOf(int id, Article? article)
    {
        var key = $"a{id}";
        return _points.TryGetValue(key, out var known) && (known.Article is not null || article is null)
            ? known
            : _points[key] = new OriginPoint { Key = key, ArticleId = id, Article = article };
    }

    private OriginPoint PointOf(string party)
    {
        var key = $"p{_parties.Of(party)}";
        var name = _parties.NameOf(party);
        return _points.TryGetValue(key, out var known) && string.CompareOrdinal(known.Party, name) <= 0
            ? known
            : _points[key] = new OriginPoint { Key = key, Party = name };
    }
}
