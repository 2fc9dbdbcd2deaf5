using ComputeIntel.Claims;

namespace ComputeIntel.Briefings;

/// <summary>Tells what has become of the claims that an edition printed.</summary>
public static class ErratumComposer
{
    /// <param name="briefing">With its judgements.</param>
    /// <param name="edition">With the claims that it printed.</param>
    /// <param name="claims">Those claims, each with reviews, edits and rechecks.</param>
    /// <param name="asOf">UTC.</param>
    public static Erratum Compose(Briefing briefing, Edition edition, IReadOnlyList<Claim> claims, DateTime asOf)
    {
        var printed = edition.Claims.ToDictionary(c => c.ClaimId, c => c.Tag);
        var changed = claims.Where(c => printed.ContainsKey(c.Id)).Select(c => Told(c, printed[c.Id], edition.MadeAt)).Where(c => c.Changes.Count > 0)
            .OrderByDescending(c => c.Tag == Tag.Withdrawn).ThenBy(c => c.Number).ToList();
        var numbers = changed.Select(c => c.Number).ToHashSet();
        return new()
        {
            Title = briefing.Title,
            Handling = briefing.Handling,
            IsDemo = briefing.IsDemo,
            Edition = edition.Number,
            Paper = edition.Paper,
            PrintedAt = edition.MadeAt,
            AsOf = asOf,
            Printed = printed.Count,
            Judgements =
            [
                .. from judgement in briefing.Judgements.OrderBy(j => j.Ordinal)
                   let shaken = judgement.Claims.OrderBy(c => c.Ordinal).Select(c => c.ClaimId).Where(numbers.Contains).ToList()
                   where shaken.Count > 0
                   select new ErratumJudgement(judgement.Text, shaken),
            ],
            Claims = changed,
        };
    }

    private static ErratumClaim Told(Claim claim, Tag printed, DateTime since) =>
        new(claim.Id, claim.Statement, printed, claim.Tag, [.. Tags(claim, printed, since).Concat(Edits(claim, since)).Concat(Rechecks(claim, since)).OrderBy(c => c.At)]);

    private static IEnumerable<ErratumChange> Tags(Claim claim, Tag printed, DateTime since)
    {
        if (claim.Tag != printed && claim.NewestReview is { } review && review.At > since)
        {
            yield return claim.Tag == Tag.Withdrawn
                ? new(ErratumKind.Withdrawn, review.At, $"withdrawn by us: {review.Reason}")
                : new(ErratumKind.Retagged, review.At, $"no longer {TagWords.Word(printed).ToLowerInvariant()} but {TagWords.Word(claim.Tag).ToLowerInvariant()}: {review.Reason}");
        }
    }

    private static IEnumerable<ErratumChange> Edits(Claim claim, DateTime since) =>
        from revision in claim.Revisions
        where revision.At > since
        select new ErratumChange(ErratumKind.Edited, revision.At, $"edited by us: {string.Join(", ", revision.Changes.Select(c => c.Field))}");

    private static IEnumerable<ErratumChange> Rechecks(Claim claim, DateTime since) =>
        from recheck in claim.Rechecks
        where recheck.RaisedAt > since
        select recheck.ClearedAt is null
            ? new ErratumChange(ErratumKind.NeedsRecheck, recheck.RaisedAt, $"{RecheckWords.Of(recheck)}; not looked at again yet")
            : new ErratumChange(ErratumKind.LookedAgain, recheck.RaisedAt, $"{RecheckWords.Of(recheck)}; looked at again by {recheck.ClearedBy}: {recheck.Note}");
}
