using ComputeIntel.Briefings;
using ComputeIntel.Claims;

namespace ComputeIntel.Api;

/// <summary>What an edition printed that has changed since.</summary>
/// <param name="Edition">The edition's number.</param>
/// <param name="PrintedAt">When it was printed.</param>
/// <param name="Printed">How many claims it is known to have printed.</param>
/// <param name="Judgements">The briefing's judgements, as it words them now, that rest on what changed.</param>
/// <param name="Claims">The claims that changed: withdrawn ones first, then by number.</param>
public sealed record ErratumAnswer(int Edition, DateTime PrintedAt, int Printed, IReadOnlyList<ErratumJudgementAnswer> Judgements, IReadOnlyList<ErratumClaimAnswer> Claims)
{
    public static ErratumAnswer Of(Erratum erratum) => new(
        erratum.Edition,
        erratum.PrintedAt,
        erratum.Printed,
        [.. erratum.Judgements.Select(j => new ErratumJudgementAnswer(j.Text, j.Claims))],
        [.. erratum.Claims.Select(c => new ErratumClaimAnswer(c.Number, c.Statement, c.Printed, c.Tag, [.. c.Changes.Select(h => new ErratumChangeAnswer(h.Kind, h.At, h.Text))]))]);
}

/// <summary>A judgement, and the changed claims that it rests on.</summary>
public sealed record ErratumJudgementAnswer(string Text, IReadOnlyList<int> Claims);

/// <summary>A claim that was printed and has changed since.</summary>
/// <param name="Id">Its number, cited as C-12.</param>
/// <param name="Statement">What it says now.</param>
/// <param name="Printed">The tag that was printed.</param>
/// <param name="Tag">Its tag now.</param>
/// <param name="Changes">What happened since, oldest first.</param>
public sealed record ErratumClaimAnswer(int Id, string Statement, Tag Printed, Tag Tag, IReadOnlyList<ErratumChangeAnswer> Changes);

/// <summary>One thing that happened to a claim after it was printed.</summary>
public sealed record ErratumChangeAnswer(ErratumKind Kind, DateTime At, string Text);
