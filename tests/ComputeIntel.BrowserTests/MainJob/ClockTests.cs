using System.Text.RegularExpressions;
using ComputeIntel.BrowserTests.Support;
using ComputeIntel.Data.Deals;
using ComputeIntel.Tests.Support;
using Microsoft.Playwright;

namespace ComputeIntel.BrowserTests.MainJob;

/// <summary>Someone reads a deal's matrix and pictures as they were, and finds the same day on every page.</summary>
public sealed class ClockTests(Chromium chromium, Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task The_matrix_and_the_pictures_are_read_by_both_clocks(Database database)
    {
        var host = await hosts.On(database);
        var slug = await DisagreementTests.DealAsync(host);
        await using var person = await Person.AtAsync(chromium, host.Address);
        var (page, cells) = (person.Page, person.Page.Locator(".matrix tbody td:not(:empty)"));
        await page.GotoAsync($"/deals/{slug}");
        await page.GetByLabel("As of", new() { Exact = true }).FillAsync("2026-05");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Matrix", Exact = true }).ClickAsync();
        await Assertions.Expect(cells).ToHaveCountAsync(1);
        await Assertions.Expect(cells).ToContainTextAsync("300 MW");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "CSV" })).ToHaveAttributeAsync("href", $"/deals/{slug}/matrix.csv?asOf=2026-05");
        await page.GetByRole(AriaRole.Link, new() { Name = "Now", Exact = true }).ClickAsync();
        await Assertions.Expect(cells).ToHaveCountAsync(2);
        await page.GetByLabel("Known on", new() { Exact = true }).FillAsync("2026-06-15");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(cells).ToHaveCountAsync(1);

        // Back on the deal, and on from there, the day is kept.
        await page.Locator(".eyebrow").GetByRole(AriaRole.Link).Last.ClickAsync();
        await Assertions.Expect(page.GetByLabel("Known on", new() { Exact = true })).ToHaveValueAsync("2026-06-15");
        await page.GetByRole(AriaRole.Link, new() { Name = "Pictures", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".drawn h2").First).ToHaveTextAsync("1 article, no origins, 1 untraced");
        await page.GetByLabel("Known on", new() { Exact = true }).FillAsync("2026-07");
        await page.GetByLabel("As of", new() { Exact = true }).FillAsync("2026");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".drawn h2").First).ToHaveTextAsync("2 articles, no origins, 2 untraced");
    }

    [Theory, OnBothDatabases]
    public async Task A_date_that_is_none_and_a_day_before_everything_are_told_in_words(Database database)
    {
        var host = await hosts.On(database);
        var slug = await DisagreementTests.DealAsync(host);
        await using var person = await Person.AtAsync(chromium, host.Address, width: 390, height: 844, dark: true);
        var page = person.Page;
        foreach (var part in new[] { "matrix", "pictures" })
        {
            await page.GotoAsync($"/deals/{slug}/{part}");
            await page.GetByLabel("As of", new() { Exact = true }).FillAsync("2026-13");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("is no date");
            await Assertions.Expect(page.GetByLabel("As of", new() { Exact = true })).ToHaveAccessibleDescriptionAsync(new Regex("“2026-13” is no date"));
            await page.GetByLabel("As of", new() { Exact = true }).FillAsync("1999");
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator(".empty")).ToContainTextAsync("Nothing is said of the deal as of 1999.");
            Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
        }
    }
}
