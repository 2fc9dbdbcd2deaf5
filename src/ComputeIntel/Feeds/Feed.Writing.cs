namespace ComputeIntel.Feeds;

// What is said about a feed: made from a draft, edited, told as a draft again.
public sealed partial class Feed
{
    public static Feed Made(FeedDraft draft, string by, DateTime now)
    {
        var feed = At(draft.Url!, by, now);
        feed.EveryMinutes = draft.EveryMinutes!.Value;
        feed.PausedAt = draft.IsPaused == true ? now : null;
        return feed;
    }

    /// <summary>Makes the feed say what a checked draft says. One that is asked again, or more often, is asked at once or that much sooner.</summary>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="Refusal">422 where the draft names another address.</exception>
    public bool Edit(FeedDraft draft, DateTime now)
    {
        if (draft.Url != Address)
        {
            throw Refusal.Invalid("url", "A feed's address is not changed: add the other one, and remove this one.");
        }

        var before = ToDraft();
        if (draft == before)
        {
            return false;
        }

        EveryMinutes = draft.EveryMinutes!.Value;
        var soonest = now + Every;
        NextPollAt = draft.IsPaused == false && PausedAt is not null ? now : NextPollAt > soonest ? soonest : NextPollAt;
        PausedAt = draft.IsPaused == true ? PausedAt ?? now : null;
        Version++;
        return true;
    }

    public FeedDraft ToDraft() => new() { Url = Address, EveryMinutes = EveryMinutes, IsPaused = PausedAt is not null };
}
