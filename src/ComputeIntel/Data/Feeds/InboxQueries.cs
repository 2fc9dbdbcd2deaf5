using ComputeIntel.Feeds;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Feeds;

/// <summary>Asks the store for the entries that an <see cref="InboxFilter"/> means, newest first, with their feeds and articles.</summary>
public static class InboxQueries
{
    /// <summary>The page that a checked filter asks for, and the value for <c>after</c> that gives the next one, or null.</summary>
    public static async Task<(List<FeedEntry> Entries, int? Next)> PageAsync(this IntelContext db, InboxFilter filter, CancellationToken cancel = default)
    {
        // The entry before the page tells where to go on, whatever became of it since; where it is gone with its feed, from the top.
        var before = filter.After is { } id ? await db.FeedEntries.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancel) : null;
        var entries = Ordered(filter.Narrow(db.FeedEntries), before?.Moment ?? DateTime.MaxValue, before?.Id ?? 0);
        var page = await entries.Take(filter.PageSize + 1).ToListAsync(cancel);
        if (page.Count <= filter.PageSize)
        {
            return (page, null);
        }

        page.RemoveAt(filter.PageSize);
        return (page, page[^1].Id);
    }

    /// <summary>Every entry that a checked filter means, whatever its page.</summary>
    public static IAsyncEnumerable<FeedEntry> AllAsync(this IntelContext db, InboxFilter filter) =>
        Ordered(filter.Narrow(db.FeedEntries), DateTime.MaxValue, 0).AsAsyncEnumerable();

    private static IQueryable<FeedEntry> Ordered(IQueryable<FeedEntry> entries, DateTime before, int id)
    {
        // As FeedEntry.Moment says it, in words that both databases know.
        var ordered = from entry in entries
                      let moment = entry.PublishedAt == null || entry.PublishedAt > entry.SeenAt ? entry.SeenAt : entry.PublishedAt.Value
                      where moment < before || (moment == before && entry.Id < id)
                      orderby moment descending, entry.Id descending
                      select entry;
        return ordered.Include(e => e.Feed).Include(e => e.Article).AsNoTrackingWithIdentityResolution();
    }
}
