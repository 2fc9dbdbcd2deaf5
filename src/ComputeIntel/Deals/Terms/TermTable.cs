using ComputeIntel.Claims;
using ComputeIntel.Deals.Disagreements;
using ComputeIntel.Deals.Origins;

namespace ComputeIntel.Deals.Terms;

/// <summary>
/// Brings a deal's claims together by term: differing values stand side by side, none is chosen and none dropped. Only
/// facts about the deal count; context, judgements, forecasts and what was withdrawn are kept out.
/// </summary>
public sealed class TermTable
{
    /// <summary>What one expects to know of any deal.</summary>
    internal static readonly TermKind[] Expected =
    [
        TermKind.Acquirer, TermKind.Facility, TermKind.Supplier, TermKind.Rationale, TermKind.Share,
        TermKind.Power, TermKind.Accelerators, TermKind.Price, TermKind.Duration, TermKind.Date,
    ];

    private TermTable(IReadOnlyList<Term> terms, IReadOnlyList<Disagreement> found) =>
        (Terms, Disagreements, Settled) = (terms, [.. found.Where(d => !d.IsSettled)], [.. found.Where(d => d.IsSettled)]);

    /// <summary>The terms of which something is said, in the order of <see cref="TermKind"/>.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>Values that cannot both hold, or only seem to differ, in the order of their terms.</summary>
    public IReadOnlyList<Disagreement> Disagreements { get; }

    /// <summary>What an analyst decided is no disagreement, though a rule or another analyst found one.</summary>
    public IReadOnlyList<Disagreement> Settled { get; }

    /// <summary>What no claim says anything about.</summary>
    public IReadOnlyList<TermKind> Unsaid => [.. Expected.Except(Terms.Select(t => t.Kind))];

    /// <param name="claims">Loaded with all that they say, their articles, evidence with its articles, and reviews.</param>
    /// <param name="decisions">What analysts decided about the deal's disagreements and about near names.</param>
    public static TermTable Of(IEnumerable<Claim> claims, DealDecisions? decisions = null)
    {
        var standing = claims.Where(c => c.Tag != Tag.Withdrawn).ToList();
        var said = standing.Where(c => c is { Nature: Nature.Fact, Bearing: Bearing.Deal }).SelectMany(TermStatement.In).ToList();
        var quarrelled = Quarrel.Over(said);
        List<Term> terms = [.. said.GroupBy(s => s.Kind).OrderBy(g => g.Key).Select(term => new Term(term.Key, [.. term
            .GroupBy(s => s.Key)
            .Select(value => ValueOf(value.Key, value, quarrelled.Contains((term.Key, value.Key))))
            .OrderBy(v => SupportOf(v.Standing)).ThenBy(v => v.Origin).ThenByDescending(v => v.Origins).ThenBy(v => v.Measure is { Qualifier: Qualifier.About })
            .ThenBy(v => v.PartyId is null ? v.Key : v.Text, StringComparer.Ordinal).ThenBy(v => v.Key, StringComparer.Ordinal)]))];
        var disagreements = new DisagreementFinder(terms, standing, decisions ?? DealDecisions.None).Find();
        var contradicted = disagreements.Where(d => d is { Type: DisagreementType.Contradiction, IsSettled: false }).SelectMany(d => d.Values).ToHashSet();
        return new(
            [.. terms.Select(t => t with { Values = [.. t.Values.Select(v => contradicted.Contains(v) ? v with { IsContradicted = true } : v)] })],
            disagreements);
    }

    /// <summary>Best supported first: verified, reported, disputed, untagged.</summary>
    public static int SupportOf(Tag tag) => tag switch { Tag.Verified => 0, Tag.Reported => 1, Tag.Disputed => 2, _ => 3 };

    private static TermValue ValueOf(string key, IEnumerable<TermStatement> saying, bool isQuarrelled)
    {
        var statements = TermStatement.BestFirst(saying).ToList();
        List<Claim> claims = [.. statements.Select(s => s.Claim).Distinct()];
        var trace = OriginTrace.Of(claims);
        Tag[] order = isQuarrelled ? [Tag.Verified, Tag.Disputed, Tag.Reported] : [Tag.Verified, Tag.Reported, Tag.Disputed];
        return new()
        {
            Key = key,
            Text = statements[0].Text,
            Scope = statements[0].Measure?.Of,
            Measure = statements[0].Measure,
            Writings = [.. statements.DistinctBy(s => s.Text).Select(s => s.Measure).OfType<Measure>()],
            PartyId = statements[0].PartyId,
            Claims = claims,
            Standing = Array.Find(order, tag => claims.Exists(c => c.Tag == tag)),
            Origin = trace.Kind,
            Origins = trace.Origins,
            Untraced = trace.Untraced,
            Articles = claims.Select(c => c.ArticleId).Distinct().Count(),
            IsContested = isQuarrelled,
        };
    }
}
