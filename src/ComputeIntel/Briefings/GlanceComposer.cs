using ComputeIntel.Claims;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Terms;

namespace ComputeIntel.Briefings;

/// <summary>The front of a briefing by term: what is best supported, what others say, what is disputed, what nobody says.</summary>
internal sealed class GlanceComposer(IReadOnlyList<Claim> claims, DealDecisions decisions, SourceList sources)
{
    public TermTable Table { get; } = TermTable.Of(claims, decisions);

    public IReadOnlyList<GlanceRow> Rows() => [.. Table.Terms.Select(Row)];

    /// <summary>Terms on which a value is contested, then disputed claims that are about no term.</summary>
    public IReadOnlyList<Dispute> Disputes()
    {
        var terms = (from term in Table.Terms
                     from scope in term.ByScope()
                     where scope.Any(v => v.IsContested)
                     select (Name: scope.Key is { } of ? $"{TermWords.Of(term.Kind)}, {of}" : TermWords.Of(term.Kind), Values: scope.ToList())).ToList();
        var told = terms.SelectMany(t => t.Values).Where(v => v.IsContested).SelectMany(v => v.Claims).ToHashSet();
        return
        [
            .. terms.Select(t => Told(
                t.Name,
                [.. t.Values.Select(v => new DisputeSide(v.Text, Numbers(v)))],
                [.. t.Values.Where(v => v.IsContested).SelectMany(v => v.Claims).Distinct()])),
            .. claims.Where(c => c.Tag == Tag.Disputed && !told.Contains(c)).Select(c => Told("", [new(c.Statement, [c.Id])], [c])),
        ];
    }

    /// <param name="judgements">The briefing's own: what they assume is not known either.</param>
    /// <param name="leftOut">Untagged claims that are not printed.</param>
    public IReadOnlyList<string> Unknowns(IReadOnlyList<Judgement> judgements, IReadOnlyList<Claim> leftOut)
    {
        var unreviewed = Table.Unsaid.Except(TermTable.Of([.. claims, .. leftOut], decisions).Unsaid).ToList();
        var untraced = Table.Terms.Where(t => t.Values.All(v => v is { Standing: not Tag.Verified, Origins: 0 })).Select(t => t.Kind);
        var undecided = Table.Terms.Where(t => t.Values.Any(v => v.IsContradicted) && !t.Values.Any(v => v.IsContested)).Select(t => t.Kind);
        var assuming = judgements.Where(j => j.Assumptions is not null).Select(j => j.Ordinal).Order().ToList();
        var (noun, verb) = assuming.Count == 1 ? ("judgement", "assumes") : ("judgements", "assume");
        return
        [
            .. Listed("Stated by no claim", Table.Unsaid.Except(unreviewed)),
            .. Listed("Stated only by claims that nobody has reviewed", unreviewed),
            .. Listed("Stated only by articles that name no source", untraced),
            .. Listed("Told differently, and nobody has decided between them", undecided),
            .. assuming.Count > 0 ? [$"Whether what {noun} {string.Join(", ", assuming)} {verb} is so."] : Array.Empty<string>(),
        ];
    }

    /// <summary>A term that is said of several things has a best value of each; those that stand as the first does are shown with it.</summary>
    private static GlanceRow Row(Term term)
    {
        var first = term.Values[0];
        var best = term.ByScope().Select(scope => scope.First()).Where(v => v == first || ToldTerm.StandAlike(v, first)).ToList();
        return new(
            TermWords.Of(term.Kind),
            [.. best.Select(Told)],
            first.Standing,
            StandingOf(best),
            best.Exists(v => v.IsContested),
            [.. term.Values.Except(best).GroupBy(v => v.Standing).Select(g => new GlanceOthers(g.Key, [.. g.Select(Told)]))]);
    }

    private static GlanceValue Told(TermValue value) => new(value.Text, value.Scope, Numbers(value));

    private static string StandingOf(IReadOnlyList<TermValue> best) => best[0].Standing == Tag.Verified
        ? $"{TagWords.Word(Tag.Verified)}: {string.Join(", ", best.Select(v => TagBasis.KindOf(v.Claims[0]).Split(' ')[^1]).Distinct())}"
        : best[0].StandingText;

    private static int[] Numbers(TermValue value) => [.. value.Claims.Select(c => c.Id)];

    private static string[] Listed(string what, IEnumerable<TermKind> terms)
    {
        var names = string.Join(", ", terms.Select(t => TermWords.Of(t).ToLowerInvariant()));
        return names.Length > 0 ? [$"{what}: {names}."] : [];
    }

    private Dispute Told(string term, IReadOnlyList<DisputeSide> sides, IReadOnlyList<Claim> contested) => new(
        term,
        sides,
        [.. from claim in contested
            from evidence in claim.Evidence
            where evidence is { Stands: true, Stance: Stance.Contradicts }
            group (claim.Id, Words: evidence.Exact is { } exact ? $"“{exact}”" : evidence.Note) by (Source: sources.NumberOf(evidence.ArticleId), evidence.Locator) into place
            select new Objection([.. place.Select(o => o.Id).Distinct()], place.Key.Source, place.Key.Locator, [.. place.Select(o => o.Words).OfType<string>().Distinct()])],
        [.. contested.Where(c => c.Tag == Tag.Disputed).Select(c => c.NewestReview?.Reason).OfType<string>().Distinct()]);
}
