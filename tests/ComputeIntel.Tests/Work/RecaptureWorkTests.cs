using ComputeIntel.Articles;
using ComputeIntel.Data;
using ComputeIntel.Jobs;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Work;

/// <summary>Articles captured again, asked for or watched.</summary>
public sealed class RecaptureWorkTests
{
    [Theory, OnBothDatabases]
    public async Task An_article_is_captured_again_only_when_its_words_have_changed(Database database)
    {
        await using var site = await TestSite.StartAsync();
        await using var store = await TestStore.NewAsync(database);
        await using var shop = new Workshop(store, site.Limits);
        var html = Some.Page("Anthropic takes Colossus 1");
        var link = site.Serve("/story", html);
        var article = await ImportedAsync(shop, link);

        site.Serve("/story", html.Replace("</head>", "<meta name=\"visit\" content=\"2\"></head>", StringComparison.Ordinal));
        Assert.Equal((ItemState.Done, null), await AgainAsync(shop, article));
        site.Serve("/story", html.Replace("nobody else", "somebody else", StringComparison.Ordinal));
        Assert.Equal((ItemState.Done, 2), await AgainAsync(shop, article));
        site.Serve("/story", "", status: 500);
        Assert.Equal((ItemState.Failed, null), await AgainAsync(shop, article));
        await using var db = store.Open();
        Assert.Equal([1, 2], await db.Captures.Select(c => c.Number).Order().ToListAsync());
    }

    [Theory, OnBothDatabases]
    public async Task What_its_server_calls_unchanged_is_not_sent_again(Database database)
    {
        await using var site = await TestSite.StartAsync();
        await using var store = await TestStore.NewAsync(database);
        await using var shop = new Workshop(store, site.Limits);
        var link = site.Serve("/story", Some.Page("Tagged"), headers: ("ETag", "\"one\""));
        var article = await ImportedAsync(shop, link);
        site.Serve("/story", "", mediaType: null, status: 304, headers: ("ETag", "\"one\""));
        Assert.Equal((ItemState.Done, null), await AgainAsync(shop, article));
        Assert.Equal("\"one\"", site.Asked[^1].Headers.IfNoneMatch.ToString());
    }

    [Theory, OnBothDatabases]
    public async Task A_watched_article_is_queued_when_it_is_time_and_by_one_instance_alone(Database database)
    {
        await using var site = await TestSite.StartAsync();
        await using var store = await TestStore.NewAsync(database);
        var clock = new TestClock();
        await using var one = new Workshop(store, site.Limits, clock);
        await using var other = new Workshop(store, site.Limits, clock);
        var article = await ImportedAsync(one, site.Serve("/story", Some.Page("Watched")));
        await using (var db = store.Open())
        {
            (await db.Articles.SingleAsync()).Watch(24, clock.Now);
            await db.SaveChangesAsync();
        }

        Assert.Equal(0, await one.Watch.QueueDueAsync(default));
        clock.Now += TimeSpan.FromHours(25);
        var queued = await Task.WhenAll(one.Watch.QueueDueAsync(default), other.Watch.QueueDueAsync(default));
        Assert.Equal([0, 1], queued.Order());
        Assert.Equal(0, await other.Watch.QueueDueAsync(default));
        site.Serve("/story", Some.Page("Watched, and changed"));
        await one.WorkAsync();
        await using var later = store.Open();
        Assert.Equal(2, await later.Captures.CountAsync(c => c.ArticleId == article));
        Assert.Equal(clock.Now.AddHours(24), (await later.Articles.SingleAsync()).NextCaptureAt);
    }

    [Fact]
    public void Only_what_has_a_link_is_watched_and_not_without_measure()
    {
        var article = Some.Article();
        Assert.Contains("no link", Assert.Throws<Refusal>(() => article.Watch(24, Some.Time)).Message, StringComparison.Ordinal);
        article.Url = "https://example.com/a";
        Assert.Throws<Refusal>(() => article.Watch(0, Some.Time));
        Assert.Throws<Refusal>(() => article.Watch(Article.LongestWatch + 1, Some.Time));
        article.Watch(24, Some.Time);
        Assert.Equal(Some.Time.AddHours(24), article.NextCaptureAt);
        article.Watch(null, Some.Time);
        Assert.Equal((null, null), (article.WatchedEvery, article.NextCaptureAt));
    }

    private static async Task<int> ImportedAsync(Workshop shop, Uri link)
    {
        var job = await shop.ImportAsync(new ImportOrder { Links = [link.AbsoluteUri] });
        await shop.WorkAsync();
        return (await shop.SeeAsync(job)).Items[0].ArticleId!.Value;
    }

    private static async Task<(ItemState State, int? Capture)> AgainAsync(Workshop shop, int article)
    {
        var job = await shop.RecaptureAsync(article);
        await shop.WorkAsync();
        var item = (await shop.SeeAsync(job)).Items[0];
        return (item.State, item.CaptureNumber);
    }
}
