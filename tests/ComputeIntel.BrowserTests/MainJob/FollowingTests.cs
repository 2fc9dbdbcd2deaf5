using ComputeIntel.BrowserTests.Support;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ComputeIntel.BrowserTests.MainJob;

/// <summary>Someone follows a feed, keeps what is new in it, and reads it.</summary>
public sealed class FollowingTests(Chromium chromium, Newsroom newsroom)
{
    [Theory, OnBothDatabases]
    public async Task A_feed_is_added_and_asked_and_what_is_kept_of_it_is_read(Database database)
    {
        var host = await newsroom.On(database);
        var (first, second, name) = (Some.Word("Capacity"), Some.Word("Power"), Some.Word("Wire"));
        newsroom.Story(first);
        newsroom.Story(second);
        var feed = newsroom.Feed($"/{name}", name, first);
        await using var person = await Person.AtAsync(chromium, host.Address);
        await person.Page.GotoAsync("/inbox");
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "Feeds", Exact = true }).First.ClickAsync();
        await person.Page.GetByLabel("Address").FillAsync(feed.AbsoluteUri);
        await person.Page.GetByLabel("Address").PressAsync("Enter");
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Status).First).ToHaveTextAsync($"“{name}” was added; one new entry waits.");

        newsroom.Feed($"/{name}", name, first, second);
        await person.Page.GetByRole(AriaRole.Button, new() { Name = $"Ask now {name}" }).ClickAsync();
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Status).First).ToHaveTextAsync("Asked: one new entry waits.");

        await person.Page.GetByRole(AriaRole.Row, new() { Name = name }).GetByRole(AriaRole.Link, new() { Name = "2", Exact = true }).ClickAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = $"Dismiss “{first}”" }).ClickAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Undo: let it wait again" }).ClickAsync();
        await person.Page.GetByLabel("Tick all").CheckAsync();
        await Assertions.Expect(person.Page.GetByLabel($"Choose “{second}”")).ToBeCheckedAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Keep ticked" }).ClickAsync();
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("2 entries kept");

        for (var i = 0; i < 200 && await host.InStoreAsync(db => db.FeedEntries.CountAsync(e => e.Feed!.Title == name && e.ArticleId != null)) < 2; i++)
        {
            await Task.Delay(100);
        }

        await person.Page.GetByRole(AriaRole.Link, new() { Name = "Kept 2" }).ClickAsync();
        await person.Page.GetByRole(AriaRole.Row, new() { Name = second }).Locator(".decide a[href^='/articles/']").ClickAsync();
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(second);
    }
}
