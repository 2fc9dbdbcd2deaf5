using ComputeIntel.BrowserTests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ComputeIntel.BrowserTests.Looks;

/// <summary>What holds for every page: nothing for axe to find in light or dark, nothing wider than a narrow window, no violation of the policy.</summary>
public sealed class EveryPageTests(Chromium chromium, SampleSite site)
{
    public static TheoryData<string> Templates => [.. KnownTemplates];

    // Known before the program runs, so that each page is a test of its own; held against the program's routes below.
    private static readonly string[] KnownTemplates =
    [
        "/", "/articles", "/articles/add", "/articles/{id:int}", "/articles/{id:int}/edit", "/articles/{id:int}/delete", "/articles/{id:int}/captures/{number:int}",
        "/articles/{id:int}/captures", "/articles/{id:int}/captures/{number:int}/changes", "/articles/{id:int}/copies",
        "/briefings", "/briefings/add", "/briefings/{id:int}", "/briefings/{id:int}/print", "/briefings/{id:int}/changes", "/briefings/{id:int}/editions/{number:int}/erratum",
        "/claims", "/claims/new", "/claims/{id:int}", "/claims/{id:int}/edit", "/claims/{id:int}/review", "/claims/{id:int}/origins",
        "/deals", "/deals/add", "/deals/{slug}", "/deals/{slug}/edit", "/deals/{slug}/matrix", "/deals/{slug}/pictures", "/deals/{slug}/origins", "/deals/{slug}/disagreements",
        "/capacity", "/keys", "/{kind:regex(^(organizations|facilities)$)}", "/{kind:regex(^(organizations|facilities)$)}/{slug}", "/{kind:regex(^(organizations|facilities)$)}/{slug}/edit", "/{kind:regex(^(organizations|facilities)$)}/{slug}/merge",
        "/feeds", "/feeds/{id:int}", "/inbox",
        "/import", "/import/clip", "/jobs", "/jobs/{id:int}", "/jobs/{id:int}/items/{number:int}",
        "/publishers", "/publishers/{slug}", "/publishers/{slug}/edit", "/search", "/unplaced", "/error",
    ];

    [Fact]
    public void No_page_is_forgotten()
    {
        var routes = site.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => !route.EndsWith(".pdf", StringComparison.Ordinal))
            .Distinct();
        Assert.Equal(routes.Order(), KnownTemplates.Order());
        Assert.Equal(KnownTemplates.Order(), site.Paths.Keys.Order());
    }

    [Theory, MemberData(nameof(Templates))]
    public async Task Axe_finds_nothing(string template)
    {
        foreach (var dark in new[] { false, true })
        {
            await using var person = await Person.AtAsync(chromium, site.Host.Address, dark: dark);
            await person.Page.GotoAsync(site.Paths[template]);
            AssertNothing(await person.Page.RunAxe(), dark);
        }
    }

    [Theory, MemberData(nameof(Templates))]
    public async Task Nothing_is_wider_than_a_narrow_window(string template)
    {
        await using var person = await Person.AtAsync(chromium, site.Host.Address, width: 390, height: 844);
        await person.Page.GotoAsync(site.Paths[template]);
        Assert.True(
            await person.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
            $"{site.Paths[template]} is {await person.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")} wide.");
    }

    [Fact]
    public async Task Axe_finds_nothing_in_an_open_card_a_dialog_and_the_keys()
    {
        await using var person = await Person.AtAsync(chromium, site.Host.Address);
        await person.Page.GotoAsync($"/articles/{site.WriteUp}");
        await person.Page.Locator(".card > summary").First.ClickAsync();
        AssertNothing(await person.Page.RunAxe(), dark: false);
        await person.Page.Keyboard.PressAsync("1");
        await Microsoft.Playwright.Assertions.Expect(person.Page.GetByRole(Microsoft.Playwright.AriaRole.Dialog)).ToBeVisibleAsync();
        AssertNothing(await person.Page.RunAxe(), dark: false);
    }

    private static void AssertNothing(AxeResult result, bool dark) => Assert.True(
        result.Violations.Length == 0,
        string.Join('\n', result.Violations.Select(v => $"{(dark ? "dark" : "light")} {v.Id}: {v.Help}\n   {string.Join("\n   ", v.Nodes.Take(4).Select(n => n.Html))}")));
}
