using ComputeIntel.BrowserTests.Support;
using ComputeIntel.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ComputeIntel.BrowserTests.Importing;

/// <summary>Each way in, as a person with a browser takes it.</summary>
public sealed class WaysInTests(Chromium chromium)
{
    [Fact]
    public async Task The_bookmarklet_sends_another_sites_page_and_leaves_open_forms_alone()
    {
        await using var site = await TestSite.StartAsync();
        await using var host = await IntelHost.StartAsync(Database.Sqlite);
        await using var person = await Person.AtAsync(chromium, host.Address);
        var context = person.Page.Context;
        await person.Page.GotoAsync("/import");
        var bookmarklet = (await person.Page.Locator("[data-bookmarklet]").GetAttributeAsync("href"))!;

        // A form that lies open in another tab meanwhile.
        await person.Page.GotoAsync("/articles/add");
        await person.Page.GetByLabel("Title").FillAsync("Typed before");

        var reading = await context.NewPageAsync();
        await reading.GotoAsync(site.Serve("/paywalled", Some.Page("Only for subscribers")).AbsoluteUri);
        var shown = await context.RunAndWaitForPageAsync(() => reading.EvaluateAsync(Uri.UnescapeDataString(bookmarklet["javascript:".Length..])));
        await Expect(shown.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Save this page?");
        await Expect(shown.GetByLabel("Title")).ToHaveValueAsync("Only for subscribers");
        Assert.Equal(0, await host.InStoreAsync(db => db.Articles.CountAsync()));
        await shown.GetByRole(AriaRole.Button, new() { Name = "Save the article" }).ClickAsync();
        await Expect(shown.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Only for subscribers");

        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Save the article" }).ClickAsync();
        await Expect(person.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Typed before");
        Assert.Equal(2, await host.InStoreAsync(db => db.Articles.CountAsync()));
    }

    [Fact]
    public async Task What_was_copied_from_a_page_is_pasted_as_markdown()
    {
        await using var host = await IntelHost.StartAsync(Database.Sqlite);
        await using var person = await Person.AtAsync(chromium, host.Address);
        await person.Page.GotoAsync("/articles/add");
        await PasteAsync(person.Page, "<h1>Capacity taken</h1><p>Anthropic takes <b>all</b> of <a href='https://example.com/c1'>Colossus 1</a>, its statement says, for at least three years.</p><ul><li>300 MW</li><li>220,000 accelerators</li></ul><p>Neither side told the price, which people who know the contract put at 1.25 billion dollars a month.</p>", "Capacity taken");
        await Expect(person.Page.Locator("#preview")).ToBeVisibleAsync();
        var text = await person.Page.Locator("textarea[name=markdown]").InputValueAsync();
        Assert.Contains("**all** of [Colossus 1](https://example.com/c1)", text, StringComparison.Ordinal);
        Assert.Contains("300 MW", text, StringComparison.Ordinal);
        await person.Page.GetByLabel("Title").FillAsync("Capacity taken");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Save the article" }).ClickAsync();
        await Expect(person.Page.Locator(".says").Filter(new() { HasText = "220,000 accelerators" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Plain_text_is_pasted_as_it_is()
    {
        await using var host = await IntelHost.StartAsync(Database.Sqlite);
        await using var person = await Person.AtAsync(chromium, host.Address);
        await person.Page.GotoAsync("/articles/add");
        Assert.True(await PasteAsync(person.Page, "<span>just words</span>", "just words"));
        Assert.Equal(0, await person.Page.Locator("#preview").CountAsync());
    }

    [Fact]
    public async Task Files_dropped_anywhere_on_the_page_are_brought_in()
    {
        await using var host = await IntelHost.StartAsync(Database.Sqlite);
        await using var person = await Person.AtAsync(chromium, host.Address);
        await person.Page.GotoAsync("/import");
        await person.Page.EvaluateAsync(
            """
            texts => {
              const dropped = new DataTransfer();
              texts.forEach((text, i) => dropped.items.add(new File([text], `story-${i}.html`)));
              document.querySelector('h1').dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
            }
            """,
            new[] { Some.Page("First"), Some.Page("Second") });
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Bring in" }).ClickAsync();
        await Expect(person.Page.Locator(".job-state")).ToContainTextAsync("2 of 2");
        await Expect(person.Page.Locator(".results a[href^='/articles/']")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_job_shows_by_itself_how_it_goes_on()
    {
        await using var site = await TestSite.StartAsync();
        await using var host = await IntelHost.StartAsync(Database.Sqlite, services: s => s.Open(site.Limits));
        await using var person = await Person.AtAsync(chromium, host.Address);
        var held = new TaskCompletionSource();
        var slow = site.Answer("/slow", async answering =>
        {
            await held.Task;
            await answering.Response.WriteAsync(Some.Page("Slow"));
        });
        await person.Page.GotoAsync("/import");
        await person.Page.GetByLabel("Links").FillAsync($"{slow}\n{site.Serve("/quick", Some.Page("Quick"))}");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Bring in" }).ClickAsync();
        await Expect(person.Page.Locator(".job-state")).ToContainTextAsync("1 of 2");
        held.SetResult();
        await Expect(person.Page.Locator(".job-state")).ToContainTextAsync("2 of 2");
        await Expect(person.Page.Locator("#announcer")).ToHaveTextAsync("The job has ended: 2 of 2.");
    }

    /// <returns>Whether the browser was left to paste by itself.</returns>
    private static Task<bool> PasteAsync(IPage page, string html, string plain) => page.EvaluateAsync<bool>(
        """
        ([html, plain]) => {
          const clipboard = new DataTransfer();
          clipboard.setData('text/html', html);
          clipboard.setData('text/plain', plain);
          const area = document.querySelector('textarea[name=markdown]');
          area.focus();
          return area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
        }
        """,
        new[] { html, plain });
}
