using ComputeIntel.Claims;

namespace ComputeIntel.Deals;

/// <summary>
/// Brings a deal's claims together by term: differing values stand side by side, none is chosen and none dropped. Only
/// facts about the deal count; context, judgements, forecasts and what was withdrawn are kept out.
/// </summary>
public sealed class TermTable
{
    /// <summary>What one expects to know of any deal.</summary>
    private static readonly TermKind[] Expected =
    [
        TermKind.Acquirer, TermKind.Facility, TermKind.Supplier, TermKind.Rationale, TermKind.Share,
        TermKind.Power, TermKind.Accelerators, TermKind.Price, TermKind.Duration, TermKind.Date,
    ];

    private TermTable(IReadOnlyList<Term> terms) => Terms = terms;

    /// <summary>The terms of which something is said, in the order of <see cref="TermKind"/>.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>What no claim says anything about.</summary>
    public IReadOnlyList<TermKind> Gaps => [.. Expected.Except(Terms.Select(t => t.Kind))];

    /// <param name="claims">Loaded with all that they say, their articles, evidence with its articles, and reviews.</param>
    public static TermTable Of(IEnumerable<Claim> claims)
    {
        var said = claims.Where(c => c is { Nature: Nature.Fact, Bearing: Bearing.Deal, Tag: not Tag.Withdrawn }).SelectMany(TermStatement.In).ToList();
        var contested = Quarrel.Over(said);
        return new([.. said.GroupBy(s => s.Kind).OrderBy(g => g.Key).Select(term => new Term(term.Key, [.. term
            .GroupBy(s => s.Key)
            .Select(value => ValueOf(value, contested.Contains((term.Key, value.Key))))
            .OrderBy(v => Rank(v.Standing)).ThenByDescending(v => v.Origins).ThenByDescending(v => v.Articles).ThenBy(v => v.Claims[0].Id)]))]);
    }

    /// <summary>Best supported first: verified, reported, disputed, untagged.</summary>
    public static int Rank(Tag tag) => tag switch { Tag.Verified => 0, Tag.Reported => 1, Tag.Disputed => 2, _ => 3 };

    private static TermValue ValueOf(IEnumerable<TermStatement> saying, bool isContested)
    {
        var statements = saying.OrderBy(s => Rank(s.Claim.Tag)).ThenBy(s => s.Claim.Id).ToList();
        List<Claim> claims = [.. statements.Select(s => s.Claim).Distinct()];
        var trace = OriginTrace.Of(claims);
        Tag[] order = isContested ? [Tag.Verified, Tag.Disputed, Tag.Reported] : [Tag.Verified, Tag.Reported, Tag.Disputed];
        return new()
        {
            Text = statements[0].Text,
            Scope = statements[0].Scope,
            Claims = claims,
            Standing = Array.Find(order, tag => claims.Exists(c => c.Tag == tag)),
            Origins = trace.Origins,
            Untraced = trace.Untraced,
            Articles = claims.Select(c => c.ArticleId).Distinct().Count(),
            IsContested = isContested,
        };
    }
}
