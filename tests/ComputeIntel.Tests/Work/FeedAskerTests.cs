using ComputeIntel.Data.Feeds;
using ComputeIntel.Feeds;
using ComputeIntel.Tests.Support;
using ComputeIntel.Work;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Work;

public sealed class FeedAskerTests(Newsroom newsroom)
{
    [Theory, OnBothDatabases]
    public async Task A_feed_is_added_with_its_entries_and_brings_each_only_once(Database database)
    {
        var (host, path) = (await newsroom.On(database), $"/{Some.Word("feed")}");
        var added = await AddAsync(host, newsroom.Feed(path, "Compute wire", "One", "Two").AbsoluteUri);
        Assert.Equal(("Compute wire", 2), (added.Feed.Title, added.Entries));

        Assert.Equal(0, await AskAsync(host, added.Feed.Id));
        var unchanged = await FeedAsync(host, added.Feed.Id);
        Assert.Contains(newsroom.Site.Asked, a => a.Path == path && a.Headers.IfNoneMatch == unchanged.ETag);
        Assert.Equal((0, null), (unchanged.FailuresInARow, unchanged.LastProblem));

        newsroom.Feed(path, "Compute wire anew", "Three", "One", "Two");
        Assert.Equal(1, await AskAsync(host, added.Feed.Id));
        Assert.Equal("Compute wire anew", (await FeedAsync(host, added.Feed.Id)).Title);
        Assert.Equal(["Two", "One", "Three"], (await EntriesAsync(host, added.Feed.Id)).Select(e => e.Title));
    }

    [Theory, OnBothDatabases]
    public async Task A_feed_that_gives_its_entries_new_ids_each_time_brings_each_only_once(Database database)
    {
        var (host, path) = (await newsroom.On(database), $"/{Some.Word("feed")}");
        string Rss(int time, params string[] titles) => $"<rss version=\"2.0\"><channel><title>Wire</title>{string.Concat(titles.Select(t => $"<item><title>{t}</title><link>https://wire.example{path}/{t}</link><guid>{t}-{time}</guid></item>"))}</channel></rss>";
        var address = newsroom.Site.Serve(path, Rss(1, "One", "Two"), "text/xml");
        var id = (await AddAsync(host, address.AbsoluteUri)).Feed.Id;
        newsroom.Site.Serve(path, Rss(2, "Three", "One", "Two"), "text/xml");
        Assert.Equal(1, await AskAsync(host, id));
        Assert.Equal(["One", "Three", "Two"], (await EntriesAsync(host, id)).Select(e => e.Title).Order());
    }

    [Theory, OnBothDatabases]
    public async Task A_feed_that_fails_is_put_off_further_each_time_and_says_what_is_wrong(Database database)
    {
        var (host, path) = (await newsroom.On(database), $"/{Some.Word("feed")}");
        var id = (await AddAsync(host, newsroom.Feed(path, "Wire", "One").AbsoluteUri)).Feed.Id;
        newsroom.Site.Serve(path, "", status: 500);
        Assert.Null(await AskAsync(host, id));
        var first = await FeedAsync(host, id);
        Assert.Null(await AskAsync(host, id));
        var second = await FeedAsync(host, id);
        Assert.Equal((1, 2), (first.FailuresInARow, second.FailuresInARow));
        Assert.Contains("500", second.LastProblem, StringComparison.Ordinal);
        Assert.InRange(first.NextPollAt - first.PolledAt!.Value, TimeSpan.FromMinutes(60), TimeSpan.FromMinutes(67));
        Assert.InRange(second.NextPollAt - second.PolledAt!.Value, TimeSpan.FromMinutes(120), TimeSpan.FromMinutes(133));

        newsroom.Feed(path, "Wire", "One", "Two");
        Assert.Equal(1, await AskAsync(host, id));
        var well = await FeedAsync(host, id);
        Assert.Equal((0, null), (well.FailuresInARow, well.LastProblem));
    }

    [Theory, OnBothDatabases]
    public async Task Old_entries_that_nobody_kept_are_forgotten_once_the_feed_lists_them_no_more(Database database)
    {
        var (host, path) = (await newsroom.On(database), $"/{Some.Word("feed")}");
        var id = (await AddAsync(host, newsroom.Feed(path, "Wire", "Dismissed", "Gone", "Waiting", "Kept", "Young").AbsoluteUri)).Feed.Id;
        await host.InStoreAsync(async db =>
        {
            var old = DateTime.UtcNow.AddDays(-200);
            foreach (var entry in await db.FeedEntries.Where(e => e.FeedId == id && e.Title != "Young").ToListAsync())
            {
                entry.SeenAt = old;
                switch (entry.Title)
                {
                    case "Dismissed" or "Gone": entry.Dismiss("Ada", old); break;
                    case "Kept": entry.Keep("Ada", old); break;
                    default: break;
                }
            }

            return await db.SaveChangesAsync();
        });
        newsroom.Site.Serve(path, "<rss version=\"2.0\"><channel><title>Wire</title><item><title>New</title><link>https://wire.example/new</link></item><item><title>Half", "text/xml");
        Assert.Equal(1, await AskAsync(host, id));
        Assert.Equal(6, (await EntriesAsync(host, id)).Count);

        newsroom.Feed(path, "Wire", "Dismissed", "Newer");
        Assert.Equal(1, await AskAsync(host, id));
        Assert.Equal(["Dismissed", "Kept", "New", "Newer", "Young"], (await EntriesAsync(host, id)).Select(e => e.Title).Order());
        newsroom.Feed(path, "Wire", "Newer", "Dismissed");
        Assert.Equal(0, await AskAsync(host, id));
    }

