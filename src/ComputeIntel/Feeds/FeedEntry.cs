using ComputeIntel.Articles;

namespace ComputeIntel.Feeds;

/// <summary>One thing that a feed told of. It waits until a person keeps or dismisses it, and is never offered twice.</summary>
public sealed class FeedEntry
{
    public const int MaxTitle = 500;

    /// <summary>The longest summary kept, in characters; the article itself is fetched when the entry is kept.</summary>
    public const int MaxSummary = 2000;

    public int Id { get; set; }

    public int FeedId { get; set; }

    public Feed? Feed { get; set; }

    /// <summary>What tells it from the feed's others: the SHA-256 of its own id, else of its link, else of its words; 64 hexadecimal digits, unique in the feed.</summary>
    public required string Key { get; set; }

    public required string Title { get; set; }

    /// <summary>Where the article is, http or https; null where the entry names no such place.</summary>
    public string? Link { get; set; }

    /// <summary>What the feed says of it, as plain text.</summary>
    public string? Summary { get; set; }

    /// <summary>As the feed says; null where it says nothing that can be read.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>When it was first seen here.</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>When it came out; one that says it comes from the future is as old as its first sight here.</summary>
    public DateTime Moment => PublishedAt is { } published && published <= SeenAt ? published : SeenAt;

    public EntryState State { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>The job that brings in what was kept.</summary>
    public int? JobId { get; set; }

    /// <summary>The article that it was kept as, once that is there.</summary>
    public int? ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <exception cref="Refusal">409 <c>entry-decided</c>; 422 <c>entry-without-link</c>.</exception>
    public void Keep(string by, DateTime at)
    {
        if (Link is null)
        {
            throw new Refusal("entry-without-link", 422, $"“{PlainText.Shortened(Title, 100)}” names no address from which its article could be had.");
        }

        Decide(EntryState.Kept, by, at);
    }

    /// <exception cref="Refusal">409 <c>entry-decided</c>.</exception>
    public void Dismiss(string by, DateTime at) => Decide(EntryState.Dismissed, by, at);

    /// <summary>Takes a decision back: the entry waits again. An entry that has become an article stays kept.</summary>
    /// <exception cref="Refusal">409 <c>entry-decided</c> where there is an article of it.</exception>
    public void Reconsider()
    {
        if (ArticleId is not null || Article is not null)
        {
            throw Refusal.Conflict("entry-decided", "This entry has become an article already.");
        }

        (State, DecidedBy, DecidedAt, JobId) = (EntryState.Waiting, null, null, null);
    }

    private void Decide(EntryState state, string by, DateTime at)
    {
        if (State != EntryState.Waiting)
        {
            throw Refusal.Conflict("entry-decided", $"“{PlainText.Shortened(Title, 100)}” was {(State == EntryState.Kept ? "kept" : "dismissed")} by {DecidedBy} already.");
        }

        (State, DecidedBy, DecidedAt) = (state, by, at);
    }
}

/// <summary>Whether somebody has looked at a feed's entry, and what they decided.</summary>
public enum EntryState
{
    Waiting,
    Kept,
    Dismissed,
}
