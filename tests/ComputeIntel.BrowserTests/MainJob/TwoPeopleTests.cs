using System.Text.RegularExpressions;
using ComputeIntel.BrowserTests.Support;
using ComputeIntel.Data.Claims;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ComputeIntel.BrowserTests.MainJob;

/// <summary>Two people edit the same thing at once: neither's work is lost, and the second brings both together.</summary>
public sealed class TwoPeopleTests(Chromium chromium, Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task On_a_claim(Database database)
    {
        var host = await hosts.On(database);
        var id = (await host.InStoreAsync(db => Some.ClaimAsync(db))).Id;
        var (theirs, yours, site) = (Some.Word("Theirs"), Some.Word("Yours"), Some.Word("Site"));
        await using var ada = await Person.AtAsync(chromium, host.Address);
        await using var ben = await Person.AtAsync(chromium, host.Address);
        await ada.Page.GotoAsync($"/claims/{id}/edit");
        await ben.Page.GotoAsync($"/claims/{id}/edit");

        await ada.Page.FillAsync("#statement", "Anthropic takes three quarters of Colossus 1.");
        await ada.Page.FillAsync("#acquirer", theirs);
        await SaveAsync(ada.Page, $"/claims/{id}");

        await ben.Page.FillAsync("#acquirer", yours);
        await ben.Page.FillAsync("[name='facilities[0]']", site);
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        var conflict = ben.Page.Locator(".conflict");
        await Assertions.Expect(conflict).ToContainTextAsync("Someone else saved this claim while you were editing");
        foreach (var words in new[] { "three quarters", theirs, yours, site })
        {
            await Assertions.Expect(conflict).ToContainTextAsync(words);
        }

        await Assertions.Expect(ben.Page.Locator("#statement")).ToHaveValueAsync("Anthropic takes three quarters of Colossus 1.");
        await Assertions.Expect(ben.Page.Locator("#acquirer")).ToHaveValueAsync(yours);
        await Assertions.Expect(ben.Page.Locator("[name='facilities[0]']")).ToHaveValueAsync(site);
        await SaveAsync(ben.Page, $"/claims/{id}");

        var stored = await host.InStoreAsync(db => db.Claims.Whole().SingleAsync(c => c.Id == id));
        Assert.Equal(("Anthropic takes three quarters of Colossus 1.", yours, site), (stored.Statement, stored.Acquirer?.Name, Assert.Single(stored.Facilities).Facility!.Name));
        Assert.Equal(2, stored.Revisions.Count);
    }

    [Theory, OnBothDatabases]
    public async Task On_an_article(Database database)
    {
        var host = await hosts.On(database);
        var id = (await host.InStoreAsync(db => Some.ClaimAsync(db))).ArticleId;
        var (theirs, yours) = (Some.Word("Theirs"), Some.Word("Yours"));
        await using var ada = await Person.AtAsync(chromium, host.Address);
        await using var ben = await Person.AtAsync(chromium, host.Address);
        await ada.Page.GotoAsync($"/articles/{id}/edit");
        await ben.Page.GotoAsync($"/articles/{id}/edit");

        await ada.Page.FillAsync("[name='title']", theirs);
        await ada.Page.FillAsync("[name='language']", "de");
        await SaveAsync(ada.Page, $"/articles/{id}");

        await ben.Page.FillAsync("[name='title']", yours);
        await ben.Page.FillAsync("[name='publishedOn']", "2026-05-06");
        await ben.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Assertions.Expect(ben.Page.Locator(".conflict")).ToContainTextAsync(theirs);
        await Assertions.Expect(ben.Page.GetByRole(AriaRole.Group, new() { Name = "Title" }).GetByLabel("Yours")).ToBeCheckedAsync();
        await Assertions.Expect(ben.Page.GetByRole(AriaRole.Group, new() { Name = "Language" }).GetByLabel("Saved meanwhile")).ToBeCheckedAsync();
        await SaveAsync(ben.Page, $"/articles/{id}", "Save what is chosen");

        var stored = await host.InStoreAsync(db => db.Articles.Include(a => a.Revisions).SingleAsync(a => a.Id == id));
        Assert.Equal((yours, "de", "2026-05-06"), (stored.Title, stored.Language, stored.PublishedOn.ToString()));
        Assert.Equal(2, stored.Revisions.Count);
    }

    private static async Task SaveAsync(IPage page, string leadsTo, string button = "Save")
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"{leadsTo}(#.*)?$"));
    }
}
