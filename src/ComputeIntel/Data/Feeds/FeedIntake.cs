using ComputeIntel.Feeds;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Feeds;

/// <summary>Takes feeds in, what is said about them, and what they answer.</summary>
public sealed class FeedIntake(IntelContext db, InboxCount count, KeepingTimes keeping)
{
    /// <summary>How many of its newest entries a feed can bring at once. One that has as many may have more, and does not tell what it lists no more.</summary>
    public const int MostListed = 200;

    /// <summary>A feed that is not asked yet, saved.</summary>
    /// <exception cref="Refusal">422 <c>invalid-input</c>; 409 <c>feed-known</c>.</exception>
    public async Task<Feed> AddAsync(FeedDraft draft, string by, DateTime at)
    {
        var feed = Feed.Made(draft.Checked(), by, at);
        await RefuseKnownAsync(feed.Address);
        db.Feeds.Add(feed);
        await db.SaveChangesAsync();
        return feed;
    }

    /// <exception cref="Refusal">409 <c>feed-known</c>.</exception>
    public async Task RefuseKnownAsync(string address)
    {
        if (await db.Feeds.Where(f => f.Address == address).Select(f => f.Title).FirstOrDefaultAsync() is { } title)
        {
            var message = $"“{title}” is among the feeds already.";
            throw new Refusal("feed-known", 409, message) { Errors = { ["url"] = [message] } };
        }
    }

    /// <summary>Makes a feed say what the draft says, and saves.</summary>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="Refusal">412 <c>stale-version</c>; 422 <c>invalid-input</c>.</exception>
    public async Task<bool> EditAsync(Feed feed, FeedDraft draft, int expectedVersion, DateTime now)
    {
        var asked = draft.Checked();
        db.Expect(feed, expectedVersion);
        var changed = feed.Edit(asked, now);
        await db.SaveChangesAsync();
        return changed;
    }

    /// <summary>Makes a feed due now, for whoever asks feeds next.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>; 409 <c>feed-paused</c>.</exception>
    public async Task AskSoonAsync(int id, DateTime now)
    {
        var feed = await db.Feeds.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id) ?? throw Refusal.NotFound($"feed {id}");
        if (feed.PausedAt is not null)
        {
            throw Refusal.Conflict("feed-paused", "This feed is paused: let it go on, and it is asked at once.");
        }

        // Not through EF: it may be asked at this very moment, and that is no conflict.
        await db.Feeds.Where(f => f.Id == id && f.NextPollAt > now).ExecuteUpdateAsync(set => set.SetProperty(f => f.NextPollAt, now));
    }

    /// <summary>Removes a feed with its entries; the articles that were kept of it stay.</summary>
    public async Task RemoveAsync(Feed feed)
    {
        db.Feeds.Remove(feed);
        await db.SaveChangesAsync();
        count.Forget();
    }

    /// <summary>Takes in what a feed answered, saved in one: its new entries, oldest first, and what is known of it now.</summary>
    /// <param name="feed">A feed that is tracked, or new.</param>
    /// <param name="read">What it says; null where it has not changed.</param>
    /// <param name="answered">Tells the feed so.</param>
    /// <param name="now">When it was asked.</param>
    /// <returns>How many entries were new.</returns>
    public async Task<int> HeardAsync(Feed feed, ReadFeed? read, Action<Feed> answered, DateTime now)
    {
        var added = await db.InOneTransactionAsync(async () =>
        {
            var keys = read?.Entries.Select(e => e.Key).ToList() ?? [];
            var known = await db.FeedEntries.Where(e => e.FeedId == feed.Id && keys.Contains(e.Key)).Select(e => e.Key).ToListAsync();
            var renamed = read is null ? [] : await RenamedAsync(feed, read);
            var entries = read is null ? [] : feed.NewOf(read, known.Concat(renamed).ToHashSet(), now).Reverse().ToList();
            answered(feed);
            db.FeedEntries.AddRange(entries);
            if (feed.Id == 0)
            {
                db.Feeds.Add(feed);
            }

            await db.SaveChangesAsync();
            if (read is { Problems.Count: 0, Entries.Count: < MostListed })
            {
                await PruneAsync(feed, read, now);
            }

            return entries.Count;
        });
        count.Forget();
        return added;
    }

    /// <summary>Drops entries that nobody kept, that are old, and that the feed, whole and sound, lists no more. One that it lists is known for ever, so that what was dismissed never comes back as new.</summary>
    private Task PruneAsync(Feed feed, ReadFeed read, DateTime now)
    {
        var (oldest, keys, links) = (now - keeping.GoneEntries, read.Entries.Select(e => e.Key).ToList(), read.Entries.Select(e => e.Link).OfType<string>().ToList());
        return db.FeedEntries.Where(e => e.FeedId == feed.Id && e.State != EntryState.Kept && e.SeenAt < oldest && (e.DecidedAt == null || e.DecidedAt < oldest)
            && !keys.Contains(e.Key) && (e.Link == null || !links.Contains(e.Link))).ExecuteDeleteAsync();
    }

    /// <summary>The keys under which entries come that were told of under others: some feeds give every entry a new id whenever they are asked.</summary>
    private async Task<IEnumerable<string>> RenamedAsync(Feed feed, ReadFeed read)
    {
        var links = read.Entries.Select(e => e.Link).OfType<string>().ToList();
        var known = await db.FeedEntries
            .Where(e => e.FeedId == feed.Id && e.Link != null && links.Contains(e.Link))
            .Select(e => new { e.Link, e.Title })
            .ToListAsync();
        var told = known.Select(e => (e.Link, e.Title)).ToHashSet();
        return read.Entries.Where(e => told.Contains((e.Link, e.Title))).Select(e => e.Key);
    }
}
