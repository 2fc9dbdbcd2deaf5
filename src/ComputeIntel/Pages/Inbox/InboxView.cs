using System.Globalization;
using ComputeIntel.Data;
using ComputeIntel.Data.Searching;
using ComputeIntel.Feeds;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Inbox;

/// <summary>A page of the inbox, with what each further choice would give.</summary>
/// <param name="State">Which entries are shown.</param>
/// <param name="Next">The value for <c>after</c> that gives the next page, or null.</param>
/// <param name="Counts">How many entries there are in each state, of the feed chosen.</param>
/// <param name="Feeds">How many of the entries in this state each feed told of.</param>
public sealed record InboxView(
    EntryState State,
    IReadOnlyList<ListedEntry> Entries,
    int? Next,
    IReadOnlyDictionary<EntryState, int> Counts,
    IReadOnlyList<Facet> Feeds,
    bool HasFeeds)
{
    public static InboxView Empty { get; } = new(EntryState.Waiting, [], null, new Dictionary<EntryState, int>(), [], true);

    /// <param name="db">The store.</param>
    /// <param name="filter">A checked filter.</param>
    public static async Task<InboxView> OfAsync(IntelContext db, InboxFilter filter)
    {
        var (entries, next) = await ListedEntry.PageAsync(db, filter);
        var counts = await db.FeedEntries
            .Where(e => filter.Feed == null || e.FeedId == filter.Feed)
            .GroupBy(e => e.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
        var feeds = await (filter with { Feed = null }).Narrow(db.FeedEntries)
            .GroupBy(e => new { e.FeedId, e.Feed!.Title })
            .Select(g => new { g.Key.FeedId, g.Key.Title, Count = g.Count() })
            .ToListAsync();
        return new InboxView(
            filter.State is null ? EntryState.Waiting : Enum.Parse<EntryState>(filter.State, ignoreCase: true),
            entries,
            next,
            counts,
            [
                .. feeds.OrderByDescending(f => f.Count)
                    .ThenBy(f => f.Title, StringComparer.OrdinalIgnoreCase)
                    .Select(f => new Facet(f.FeedId.ToString(CultureInfo.InvariantCulture), f.Title, f.Count)),
            ],
            feeds.Count > 0 || await db.Feeds.AnyAsync());
    }
}
