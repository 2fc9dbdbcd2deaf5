using System.Net;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Pages;

public sealed class HomePageTests
{
    private static readonly Dictionary<string, string> WithSample = new() { ["Samples:Load"] = "true", ["Auth:LocalName"] = "" };

    [Theory, OnBothDatabases]
    public async Task An_empty_store_says_what_to_do_first_on_every_page(Database database)
    {
        await using var host = await IntelHost.StartAsync(database);
        using var person = new Browsing(host);
        await person.GoAsync("/");
        Assert.Contains("Begin with an article", person.One(".empty").TextContent, StringComparison.Ordinal);
        foreach (var address in new[] { "/articles", "/claims", "/deals", "/organizations", "/facilities", "/publishers" })
        {
            await person.GoAsync(address);
            Assert.NotNull(person.One(".empty").QuerySelector("a[href^='/articles/add']"));
        }

        await person.GoAsync("/");
        await person.FollowAsync("Add an article");
    }

    [Theory, OnBothDatabases]
    public async Task A_newcomer_sees_the_sample_deal_and_the_three_things_to_do(Database database)
    {
        await using var host = await IntelHost.StartAsync(database, WithSample);
        using var person = new Browsing(host);
        await person.GoAsync("/");
        Assert.Contains("Colossus 1", person.Heading, StringComparison.Ordinal);
        Assert.Equal(["Read", "Tag", "Export"], person.Texts(".acts b"));
        Assert.Contains("Claims", person.Texts(".facts dt"));
        Assert.NotNull(person.Page.QuerySelector(".demo"));
        foreach (var link in person.Page.QuerySelectorAll("main a[href^='/']").Select(a => a.GetAttribute("href")!).Distinct().ToList())
        {
            await person.GoAsync(link);
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_name_is_asked_once_and_can_be_changed(Database database)
    {
        await using var host = await IntelHost.StartAsync(database, new Dictionary<string, string> { ["Auth:LocalName"] = "" });
        using var person = new Browsing(host);
        await person.GoAsync("/");
        Assert.NotNull(person.Page.QuerySelector(".ask"));
        await person.SubmitAsync("#analyst", new { name = " " });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.NotNull(person.Page.QuerySelector("#name-wrong"));
        await person.SubmitAsync("#analyst", new { name = "Grace" });
        Assert.Null(person.Page.QuerySelector(".ask"));
        Assert.Contains("Grace", person.One(".foot").TextContent, StringComparison.Ordinal);
        await person.SubmitAsync("#analyst", new { name = "Grace H." });
        Assert.Contains("Grace H.", person.One(".foot").TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_sample_never_counts_beside_real_work_and_goes_in_one_click(Database database)
    {
        await using var host = await IntelHost.StartAsync(database, WithSample);
        using var person = new Browsing(host);
        await person.GoAsync("/claims");
        Assert.NotNull(person.Page.QuerySelector(".demo"));
        var all = person.Texts("caption span")[0];
        await host.InStoreAsync(db => Some.ClaimAsync(db));
        await person.GoAsync("/claims");
        Assert.Equal("1 claim, newest first", person.Texts("caption span")[0]);
        Assert.Equal("1", person.One(".facet a[href*='nature=fact'] .count").TextContent);
        await person.FollowAsync("Include them");
        Assert.NotEqual(all, person.Texts("caption span")[0]);
        Assert.Contains("DEMO", person.Texts("tbody .badge"));
        Assert.Equal("1 article", (await person.GoAsync("/articles")).Texts("caption span")[0]);

        await person.GoAsync("/");
        await person.SubmitAsync("#sample");
        Assert.Contains("The sample was removed", person.Notice, StringComparison.Ordinal);
        Assert.Null(person.Page.QuerySelector("#sample"));
        Assert.Equal(1, await host.InStoreAsync(db => db.Claims.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Every_page_of_the_sample_is_marked(Database database)
    {
        await using var host = await IntelHost.StartAsync(database, WithSample);
        using var person = new Browsing(host);
        foreach (var list in new[] { "/deals", "/organizations", "/facilities", "/publishers" })
        {
            await person.GoAsync(list);
            Assert.Contains("DEMO", person.Texts("tbody .badge"));
            foreach (var link in person.Page.QuerySelectorAll("tbody th > a").Select(a => a.GetAttribute("href")!).Take(3).ToList())
            {
                Assert.NotNull((await person.GoAsync(link)).Page.QuerySelector(".demo"));
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_comes_from_another_site_is_refused_with_a_page(Database database)
    {
        await using var host = await IntelHost.StartAsync(database);
        using var client = host.Client();
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await client.PostAsync("/articles/add", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("another site", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
