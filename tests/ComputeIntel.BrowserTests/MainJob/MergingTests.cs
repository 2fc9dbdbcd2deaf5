using ComputeIntel.BrowserTests.Support;
using ComputeIntel.Claims;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;
using Microsoft.Playwright;

namespace ComputeIntel.BrowserTests.MainJob;

/// <summary>Someone is asked whether two near names are one, says so, and takes it back: by the keyboard alone, on a small screen too.</summary>
public sealed class MergingTests(Chromium chromium, Hosts hosts)
{
    [Theory]
    [InlineData(Database.Sqlite, 1440, false, true)]
    [InlineData(Database.Postgres, 390, true, true)]
    [InlineData(Database.Sqlite, 390, false, false)]
    public async Task Near_names_are_merged_and_un_merged_by_the_keyboard(Database database, int width, bool dark, bool scripts)
    {
        var host = await hosts.On(database);
        var name = Some.Word("Ridgeway").Replace('-', ' ');
        var near = $"{name} campus";
        foreach (var facility in new[] { name, near })
        {
            await host.InStoreAsync(async db =>
            {
                var claim = await Some.ClaimAsync(db);
                claim.Statement = $"Said of {facility}.";
                claim.Facilities.Add(new ClaimFacility { Facility = new Facility { Name = facility, Slug = Slug.Of(facility), Aliases = [Alias.Of(facility)] }, Ordinal = 1 });
                return await db.SaveChangesAsync();
            });
        }

        await using var person = await Person.AtAsync(chromium, host.Address, width, dark: dark, scripts: scripts);
        var page = person.Page;
        await page.GotoAsync($"/facilities/{Slug.Of(name)}");
        await Assertions.Expect(page.GetByText($"Said of {near}.")).ToHaveCountAsync(0);
        await Hands.Keyboard.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = $"They are one: merge… {near}" }));
        await Hands.Keyboard.FillAsync(page.GetByLabel("Reason"), "One roof.");
        await Hands.Keyboard.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Merge" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync($"{near} is merged into {name}");
        await Assertions.Expect(page.GetByText($"Said of {near}.").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Merged" })).ToContainTextAsync("One roof.");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "The page scrolls sideways.");

        await Hands.Keyboard.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = $"Un-merge {near}" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(near);
        await Hands.Keyboard.PressAsync(page.GetByText("Taken back (1)"));
        await Assertions.Expect(page.GetByText($"un-merged by {IntelHost.Analyst}")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText($"Said of {name}.")).ToHaveCountAsync(0);
    }
}
