using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Api;

public sealed class FeedApiTests(Newsroom newsroom)
{
    [Theory, OnBothDatabases]
    public async Task A_feed_is_added_once_listed_edited_and_removed(Database database)
    {
        var host = await newsroom.On(database);
        using var api = new ApiClient(host);
        var url = newsroom.Feed($"/{Some.Word("feed")}", "Wire", "One").AbsoluteUri;
        var key = Some.Word("key");
        var added = (await api.PostAsync("feeds", new { url, everyMinutes = 30 }, key: key)).Is(201);
        Assert.Equal(added.Id, (await api.PostAsync("feeds", new { url, everyMinutes = 30 }, key: key)).Is(201).Id);
        Assert.Equal($"/api/v1/feeds/{added.Id}", added.Headers.Location?.ToString());
        (await api.PostAsync("feeds", new { url })).Refuses(409, "feed-known", "url");
        (await api.PostAsync("feeds", new { url = "wire", everyMinutes = 1 })).Refuses(422, "invalid-input", "url", "everyMinutes");
        Assert.Contains((await api.GetAsync("feeds?limit=200")).Is(200)["items"]!.AsArray(), f => f!["id"]!.GetValue<int>() == added.Id);

        (await api.PatchAsync($"feeds/{added.Id}", new { isPaused = true }, null)).Refuses(428, "version-needed");
        var paused = (await api.PatchAsync($"feeds/{added.Id}", new { isPaused = true, everyMinutes = 120 }, added.Version)).Is(200);
        Assert.Equal((true, 120, "\"2\""), (paused["isPaused"]!.GetValue<bool>(), paused["everyMinutes"]!.GetValue<int>(), paused.ETag));
        (await api.PatchAsync($"feeds/{added.Id}", new { url = "https://elsewhere.example/" }, 2)).Refuses(422, "invalid-input", "url");
        (await api.PatchAsync($"feeds/{added.Id}", new { everyMinutes = 60 }, 1)).Refuses(412, "stale-version");
        (await api.DeleteAsync($"feeds/{added.Id}")).Is(204);
        (await api.GetAsync($"feeds/{added.Id}")).Refuses(404, "not-found");
    }

    [Theory, OnBothDatabases]
    public async Task Entries_are_listed_kept_dismissed_and_let_wait_again(Database database)
    {
        var (host, title) = (await newsroom.On(database), Some.Word("Capacity"));
        newsroom.Story(title);
        using var api = new ApiClient(host);
        var feed = (await api.PostAsync("feeds", new { url = newsroom.Feed($"/{Some.Word("feed")}", "Wire", title, "Other").AbsoluteUri })).Is(201).Id;
        await host.WithAsync((ComputeIntel.Work.FeedAsker asker) => asker.AskAsync(feed, CancellationToken.None));
        var first = (await api.GetAsync($"inbox?feed={feed}&limit=1")).Is(200);
        var other = first["items"]![0]!["id"]!.GetValue<int>();
        var rest = (await api.GetAsync($"inbox?feed={feed}&limit=1&after={first["next"]}")).Is(200);
        var kept = rest["items"]![0]!;
        Assert.Equal((title, null, "waiting"), (kept["title"]!.GetValue<string>(), rest["next"], kept["state"]!.GetValue<string>()));

        (await api.PostAsync($"inbox/{other}/dismiss", null)).Is(200);
        (await api.PostAsync($"inbox/{other}/keep", null)).Refuses(409, "entry-decided");
        Assert.Equal("waiting", (await api.PostAsync($"inbox/{other}/return", null)).Is(200)["state"]!.GetValue<string>());
        var answer = (await api.PostAsync($"inbox/{kept["id"]}/keep", null, key: Some.Word("key"))).Is(202);
        Assert.Equal($"/api/v1/jobs/{answer["jobId"]}", answer.Headers.Location?.ToString());
        for (var i = 0; i < 400 && (await api.GetAsync(answer.Headers.Location!.ToString())).Is(200)["state"]!.GetValue<string>() is "queued" or "running"; i++)
        {
            await Task.Delay(50);
        }

        var now = (await api.GetAsync($"inbox?feed={feed}&state=kept")).Is(200)["items"]![0]!;
        var article = now["articleId"]!.GetValue<int>();
        Assert.True(await host.InStoreAsync(db => db.Articles.AnyAsync(a => a.Id == article && a.Title == title)));
        (await api.PostAsync($"inbox/{kept["id"]}/return", null)).Refuses(409, "entry-decided");
        (await api.PostAsync("inbox/2147483647/keep", null)).Refuses(404, "not-found");
        (await api.GetAsync("inbox?state=lost&limit=0")).Refuses(422, "invalid-input", "state", "limit");
    }

