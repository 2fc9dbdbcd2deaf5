using ComputeIntel.Claims;
using ComputeIntel.Deals;

namespace ComputeIntel.Briefings;

/// <summary>The front of a briefing by term: what is best supported, what others say, what is disputed, what nobody says.</summary>
internal sealed class GlanceComposer(IReadOnlyList<Claim> claims, SourceList sources)
{
    private readonly TermTable _table = TermTable.Of(claims);

    public IReadOnlyList<GlanceRow> Rows() =>
        [.. _table.Terms.SelectMany(term => term.ByScope().Select(scope => new GlanceRow(TermWords.Of(term.Kind), scope.Key, Told(scope.First()), [.. scope.Skip(1).Select(Told)])))];

    /// <summary>Terms on which a value is contested, then disputed claims that are about no term.</summary>
    public IReadOnlyList<Dispute> Disputes()
    {
        var terms = (from term in _table.Terms
                     from scope in term.ByScope()
                     where scope.Any(v => v.IsContested)
                     select (Name: scope.Key is { } of ? $"{TermWords.Of(term.Kind)}, {of}" : TermWords.Of(term.Kind), Values: scope.ToList())).ToList();
        var told = terms.SelectMany(t => t.Values).Where(v => v.IsContested).SelectMany(v => v.Claims).ToHashSet();
        return
        [
            .. terms.Select(t => Told(t.Name, [.. t.Values.Select(Side)], [.. t.Values.Where(v => v.IsContested).SelectMany(v => v.Claims).Distinct()])),
            .. claims.Where(c => c.Tag == Tag.Disputed && !told.Contains(c)).Select(c => Told("", [new(c.Statement, [c.Id], For(c))], [c])),
        ];
    }

    /// <param name="judgements">The briefing's own: what they assume is not known either.</param>
    /// <param name="leftOut">Untagged claims that are not printed.</param>
    public IReadOnlyList<string> Unknowns(IReadOnlyList<Judgement> judgements, IReadOnlyList<Claim> leftOut)
    {
        var unreviewed = _table.Gaps.Except(TermTable.Of([.. claims, .. leftOut]).Gaps).ToList();
        return
        [
            .. Gaps("Stated by no claim", _table.Gaps.Except(unreviewed)),
            .. Gaps("Stated only by claims that nobody has reviewed", unreviewed),
            .. judgements.Where(j => j.Assumptions is not null).OrderBy(j => j.Ordinal).Select(j => $"Assumed in judgement {j.Ordinal}: {j.Assumptions}"),
        ];
    }

    private static IEnumerable<string> Gaps(string what, IEnumerable<TermKind> gaps)
    {
        var names = string.Join(", ", gaps.Select(g => TermWords.Of(g).ToLowerInvariant()));
        return names.Length > 0 ? [$"{what}: {names}."] : [];
    }

    private static GlanceValue Told(TermValue value) => new(
        value.Text,
        value.Standing,
        value.Standing == Tag.Verified ? $"{TagWords.Word(Tag.Verified)}: {TagBasis.KindOf(value.Claims[0]).Split(' ')[^1]}" : value.StandingText,
        value.IsContested,
        [.. value.Claims.Select(c => c.Id)]);

    private DisputeSide Side(TermValue value) => new(value.Text, [.. value.Claims.Select(c => c.Id)], [.. value.Claims.SelectMany(For).Distinct().Order()]);

    private int[] For(Claim claim) => [.. claim.Evidence.Where(e => e is { Stands: true, Stance: Stance.Supports }).Select(e => sources.NumberOf(e.ArticleId)).Append(sources.NumberOf(claim.ArticleId)).Distinct().Order()];

    private Dispute Told(string term, IReadOnlyList<DisputeSide> sides, IReadOnlyList<Claim> contested) => new(
        term,
        sides,
        [.. contested.SelectMany(c => c.Evidence).Where(e => e is { Stands: true, Stance: Stance.Contradicts }).Select(Against).DistinctBy(s => s.Text)],
        [.. contested.Where(c => c.Tag == Tag.Disputed).Select(c => c.NewestReview?.Reason).OfType<string>().Distinct()]);

    private DisputeSide Against(Evidence evidence)
    {
        var number = sources.NumberOf(evidence.ArticleId);
        string?[] parts = [evidence.Locator, evidence.Exact is { } exact ? $"“{exact}”" : evidence.Note];
        return new($"source {number}{string.Concat(parts.OfType<string>().Select(part => $", {part}"))}", [], [number]);
    }
}
