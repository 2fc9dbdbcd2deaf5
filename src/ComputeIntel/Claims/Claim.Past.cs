namespace ComputeIntel.Claims;

// What was known of a claim at an earlier time.
public sealed partial class Claim
{
    /// <summary>
    /// Takes off every decision and all evidence added after a time; only for a claim that is never saved. What it says
    /// stays as it is now. Needs reviews, evidence, origins and rechecks loaded.
    /// </summary>
    /// <param name="time">By then.</param>
    /// <param name="captured">When its article was first captured, where that is known.</param>
    /// <returns>Null where what it says could not be known yet: its article was published, else captured, later. A month or a year of publication counts to its end, unless the article was captured before.</returns>
    public Claim? KnownAt(DateTime time, DateTime? captured)
    {
        var published = Article?.PublishedOn?.Latest.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var since = Article?.PublishedOn is { Day: null } && captured < published ? captured.Value : published ?? captured ?? AddedAt;
        if (since > time)
        {
            return null;
        }

        Reviews.RemoveAll(r => r.At > time);
        Evidence.RemoveAll(e => e.AddedAt > time);
        foreach (var evidence in Evidence.Where(e => e.Withdrawal?.At > time))
        {
            evidence.Withdrawal = null;
        }

        Rechecks.RemoveAll(r => r.RaisedAt > time);
        foreach (var recheck in Rechecks.Where(r => r.ClearedAt > time))
        {
            (recheck.ClearedAt, recheck.ClearedBy) = (null, null);
        }

        Origins.RemoveAll(o => o.AddedAt > time);
        Origins.ForEach(o => o.Decisions.RemoveAll(d => d.At > time));
        Tag = NewestReview?.Tag ?? Tag.Untagged;
        return this;
    }
}
