using System.Net;
using ComputeIntel.Feeds;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Pages;

public sealed class InboxPagesTests(Newsroom newsroom)
{
    private const string Form = ".results form";

    [Theory, OnBothDatabases]
    public async Task A_feed_is_added_and_what_is_kept_of_it_becomes_an_article(Database database)
    {
        var host = await newsroom.On(database);
        var (title, name) = (Some.Word("Capacity"), Some.Word("Wire"));
        newsroom.Story(title);
        using var person = new Browsing(host);
        await person.GoAsync("/feeds");
        await person.SubmitAsync(".add-feed", new { url = newsroom.Feed($"/{name}", name, title).AbsoluteUri, everyMinutes = "360" });
        Assert.Equal($"“{name}” was added; one new entry waits.", person.Notice);
        var id = await host.InStoreAsync(db => db.Feeds.Where(f => f.Title == name).Select(f => f.Id).SingleAsync());

        await person.GoAsync($"/inbox?feed={id}");
        Assert.Matches(@"^Inbox\s+[\d,]+ waiting$", person.One("header nav a[href='/inbox']").TextContent.Trim());
        Assert.Contains("1 Jun 2026, 09:00 UTC", person.One(".entries tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Contains($"About {title}.", person.One(".entries .summary").TextContent, StringComparison.Ordinal);
        await person.SubmitAsync(Form, button: ".decide button[formaction*=Keep]");
        Assert.Contains("brings the article in", person.Notice, StringComparison.Ordinal);
        Assert.Empty(person.Texts(".entries tbody tr"));

        await WaitAsync(() => host.InStoreAsync(db => db.FeedEntries.AnyAsync(e => e.FeedId == id && e.ArticleId != null)));
        await person.GoAsync($"/inbox?feed={id}&state=kept");
        await person.GoAsync(person.One(".decide a").GetAttribute("href")!);
        Assert.Equal(title, person.Heading);
    }

    [Theory, OnBothDatabases]
    public async Task Several_are_dismissed_at_once_and_taken_back_together(Database database)
    {
        var (host, id, _) = await FollowingAsync(database, "One", "Two", "Three");
        using var person = new Browsing(host);
        await person.GoAsync($"/inbox?feed={id}");
        Assert.Equal(["Three", "Two", "One"], person.Texts(".entries th[scope=row] > a:first-child"));
        var boxes = person.Page.QuerySelectorAll(".pick input").Select(b => b.GetAttribute("value")!).ToList();
        await person.SubmitAsync(Form, new { entry = boxes.Take(2) });
        Assert.Equal("Press one of the buttons: keep or dismiss.", Assert.Single(person.Errors));
        await person.SubmitAsync(Form, new { entry = boxes.Take(2) }, ".under button[formaction*=Dismiss]");
        Assert.Equal("2 entries were dismissed.", person.Notice);
        Assert.Single(person.Texts(".entries tbody tr"));
        Assert.Equal(["Waiting 1", "Kept 0", "Dismissed 2"], person.Texts(".states a"));

        await person.SubmitAsync(".undo");
        Assert.Equal("2 entries wait again.", person.Notice);
        Assert.Equal(3, person.Texts(".entries tbody tr").Count);
        await person.SubmitAsync(Form, button: ".under button[formaction*=Keep]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.Equal(["Choose at least one entry."], person.Errors);
    }

    [Theory, OnBothDatabases]
    public async Task An_entry_is_decided_about_once_and_one_without_a_link_cannot_be_kept(Database database)
    {
        var (host, id, entries) = await FollowingAsync(database, "One", "Two");
        await host.InStoreAsync(async db =>
        {
            (await db.FeedEntries.SingleAsync(e => e.Id == entries[1])).Link = null;
            return await db.SaveChangesAsync();
        });
        using var first = new Browsing(host);
        using var second = new Browsing(host);
        await first.GoAsync($"/inbox?feed={id}");
        await second.GoAsync($"/inbox?feed={id}");
        Assert.Single(first.Page.QuerySelectorAll(".decide button[disabled]"));
        await first.SubmitAsync(Form, new { entry = new[] { $"{entries[0]}" } }, ".under button[formaction*=Dismiss]");
        await second.SubmitAsync(Form, new { entry = entries.Select(e => $"{e}") }, ".under button[formaction*=Dismiss]");
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal([$"“One” was dismissed by {IntelHost.Analyst} already."], second.Errors);
        await second.SubmitAsync(Form, new { entry = new[] { $"{entries[1]}" } }, ".under button[formaction*=Keep]");
        Assert.Contains("names no address", Assert.Single(second.Errors), StringComparison.Ordinal);
        Assert.Equal(EntryState.Waiting, await host.InStoreAsync(db => db.FeedEntries.Where(e => e.Id == entries[1]).Select(e => e.State).SingleAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Pages_follow_each_other_whatever_is_decided_in_between(Database database)
    {
        var (host, id, _) = await FollowingAsync(database, [.. Enumerable.Range(1, 8).Select(i => $"Story {i}")]);
        using var person = new Browsing(host);
        await person.GoAsync($"/inbox?feed={id}&limit=3");
        var titles = person.Texts(".entries th[scope=row] > a:first-child").ToList();
        var next = person.One("a[rel=next]").GetAttribute("href")!;
        await person.SubmitAsync(Form, button: "tr:last-child .decide button[formaction*=Dismiss]");
        for (; next is not null; next = person.Page.QuerySelector("a[rel=next]")?.GetAttribute("href"))
        {
            await person.GoAsync(next);
            titles.AddRange(person.Texts(".entries th[scope=row] > a:first-child"));
        }

        Assert.Equal(Enumerable.Range(1, 8).Reverse().Select(i => $"Story {i}"), titles);
        using var client = host.Client();
        Assert.Equal(7, System.Text.Json.JsonDocument.Parse(await client.GetStringAsync($"/inbox.json?feed={id}")).RootElement.GetArrayLength());
        Assert.Equal(7 + 2, (await client.GetStringAsync($"/inbox.csv?feed={id}")).Split("\r\n").Length);
    }

    [Theory, OnBothDatabases]
    public async Task A_feed_is_paused_asked_and_removed(Database database)
    {
        var (host, id, _) = await FollowingAsync(database, "One");
        using var person = new Browsing(host);
        await person.GoAsync($"/feeds/{id}");
        await person.SubmitAsync("form.form", new { isPaused = "true", everyMinutes = "1440" });
        Assert.Contains("paused", person.One(".facts").TextContent, StringComparison.Ordinal);
        Assert.Contains("every day", person.One(".facts").TextContent, StringComparison.Ordinal);
        await person.SubmitAsync(".next-steps");
        Assert.Equal("Asked: nothing new.", person.Notice);
        await person.SubmitAsync("form[action*=Remove]");
        Assert.Contains("was removed", person.Notice, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync($"/feeds/{id}")).Status);
        Assert.False(await host.InStoreAsync(db => db.FeedEntries.AnyAsync(e => e.FeedId == id)));
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_added_is_told_beside_what_was_typed(Database database)
    {
        var host = await newsroom.On(database);
        var gone = newsroom.Site.Serve($"/{Some.Word()}", "", status: 404).AbsoluteUri;
        using var person = new Browsing(host);
        await person.GoAsync("/feeds");
        foreach (var (url, message) in new[] { ("", "The address of a feed is needed"), ("feed", "full http or https address"), (gone, "404"), ("http://10.0.0.1/feed", "not") })
        {
            await person.SubmitAsync(".add-feed", new { url });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
            Assert.Contains(person.Errors, e => e.Contains(message, StringComparison.Ordinal));
            Assert.Equal(url, person.Value("url"));
        }
    }

    [Theory, OnBothDatabases]
    public async Task An_article_is_watched_and_captured_again_from_its_captures(Database database)
    {
        var (host, title) = (await newsroom.On(database), Some.Word("Story"));
        var url = newsroom.Story(title).AbsoluteUri;
        var id = await host.InStoreAsync(async db =>
        {
            var article = Some.Article();
            article.Url = url;
            db.Articles.Add(article);
            await db.SaveChangesAsync();
            return article.Id;
        });
        using var person = new Browsing(host);
        await person.GoAsync($"/articles/{id}");
        await person.FollowAsync("All captures");
        await person.SubmitAsync("form[action*=Watch]", new { everyHours = "168" });
        Assert.Equal("The article is captured again every week.", person.Notice);
        Assert.Equal("168", person.Value("everyHours"));
        await person.SubmitAsync("form[action='?']");
        Assert.StartsWith("/jobs/", person.Address, StringComparison.Ordinal);
        await WaitAsync(() => host.InStoreAsync(db => db.Captures.AnyAsync(c => c.ArticleId == id)));
        await person.GoAsync($"/articles/{id}/captures");
        Assert.Contains("Capture 1", person.One("tbody tr").TextContent, StringComparison.Ordinal);
        await person.SubmitAsync("form[action*=Watch]", new { everyHours = "" });
        Assert.Equal("The article is not watched.", person.Notice);
    }

    private static async Task WaitAsync(Func<Task<bool>> done)
    {
        for (var i = 0; i < 400 && !await done(); i++)
        {
            await Task.Delay(50);
        }

        Assert.True(await done());
    }

    /// <summary>A feed with entries of these titles, the last one the newest.</summary>
    private async Task<(IntelHost Host, int Feed, int[] Entries)> FollowingAsync(Database database, params string[] titles)
    {
        var (host, name) = (await newsroom.On(database), Some.Word("Wire"));
        using var person = new Browsing(host);
        await person.GoAsync("/feeds");
        await person.SubmitAsync(".add-feed", new { url = newsroom.Feed($"/{name}", name, titles).AbsoluteUri });
        Assert.Contains("was added", person.Notice, StringComparison.Ordinal);
        return await host.InStoreAsync(async db =>
        {
            var feed = await db.Feeds.Where(f => f.Title == name).Select(f => f.Id).SingleAsync();
            return (host, feed, await db.FeedEntries.Where(e => e.FeedId == feed).OrderBy(e => e.PublishedAt).Select(e => e.Id).ToArrayAsync());
        });
    }
}