    [Theory, OnBothDatabases]
    public async Task A_feed_is_asked_now_unless_it_is_paused(Database database)
    {
        var host = await newsroom.On(database);
        using var api = new ApiClient(host);
        var feed = (await api.PostAsync("feeds", new { url = newsroom.Feed($"/{Some.Word("feed")}", "Wire", "One").AbsoluteUri })).Is(201).Id;
        await host.WithAsync((ComputeIntel.Work.FeedAsker asker) => asker.AskAsync(feed, CancellationToken.None));
        var before = DateTime.UtcNow;
        Assert.True((await api.GetAsync($"feeds/{feed}")).Is(200)["nextPollAt"]!.GetValue<DateTime>() > before.AddMinutes(30));
        var key = Some.Word("key");
        var asked = (await api.PostAsync($"feeds/{feed}/ask", null, key: key)).Is(202);
        Assert.Equal($"/api/v1/feeds/{feed}", asked.Headers.Location?.ToString());
        Assert.InRange(asked["nextPollAt"]!.GetValue<DateTime>(), before.AddSeconds(-1), DateTime.UtcNow);
        Assert.Equal(asked.Text, (await api.PostAsync($"feeds/{feed}/ask", null, key: key)).Is(202).Text);
        (await api.PatchAsync($"feeds/{feed}", new { isPaused = true }, asked.Version)).Is(200);
        (await api.PostAsync($"feeds/{feed}/ask", null)).Refuses(409, "feed-paused");
        (await api.PostAsync("feeds/2147483647/ask", null)).Refuses(404, "not-found");
    }

    [Theory, OnBothDatabases]
    public async Task An_article_is_captured_again_and_watched(Database database)
    {
        var (host, title) = (await newsroom.On(database), Some.Word("Story"));
        using var api = new ApiClient(host);
        var id = (await api.PostAsync("articles", new { title, url = newsroom.Story(title).AbsoluteUri })).Is(201).Id;
        var job = (await api.PostAsync($"articles/{id}/captures", null)).Is(202);
        Assert.Equal("recapture", job["kind"]!.GetValue<string>());
        for (var i = 0; i < 400 && (await api.GetAsync($"articles/{id}")).Is(200)["capture"] is null; i++)
        {
            await Task.Delay(50);
        }

        Assert.Equal(1, (await api.GetAsync($"articles/{id}"))["capture"]!["number"]!.GetValue<int>());
        Assert.Equal(24, (await api.PostAsync($"articles/{id}/watch", new { everyHours = 24 })).Is(200)["everyHours"]!.GetValue<int>());
        (await api.PostAsync($"articles/{id}/watch", new { everyHours = 0 })).Refuses(422, "invalid-input", "everyHours");
        Assert.Null((await api.PostAsync($"articles/{id}/watch", new { everyHours = (int?)null })).Is(200)["nextCaptureAt"]);
        var bare = (await api.PostAsync("articles", new { title })).Is(201).Id;
        (await api.PostAsync($"articles/{bare}/captures", null)).Refuses(422, "article-without-link");
    }
}
