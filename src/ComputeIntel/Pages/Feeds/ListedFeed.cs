using ComputeIntel.Data;
using ComputeIntel.Feeds;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Feeds;

/// <summary>A feed in a list, and how many of its entries wait.</summary>
public sealed record ListedFeed(Feed Feed, int Waiting)
{
    /// <summary>All feeds, by title.</summary>
    public static async Task<IReadOnlyList<ListedFeed>> AllAsync(IntelContext db)
    {
        var waiting = await db.FeedEntries.Where(e => e.State == EntryState.Waiting)
            .GroupBy(e => e.FeedId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        var feeds = await db.Feeds.AsNoTracking().ToListAsync();
        return [.. feeds.OrderBy(f => f.Title, StringComparer.OrdinalIgnoreCase).Select(f => new ListedFeed(f, waiting.GetValueOrDefault(f.Id)))];
    }
}

/// <summary>A feed as one row of a table that travels.</summary>
[CsvRecord]
public sealed partial record FeedRow(int Id, string Title, string Address, int EveryMinutes, bool IsPaused, int Waiting, DateTime? PolledAt, DateTime NextPollAt, int FailuresInARow, string? Problem)
{
    public static FeedRow Of(ListedFeed listed) => new(
        listed.Feed.Id, listed.Feed.Title, listed.Feed.Address, listed.Feed.EveryMinutes, listed.Feed.PausedAt is not null, listed.Waiting,
        listed.Feed.PolledAt, listed.Feed.NextPollAt, listed.Feed.FailuresInARow, listed.Feed.LastProblem);
}