    [Theory, OnBothDatabases]
    public async Task A_broken_feed_gives_what_it_has_and_says_so(Database database)
    {
        var host = await newsroom.On(database);
        var address = newsroom.Site.Serve($"/{Some.Word("feed")}", "<rss><channel><title>Torn</title><item><title>Whole</title><link>https://wire.example/1</link></item><item><title>Half", "text/xml");
        var added = await AddAsync(host, address.AbsoluteUri);
        Assert.Contains(await EntriesAsync(host, added.Feed.Id), e => e.Title == "Whole");
        Assert.NotNull((await FeedAsync(host, added.Feed.Id)).LastProblem);
    }

    [Theory, OnBothDatabases]
    public async Task A_page_leads_to_the_feed_that_it_names(Database database)
    {
        var (host, path) = (await newsroom.On(database), $"/{Some.Word("feed")}");
        var feed = newsroom.Feed(path, "Named", "One");
        var page = newsroom.Site.Serve($"/{Some.Word("page")}", $"<html><head><link rel=alternate type=application/rss+xml href=\"{path}\"><link rel=alternate type=application/atom+xml href=\"/comments\"></head><body>Hello</body></html>");
        var added = await AddAsync(host, page.AbsoluteUri);
        Assert.Equal((feed.AbsoluteUri, newsroom.Site.At("/comments").AbsoluteUri), (added.Feed.Address, Assert.Single(added.Others).Address));

        var refusal = await Assert.ThrowsAsync<Refusal>(() => AddAsync(host, page.AbsoluteUri));
        Assert.Equal("feed-known", refusal.Type);
        var nothing = newsroom.Site.Serve($"/{Some.Word("page")}", "<html><body>Hello</body></html>");
        Assert.Equal("not-a-feed", (await Assert.ThrowsAsync<Refusal>(() => AddAsync(host, nothing.AbsoluteUri))).Type);
        Assert.False(await host.InStoreAsync(db => db.Feeds.AnyAsync(f => f.Address == nothing.AbsoluteUri)));
    }

    [Theory, OnBothDatabases]
    public async Task A_hundred_entries_all_come_and_of_an_archive_its_newest_alone(Database database)
    {
        var (host, path) = (await newsroom.On(database), $"/{Some.Word("feed")}");
        var address = newsroom.Feed(path, "Wire", [.. Enumerable.Range(1, 100).Select(i => $"Story {i}")]);
        Assert.Equal(100, (await AddAsync(host, address.AbsoluteUri)).Entries);

        var archive = newsroom.Feed(path + "-archive", "Archive", [.. Enumerable.Range(1, 500).Select(i => $"Story {i}")]);
        var added = await AddAsync(host, archive.AbsoluteUri);
        Assert.Equal(FeedAsker.MostKept, added.Entries);
        Assert.DoesNotContain(await EntriesAsync(host, added.Feed.Id), e => e.Title == "Story 1");
        Assert.Equal(0, await AskAsync(host, added.Feed.Id));
    }

    [Theory, OnBothDatabases]
    public async Task Of_those_who_look_at_once_one_takes_a_feed_that_is_due_and_none_a_paused_one(Database database)
    {
        var host = await newsroom.On(database);
        var due = await AddedAsync(host, Feed.At($"https://wire.example/{Some.Word()}", "Ada", Some.Time));
        var paused = Feed.At($"https://wire.example/{Some.Word()}", "Ada", Some.Time);
        paused.PausedAt = Some.Time;
        await AddedAsync(host, paused);
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.WithAsync((FeedQueue queue) => queue.TakeAsync(CancellationToken.None))));
        Assert.Equal(1, taken.Count(id => id == due));
        Assert.DoesNotContain(paused.Id, taken.OfType<int>());
        Assert.True((await FeedAsync(host, due)).NextPollAt > DateTime.UtcNow);
    }

    [Theory, OnBothDatabases]
    public async Task The_timetable_asks_what_is_due(Database database)
    {
        var (host, path) = (await newsroom.On(database), $"/{Some.Word("feed")}");
        var id = await AddedAsync(host, Feed.At(newsroom.Feed(path, "Due", "One").AbsoluteUri, "Ada", Some.Time));
        await host.WithAsync(async (Timetable timetable) =>
        {
            await timetable.LookAsync(CancellationToken.None);
            return true;
        });

        // The program's own round may have come first, and still be at it.
        for (var i = 0; i < 100 && (await FeedAsync(host, id)).PolledAt is null; i++)
        {
            await Task.Delay(50);
        }

        Assert.Equal("One", Assert.Single(await EntriesAsync(host, id)).Title);
        Assert.Equal(1, newsroom.Site.TimesAsked(path));
    }

    private static Task<AddedFeed> AddAsync(IntelHost host, string address) => host.WithAsync((FeedAsker asker) => asker.AddAsync(new FeedDraft { Url = address }, "Ada", CancellationToken.None));

    private static Task<int?> AskAsync(IntelHost host, int id) => host.WithAsync((FeedAsker asker) => asker.AskAsync(id, CancellationToken.None));

    private static Task<Feed> FeedAsync(IntelHost host, int id) => host.InStoreAsync(db => db.Feeds.AsNoTracking().SingleAsync(f => f.Id == id));

    private static Task<List<FeedEntry>> EntriesAsync(IntelHost host, int id) => host.InStoreAsync(db => db.FeedEntries.AsNoTracking().Where(e => e.FeedId == id).OrderBy(e => e.Id).ToListAsync());

    private static Task<int> AddedAsync(IntelHost host, Feed feed) => host.InStoreAsync(async db =>
    {
        db.Feeds.Add(feed);
        await db.SaveChangesAsync();
        return feed.Id;
    });
}
