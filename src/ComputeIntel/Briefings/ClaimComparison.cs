using System.Globalization;
using ComputeIntel.Claims;

namespace ComputeIntel.Briefings;

/// <summary>Tells what changed about claims: what differs by what was printed, the reasons by the claims' histories since.</summary>
/// <param name="claims">Whole, by number; those that are no longer there are missing.</param>
/// <param name="since">When the earlier edition was printed, UTC.</param>
internal sealed class ClaimComparison(IReadOnlyDictionary<int, Claim> claims, DateTime since)
{
    public IReadOnlyList<ClaimChange> Between(IReadOnlyList<PrintedClaim> then, IReadOnlyList<PrintedClaim> now)
    {
        var before = then.ToDictionary(c => c.Number);
        var after = now.ToDictionary(c => c.Number);
        return
        [
            .. from number in before.Keys.Union(after.Keys).Order()
               let was = before.GetValueOrDefault(number)
               let current = after.GetValueOrDefault(number)
               let differences = Differences(was, current, claims.GetValueOrDefault(number)).ToList()
               where differences.Count > 0
               let shown = current ?? was!
               select new ClaimChange(number, shown.Statement, shown.Source, was?.Tag, current?.Tag, differences),
        ];
    }

    private IEnumerable<ClaimDifference> Differences(PrintedClaim? was, PrintedClaim? now, Claim? claim) => (was, now) switch
    {
        (null, _) => [Added(claim)],
        (_, null) => [Gone(claim)],
        _ => [.. Tagged(was, now, claim), .. Worded(was, now), .. OnEvidence(was, now, claim), .. Rechecked(was, now, claim)],
    };

    private ClaimDifference Added(Claim? claim) => new(ClaimDifferenceKind.Added, claim switch
    {
        { } added when added.AddedAt > since => $"new: claimed by {On(added.AddedBy, added.AddedAt)}",
        not null when ReviewOf(claim) is { } review => $"printed for the first time, {Word(claim.Tag)}: {Because(review)}",
        { Tag: Tag.Untagged } => "printed for the first time, though nobody has reviewed it",
        _ => "printed for the first time",
    });

    private ClaimDifference Gone(Claim? claim) => claim switch
    {
        { Tag: Tag.Withdrawn } => new(ClaimDifferenceKind.Withdrawn, $"withdrawn by us{(ReviewOf(claim) is { } review ? $": {Because(review)}" : "")}"),
        { Tag: Tag.Untagged } => new(ClaimDifferenceKind.LeftOut, $"no longer printed, since it is unreviewed{(ReviewOf(claim) is { } review ? $": {Because(review)}" : "")}"),
        null => new(ClaimDifferenceKind.LeftOut, "no longer printed: it was deleted"),
        _ => new(ClaimDifferenceKind.LeftOut, "no longer printed: it is no longer one of the briefing’s claims"),
    };

    private IEnumerable<ClaimDifference> Tagged(PrintedClaim was, PrintedClaim now, Claim? claim)
    {
        if (was.Tag != now.Tag)
        {
            yield return new(ClaimDifferenceKind.Retagged, $"no longer {Word(was.Tag)} but {Word(now.Tag)}{(ReviewOf(claim) is { } review ? $": {Because(review)}" : "")}");
        }
    }

    private static IEnumerable<ClaimDifference> Worded(PrintedClaim was, PrintedClaim now)
    {
        if (was.Statement != now.Statement)
        {
            yield return new(ClaimDifferenceKind.Reworded, $"worded anew; it read: “{was.Statement}”");
        }

        if (was.Particulars is { } before && now.Particulars is { } after && !before.ToHashSet().SetEquals(after))
        {
            var (gone, come) = (before.Except(after).ToLookup(p => p.Name, p => p.Text), after.Except(before).ToLookup(p => p.Name, p => p.Text));
            var told = come.Concat(gone).Select(p => p.Key).Distinct().Select(name => Told(name, come[name], gone[name]));
            yield return new(ClaimDifferenceKind.Particulars, string.Join("; ", told));
        }
    }

    private static string Told(string name, IEnumerable<string> come, IEnumerable<string> gone) => (string.Join(" and ", come), string.Join(" and ", gone)) switch
    {
        (var now, "") => $"{name} stated now: {now}",
        ("", var before) => $"{name} no longer stated; it was {before}",
        (var now, var before) => $"{name} is now {now}; it was {before}",
    };

    private static IEnumerable<ClaimDifference> OnEvidence(PrintedClaim was, PrintedClaim now, Claim? claim)
    {
        foreach (var evidence in now.Evidence.ExceptBy(was.Evidence.Select(e => e.Number), e => e.Number).OrderBy(e => e.Number))
        {
            var added = claim?.Evidence.Find(e => e.Number == evidence.Number);
            var when = added is null ? "" : $" ({On(added.AddedBy, added.AddedAt)})";
            yield return new(ClaimDifferenceKind.EvidenceAdded, $"evidence {Side(evidence)} it: “{PlainText.Shortened(evidence.Source, 80)}”{when}");
        }

        foreach (var evidence in was.Evidence.ExceptBy(now.Evidence.Select(e => e.Number), e => e.Number).OrderBy(e => e.Number))
        {
            var withdrawal = claim?.Evidence.Find(e => e.Number == evidence.Number)?.Withdrawal;
            var why = withdrawal is null ? "" : $": {Because(withdrawal.Reason, withdrawal.By, withdrawal.At)}";
            yield return new(ClaimDifferenceKind.EvidenceWithdrawn, $"evidence {Side(evidence)} it withdrawn, “{PlainText.Shortened(evidence.Source, 80)}”{why}");
        }
    }

    private IEnumerable<ClaimDifference> Rechecked(PrintedClaim was, PrintedClaim now, Claim? claim)
    {
        if (was.Recheck == now.Recheck)
        {
            yield break;
        }

        if (now.Recheck is { } why)
        {
            yield return new(ClaimDifferenceKind.RecheckRaised, $"needs recheck: {why}");
            yield break;
        }

        var looked = claim?.Rechecks.Where(r => r.ClearedAt > since).MaxBy(r => r.ClearedAt);
        yield return new(ClaimDifferenceKind.RecheckCleared, looked is { ClearedBy: { } by, ClearedAt: { } at }
            ? $"looked at again: {Because(looked.Note ?? "", by, at)}"
            : "looked at again");
    }

    private Review? ReviewOf(Claim? claim) => claim?.NewestReview is { } review && review.At > since ? review : null;

    private static string Because(Review review) => Because(review.Reason, review.By, review.At);

    private static string Because(string reason, string by, DateTime at) => $"{reason.TrimEnd('.', ' ')} ({On(by, at)})".TrimStart();

    private static string On(string by, DateTime at) => $"{by}, {at.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}";

    private static string Side(PrintedEvidence evidence) => evidence.Stance == Stance.Supports ? "for" : "against";

    private static string Word(Tag tag) => tag == Tag.Untagged ? "unreviewed" : TagWords.Word(tag).ToLowerInvariant();
}
