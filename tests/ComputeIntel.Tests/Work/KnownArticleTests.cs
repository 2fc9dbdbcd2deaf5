using ComputeIntel.Data.Jobs;
using ComputeIntel.Jobs;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Work;

/// <summary>The same article twice: always asked about, never merged silently.</summary>
public sealed class KnownArticleTests
{
    [Theory, OnBothDatabases]
    public async Task The_same_link_the_same_bytes_and_nearly_the_same_text_are_asked_about(Database database)
    {
        await using var site = await TestSite.StartAsync();
        await using var store = await TestStore.NewAsync(database);
        await using var shop = new Workshop(store, site.Limits);
        var html = Some.Page("Anthropic takes Colossus 1");
        var first = await ImportAsync(shop, site.Serve("/story", html));
        Assert.Equal(ItemState.Done, first.State);

        site.Serve("/story", Some.Page("Quite another text"));
        var again = new[]
        {
            (await ImportAsync(shop, site.At("/story?utm_source=mail#top")), "The same link as"),
            (await ImportAsync(shop, site.Serve("/bytes", html)), "The same document, byte by byte, as"),
            (await ImportAsync(shop, site.Serve("/text", html.Replace("nobody else", "no other company", StringComparison.Ordinal).Replace("<h1>", "<h1>Report: ", StringComparison.Ordinal))), "Nearly the same text as"),
            (await ImportAsync(shop, site.Serve("/canonical", Some.Page("Elsewhere", canonical: site.At("/story").AbsoluteUri))), "The same link as"),
        };
        Assert.All(again, asked =>
        {
            Assert.Equal((ItemState.Waiting, "article-known", first.ArticleId, null), (asked.Item1.State, asked.Item1.ErrorType, asked.Item1.KnownArticleId, asked.Item1.ArticleId));
            Assert.StartsWith($"{asked.Item2} A-{first.ArticleId}, “Anthropic takes Colossus 1”.", asked.Item1.Error, StringComparison.Ordinal);
        });
        await using var db = store.Open();
        Assert.Equal(1, await db.Captures.CountAsync());
    }

    [Theory, OnBothDatabases]
    public async Task It_is_done_as_was_said_beforehand(Database database)
    {
        await using var site = await TestSite.StartAsync();
        await using var store = await TestStore.NewAsync(database);
        await using var shop = new Workshop(store, site.Limits);
        var link = site.Serve("/story", Some.Page("First"));
        var first = await ImportAsync(shop, link);
        site.Serve("/story", Some.Page("Second"));
        var capture = await ImportAsync(shop, link, Duplicate.NewCapture);
        var separate = await ImportAsync(shop, link, Duplicate.Separate);

        Assert.Equal((first.ArticleId, 2), (capture.ArticleId, capture.CaptureNumber));
        Assert.NotEqual(first.ArticleId, separate.ArticleId);
        await using var db = store.Open();
        Assert.Equal("First", (await db.Articles.SingleAsync(a => a.Id == first.ArticleId)).Title);
        Assert.Equal([(1, 1), (1, 2), (2, 1)], (await db.Captures.OrderBy(c => c.Id).ToListAsync()).Select(c => (c.ArticleId == first.ArticleId ? 1 : 2, c.Number)));
    }

    [Theory, OnBothDatabases]
    public async Task Another_article_is_not_taken_for_it(Database database)
    {
        await using var site = await TestSite.StartAsync();
        await using var store = await TestStore.NewAsync(database);
        await using var shop = new Workshop(store, site.Limits);
        Assert.Equal(ItemState.Done, (await ImportAsync(shop, site.Serve("/one", Some.Page("One")))).State);
        Assert.Equal(ItemState.Done, (await ImportAsync(shop, site.Serve("/two", Some.Page("Two")))).State);
        Assert.Equal(ItemState.Done, (await ImportAsync(shop, site.Serve("/three", Some.Page("Three", canonical: site.Address.AbsoluteUri)))).State);
        Assert.Equal(ItemState.Done, (await ImportAsync(shop, site.Serve("/four", Some.Page("Four", canonical: site.Address.AbsoluteUri)))).State);
    }

    private static async Task<JobItem> ImportAsync(Workshop shop, Uri link, Duplicate duplicate = Duplicate.Ask)
    {
        var job = await shop.ImportAsync(new ImportOrder { Links = [link.AbsoluteUri], Duplicate = duplicate });
        await shop.WorkAsync();
        return (await shop.SeeAsync(job)).Items[0];
    }
}
