using System.Text.RegularExpressions;
using ComputeIntel.BrowserTests.Support;
using ComputeIntel.Claims;
using ComputeIntel.Data.Deals;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;
using Microsoft.Playwright;

namespace ComputeIntel.BrowserTests.MainJob;

/// <summary>From a deal's page to its briefing: the bottom line is drafted, changed by a person, and printed as they left it.</summary>
public sealed class BriefingStartTests(Chromium chromium, Hosts hosts)
{
    [Theory, OnBothDatabases]
    public Task With_scripts(Database database) => BriefAsync(database, 1440, scripts: true);

    [Theory, OnBothDatabases]
    public Task Without_scripts_on_a_narrow_screen(Database database) => BriefAsync(database, 390, scripts: false);

    private async Task BriefAsync(Database database, int width, bool scripts)
    {
        var host = await hosts.On(database);
        var (deal, facility, claim) = await DealAsync(host);
        await using var person = await Person.AtAsync(chromium, host.Address, width, scripts: scripts);
        var page = person.Page;
        await page.GotoAsync($"/deals/{deal}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Brief this deal" }).ClickAsync();
        var line = page.GetByLabel("Bottom line");
        await Assertions.Expect(line).ToHaveValueAsync(new Regex($"^The deal is for capacity, reportedly of {Regex.Escape(facility)} \\(no source named\\)\\.\nNo reviewed claim states the acquirer, "));
        await Assertions.Expect(page.GetByText("Drafted from what is known")).ToBeVisibleAsync();
        var glance = page.Locator("#front .glance tbody tr");
        await Assertions.Expect(glance).ToHaveCountAsync(1);
        await Assertions.Expect(glance).ToContainTextAsync(facility);
        Assert.Equal($"/claims/{claim}", await glance.GetByRole(AriaRole.Link, new() { Name = $"C-{claim}" }).GetAttributeAsync("href"));
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"), "It is wider than the screen.");

        await line.FillAsync($"{await line.InputValueAsync()} Nobody has filed anything.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/briefings/\d+$"));
        await page.GotoAsync($"{page.Url}/print");
        await Assertions.Expect(page.Locator(".line").First).ToHaveTextAsync($"The deal is for capacity, reportedly of {facility} (no source named).");
        await Assertions.Expect(page.Locator(".line").Last).ToContainTextAsync("Nobody has filed anything.");
        await Assertions.Expect(page.Locator(".glance")).ToContainTextAsync(facility);
        await Assertions.Expect(page.GetByText("Stated by no claim: acquirer, supplier")).ToBeVisibleAsync();
    }

    /// <summary>A deal of one reported claim, which names a facility.</summary>
    private static Task<(string Deal, string Facility, int Claim)> DealAsync(IntelHost host) => host.InStoreAsync(async db =>
    {
        var deal = await new DealIntake(db).MakeAsync(new() { Title = Some.Word("Deal") }, "Ada", Some.Time);
        var facility = Some.Word("Facility");
        var claim = await Some.ClaimAsync(db);
        claim.DealId = deal.Id;
        claim.Facilities.Add(new() { Facility = new() { Name = facility, Slug = facility.ToLowerInvariant(), Aliases = [Alias.Of(facility)] } });
        claim.Review(Tag.Reported, null, "Ada", Some.Time);
        await db.SaveChangesAsync();
        return (deal.Slug, facility, claim.Id);
    });
}
