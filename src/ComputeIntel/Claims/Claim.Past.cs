namespace ComputeIntel.Claims;

// What was known of a claim at an earlier time.
public sealed partial class Claim
{
    /// <summary>
    /// Takes off every decision and all evidence added after a time; only for a claim that is never saved. What it says
    /// stays as it is now. Needs reviews, evidence and origins loaded.
    /// </summary>
    /// <returns>Null where the claim itself was added later.</returns>
    public Claim? KnownAt(DateTime time)
    {
        if (AddedAt > time)
        {
            return null;
        }

        Reviews.RemoveAll(r => r.At > time);
        Evidence.RemoveAll(e => e.AddedAt > time);
        foreach (var evidence in Evidence.Where(e => e.Withdrawal?.At > time))
        {
            evidence.Withdrawal = null;
        }

        Origins.RemoveAll(o => o.AddedAt > time);
        Origins.ForEach(o => o.Decisions.RemoveAll(d => d.At > time));
        Tag = NewestReview?.Tag ?? Tag.Untagged;
        return this;
    }
}
