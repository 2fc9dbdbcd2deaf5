using System.Net;
using ComputeIntel.Claims;
using ComputeIntel.Deals;
using ComputeIntel.Tests.Api;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Pages;

/// <summary>Everything that is read of a deal is read by the same two clocks.</summary>
public sealed class ClockPagesTests(Hosts hosts)
{
    private static readonly string[] Parts = ["matrix", "pictures", "origins", "disagreements"];

    private static readonly string[] Files = ["matrix.csv", "matrix.json", "pictures/origins.svg", "pictures/timeline.csv", "pictures/origins.json"];

    [Theory, OnBothDatabases]
    public async Task What_came_later_is_on_no_page_and_in_no_file_and_every_link_keeps_the_dates(Database database)
    {
        var host = await hosts.On(database);
        var deal = await ToldAsync(host);
        using var person = new Browsing(host);
        using var client = host.Client();
        foreach (var part in Parts)
        {
            await person.GoAsync($"/deals/{deal.Slug}/{part}");
            Assert.True(TellsLate());
            await person.SubmitAsync("form.clock", new { asOf = "2026-06", knownOn = "2026-05-20" });
            Assert.False(TellsLate());
            Assert.Equal(["2026-06", "2026-05-20"], person.Page.QuerySelectorAll("form.clock input").Select(i => i.GetAttribute("value")));
            var links = person.Page.QuerySelectorAll($"main a[href^='/deals/{deal.Slug}']").Select(a => a.GetAttribute("href")!).ToList();
            Assert.Equal([$"/deals/{deal.Slug}/{part}"], links.Where(l => !l.EndsWith("?asOf=2026-06&knownOn=2026-05-20", StringComparison.Ordinal)));
            foreach (var link in links)
            {
                Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(link)).StatusCode);
            }
        }

        Assert.Contains("300 MW", (await person.GoAsync($"/deals/{deal.Slug}/matrix?knownOn=2026-05-20")).One(".matrix").TextContent, StringComparison.Ordinal);
        foreach (var file in Files)
        {
            Assert.Contains(deal.Late, await client.GetStringAsync($"/deals/{deal.Slug}/{file}"), StringComparison.Ordinal);
            Assert.DoesNotContain(deal.Late, await client.GetStringAsync($"/deals/{deal.Slug}/{file}?knownOn=2026-05-20"), StringComparison.Ordinal);
            Assert.DoesNotContain(deal.Late, await client.GetStringAsync($"/deals/{deal.Slug}/{file}?asOf=2026-05"), StringComparison.Ordinal);
        }

        using var api = new ApiClient(host);
        Assert.Equal(["300 MW"], (await api.GetAsync($"deals/{deal.Slug}/origins?knownOn=2026-05-20")).Is(200)["terms"]![0]!["values"]!.AsArray().Select(v => (string?)v!["value"]));
        Assert.Equal(2, (await api.GetAsync($"deals/{deal.Slug}/origins?asOf=2026&knownOn=2026")).Is(200)["terms"]![0]!["values"]!.AsArray().Count);

        bool TellsLate() => person.One("main").TextContent is var text && (text.Contains("450 MW", StringComparison.Ordinal) || text.Contains(deal.Late, StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task A_date_that_is_none_is_told_beside_its_field_and_refused_in_files(Database database)
    {
        var host = await hosts.On(database);
        var (slug, _) = await ToldAsync(host);
        using var person = new Browsing(host);
        foreach (var part in Parts.Select(p => $"/{p}").Prepend(""))
        {
            await person.GoAsync($"/deals/{slug}{part}?asOf=2026-02-30&knownOn=2026-05-20");
            Assert.Contains("“2026-02-30” is no date", person.One("#asof-wrong").TextContent, StringComparison.Ordinal);
            Assert.Equal(("true", "2026-02-30"), (person.One("#asof").GetAttribute("aria-invalid"), person.One("#asof").GetAttribute("value")));
            Assert.Empty(person.Page.QuerySelectorAll("#knownon-wrong"));

            // The other clock still goes, and the links keep it alone.
            Assert.DoesNotContain("450 MW", person.One("main").TextContent, StringComparison.Ordinal);
            Assert.Contains(person.Page.QuerySelectorAll("main a"), a => a.GetAttribute("href")!.EndsWith("?knownOn=2026-05-20", StringComparison.Ordinal));
        }

        using var client = host.Client();
        foreach (var path in Files.Select(f => $"/deals/{slug}/{f}"))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.GetAsync($"{path}?asOf=soon")).StatusCode);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.GetAsync($"{path}?knownOn=2026-1")).StatusCode);
        }

        using var api = new ApiClient(host);
        (await api.GetAsync($"deals/{slug}/origins?asOf=soon&knownOn=99999")).Refuses(422, "invalid-input", "asOf", "knownOn");
        (await api.GetAsync($"deals/{slug}?knownOn=soon")).Refuses(422, "invalid-input", "knownOn");
    }

    [Theory, OnBothDatabases]
    public async Task Before_everything_there_is_a_sentence_and_after_everything_all(Database database)
    {
        var host = await hosts.On(database);
        var (slug, _) = await ToldAsync(host);
        using var person = new Browsing(host);
        using var client = host.Client();
        foreach (var part in Parts.Select(p => $"/{p}").Prepend(""))
        {
            Assert.Contains("Nothing was known of the deal by 1000.", (await person.GoAsync($"/deals/{slug}{part}?knownOn=1000")).One("main").TextContent, StringComparison.Ordinal);
            Assert.Contains("Nothing is said of the deal as of May 1999.", (await person.GoAsync($"/deals/{slug}{part}?asOf=1999-05")).One("main").TextContent, StringComparison.Ordinal);
            Assert.Contains("By 2 May 2025 nothing was known", (await person.GoAsync($"/deals/{slug}{part}?asOf=9999-12-31&knownOn=2025-05-02")).One("main").TextContent, StringComparison.Ordinal);
            Assert.Contains("As of lies after known on", person.One("#clock-help").TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("othing was known", (await person.GoAsync($"/deals/{slug}{part}?asOf=9999&knownOn=9999-12-31")).One("main").TextContent, StringComparison.Ordinal);
        }

        foreach (var file in Files)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/deals/{slug}/{file}?asOf=1000&knownOn=1000")).StatusCode);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_value_that_too_few_tell_by_then_gives_way_to_the_deal_as_a_whole(Database database)
    {
        var host = await hosts.On(database);
        var (slug, _) = await ToldAsync(host, retold: true);
        using var person = new Browsing(host);
        await person.GoAsync($"/deals/{slug}/pictures");
        await person.SubmitAsync(".of-value", new { value = person.One(".of-value option[value^=Power]").GetAttribute("value") });
        Assert.Contains("Power: 450 MW", person.One(".drawn desc").TextContent, StringComparison.Ordinal);
        await person.SubmitAsync("form.clock", new { asOf = "", knownOn = "2026-05-20" });
        Assert.StartsWith("1 article", person.Texts(".drawn h2")[0], StringComparison.Ordinal);
    }

    /// <summary>300 MW on 6 May, 450 MW on 1 July, as of June: the title of the later article is given back.</summary>
    private static Task<(string Slug, string Late)> ToldAsync(IntelHost host, bool retold = false) => host.InStoreAsync(async db =>
    {
        var deal = new Deal { Title = Some.Word("Deal"), Slug = Some.Word("deal"), AddedAt = Some.Time, AddedBy = "Ada" };
        db.Add(deal);
        await db.SaveChangesAsync();
        var late = Some.Word("Late");
        foreach (var (megawatts, published, asOf) in new[] { (300, "2026-05-06", "2026-05-01"), (450, "2026-07-01", "2026-06-01"), (450, "2026-07-02", "2026-06-01") }.Take(retold ? 3 : 2))
        {
            var claim = await Some.ClaimAsync(db);
            (claim.DealId, claim.AsOf, claim.Article!.PublishedOn) = (deal.Id, PartialDate.Parse(asOf), PartialDate.Parse(published));
            claim.Article.Title = megawatts == 450 ? late : claim.Article.Title;
            claim.Measures.Add(new Measure { Kind = MeasureKind.Power, Value = megawatts, Unit = "MW" });
        }

        await db.SaveChangesAsync();
        return (deal.Slug, late);
    });
}
