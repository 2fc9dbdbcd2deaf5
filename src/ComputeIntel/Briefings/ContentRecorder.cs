using ComputeIntel.Articles;
using ComputeIntel.Claims;

namespace ComputeIntel.Briefings;

/// <summary>Puts down what an edition says.</summary>
public static class ContentRecorder
{
    /// <param name="material">What the document was composed from.</param>
    /// <param name="document">As it is printed.</param>
    public static PrintedContent Of(BriefingMaterial material, BriefingDocument document)
    {
        var printed = document.Annex.SelectMany(b => b.Claims).Select(c => c.Number).ToHashSet();
        return new()
        {
            BottomLine = document.BottomLine is [] ? null : string.Join('\n', document.BottomLine),
            Judgements = [.. material.Briefing.Judgements.OrderBy(j => j.Ordinal).Select(j => Told(j, printed))],
            Terms = [.. document.Glance.Select(Told)],
            Claims = [.. material.Claims.Where(c => printed.Contains(c.Id)).OrderBy(c => c.Id).Select(Told)],
        };
    }

    /// <summary>What can still be told of an edition that was made before this was kept: its claims with their tags, and what their histories say of them at that time.</summary>
    /// <param name="edition">With its claims.</param>
    /// <param name="claims">Those claims, whole, as far as they are still there.</param>
    public static PrintedContent Of(Edition edition, IReadOnlyDictionary<int, Claim> claims) => new()
    {
        Judgements = null,
        Terms = null,
        Claims =
        [
            .. from printed in edition.Claims
               where claims.ContainsKey(printed.ClaimId)
               orderby printed.ClaimId
               let claim = claims[printed.ClaimId]
               select Told(claim) with
               {
                   Tag = printed.Tag,
                   Statement = StatementAt(claim, edition.MadeAt),
                   Particulars = null,
                   Evidence = Told(claim.Evidence.Where(e => e.AddedAt <= edition.MadeAt && !(e.Withdrawal?.At <= edition.MadeAt))),
                   Recheck = Told(claim.Rechecks.Where(r => r.RaisedAt <= edition.MadeAt && !(r.ClearedAt <= edition.MadeAt))),
               },
        ],
    };

    private static PrintedJudgement Told(Judgement judgement, IReadOnlySet<int> printed) => new(
        judgement.Text,
        judgement.Likelihood,
        judgement.Confidence,
        judgement.Assumptions,
        [.. judgement.Claims.OrderBy(c => c.Ordinal).Select(c => c.ClaimId).Where(printed.Contains)]);

    private static PrintedTerm Told(GlanceRow row) => new(
        row.Term,
        [.. row.Best.Select(v => Told(v, row.Standing))],
        row.StandingText,
        row.IsContested,
        [.. row.Others.SelectMany(o => o.Values, (o, v) => Told(v, o.Standing))]);

    private static PrintedClaim Told(Claim claim) => new(
        claim.Id,
        claim.Tag,
        claim.Statement,
        SourceOf(claim.Article!),
        [.. ClaimWording.ParticularsAsWritten(claim).Select(p => new PrintedParticular(p.Name, p.Text))],
        Told(claim.Evidence.Where(e => e.Stands)),
        Told(claim.StandingRechecks()));

    private static PrintedValue Told(GlanceValue value, Tag standing) => new(value.Text, value.Scope, standing, value.Claims);

    private static PrintedEvidence[] Told(IEnumerable<Evidence> evidence) =>
        [.. evidence.OrderBy(e => e.Number).Select(e => new PrintedEvidence(e.Number, e.Stance, e.Article!.Title))];

    private static string? Told(IEnumerable<Recheck> rechecks) =>
        string.Join("; ", rechecks.OrderBy(r => r.RaisedAt).ThenBy(r => r.Id).Select(RecheckWords.Of).Distinct()) is { Length: > 0 } why ? why : null;

    private static string SourceOf(Article article) =>
        article.Publisher is { } publisher ? $"{publisher.Name}, “{PlainText.Shortened(article.Title, 80)}”" : $"“{PlainText.Shortened(article.Title, 80)}”";

    private static string StatementAt(Claim claim, DateTime time) =>
        claim.Revisions.Where(r => r.At > time).OrderBy(r => r.At).SelectMany(r => r.Changes).FirstOrDefault(c => c.Field == "statement")?.Before ?? claim.Statement;
}
