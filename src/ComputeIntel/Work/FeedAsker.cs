using ComputeIntel.Data;
using ComputeIntel.Data.Feeds;
using ComputeIntel.Feeds;
using ComputeIntel.Imports;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Work;

/// <summary>Asks a feed what is new, and stores it: entries that wait, or what was wrong.</summary>
public sealed class FeedAsker(IntelContext db, FeedIntake feeds, PageFetcher fetcher, TimeProvider clock)
{
    /// <summary>How many of its newest entries a feed can bring at once.</summary>
    public const int MostKept = FeedIntake.MostListed;

    /// <summary>Adds the feed at an address, or the first one that the page there names, with its entries. Nothing is stored where neither can be had.</summary>
    /// <exception cref="Refusal">409 <c>feed-known</c>; 422 <c>invalid-input</c>, <c>not-a-feed</c>, and as <see cref="PageFetcher.FetchFeedAsync"/>.</exception>
    public async Task<AddedFeed> AddAsync(FeedDraft draft, string by, CancellationToken cancel)
    {
        var asked = draft.Checked();
        await feeds.RefuseKnownAsync(asked.Url!);
        var heard = await HearAsync(asked.Url!, null, mayFind: true, cancel);
        await feeds.RefuseKnownAsync(heard.Address);
        var feed = Feed.Made(asked with { Url = heard.Address }, by, Now);
        return new AddedFeed(feed, await StoreAsync(feed, heard), heard.Others);
    }

    /// <summary>Asks a feed, and stores what it said or why it could not be had.</summary>
    /// <returns>How many entries were new; null where it could not be had.</returns>
    /// <exception cref="Refusal">404 <c>not-found</c>.</exception>
    public async Task<int?> AskAsync(int id, CancellationToken cancel)
    {
        var feed = await LoadAsync(id);
        Heard heard;
        try
        {
            // Whoever gave a page's address meant the feed that it names; a feed that was one and has become a page is told of instead.
            var mayFind = feed.ETag is null && feed.LastModified is null && !await db.FeedEntries.AnyAsync(e => e.FeedId == id, cancel);
            db.ChangeTracker.Clear();
            heard = await HearAsync(feed.Address, (feed.ETag ?? feed.LastModified) is null ? null : new Conditional(feed.ETag, feed.LastModified), mayFind, cancel);
            if (heard.Address != feed.Address)
            {
                await feeds.RefuseKnownAsync(heard.Address);
            }
        }
        catch (Refusal refusal) when (refusal.Status != StatusCodes.Status404NotFound)
        {
            feed = await LoadAsync(id);
            feed.Failed(refusal.Message, refusal.Details.GetValueOrDefault("retryAfter") is int seconds ? TimeSpan.FromSeconds(seconds) : null, Now, Spread());
            await db.SaveChangesAsync(cancel);
            return null;
        }

        // Loaded anew: it may have been edited while it was asked.
        feed = await LoadAsync(id);
        feed.Address = heard.Address;
        return await StoreAsync(feed, heard);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task<Feed> LoadAsync(int id) => await db.Feeds.SingleOrDefaultAsync(f => f.Id == id) ?? throw Refusal.NotFound($"feed {id}");

    private async Task<Heard> HearAsync(string address, Conditional? conditional, bool mayFind, CancellationToken cancel)
    {
        var page = await fetcher.FetchFeedAsync(new Uri(address), conditional, cancel);
        if (page.Status == StatusCodes.Status304NotModified)
        {
            return new Heard(address, page, null, []);
        }

        try
        {
            return new Heard(address, page, Newest(FeedReader.Read(page.Bytes, page.MediaType, page.FinalAddress)), []);
        }
        catch (Refusal refusal) when (mayFind && refusal.Type == "not-a-feed" && FeedFinder.In(page.Bytes, page.MediaType, page.FinalAddress) is { Count: > 0 } named)
        {
            return await HearAsync(named[0].Address, null, mayFind: false, cancel) with { Others = [.. named.Skip(1)] };
        }
    }

    /// <summary>A feed may hold an archive, in whatever order; who adds it wants to know what is new.</summary>
    private static ReadFeed Newest(ReadFeed read) => read.Entries.Count <= MostKept
        ? read
        : read with { Entries = [.. read.Entries.OrderByDescending(e => e.PublishedAt ?? DateTime.MaxValue).Take(MostKept)] };

    private Task<int> StoreAsync(Feed feed, Heard heard)
    {
        var now = Now;
        return feeds.HeardAsync(feed, heard.Read, f => f.Answered(heard.Read, heard.Page.ETag, heard.Page.LastModified, heard.Page.Headers, now, Spread()), now);
    }

    private static double Spread() => Random.Shared.NextDouble();

    /// <param name="Address">Where it was had: of the feed, where a page had been named.</param>
    private sealed record Heard(string Address, FetchedPage Page, ReadFeed? Read, IReadOnlyList<FoundFeed> Others);
}

/// <summary>A feed that was added, how many entries it brought, and what other feeds the page named.</summary>
public sealed record AddedFeed(Feed Feed, int Entries, IReadOnlyList<FoundFeed> Others);
