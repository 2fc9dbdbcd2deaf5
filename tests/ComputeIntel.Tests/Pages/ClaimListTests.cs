using System.Net;
using System.Text.Json;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Pages;

public sealed class ClaimListTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task Each_row_leads_to_the_claim_and_to_its_place_in_the_reader(Database database)
    {
        var host = await hosts.On(database);
        var (publisher, claims) = await FilledAsync(host, 2);
        using var person = new Browsing(host);
        await person.GoAsync($"/claims?publisher={publisher}");
        Assert.Equal([$"C-{claims[1].Id}", $"C-{claims[0].Id}"], person.Texts("tbody .nowrap a"));
        Assert.Equal($"/articles/{claims[1].ArticleId}#c-{claims[1].Id}", person.One("tbody .statement").GetAttribute("href"));
        Assert.Contains(TagWords.Word(Tag.Untagged), person.One("tbody .tag").TextContent, StringComparison.Ordinal);
        await person.FollowAsync($"C-{claims[1].Id}");
    }

    [Theory, OnBothDatabases]
    public async Task Counts_keep_the_other_choices_and_lead_to_lists_of_so_many(Database database)
    {
        var host = await hosts.On(database);
        var (publisher, claims) = await FilledAsync(host, 3);
        await host.InStoreAsync(async db =>
        {
            db.Attach(claims[0]).Entity.Review(Tag.Reported, null, "Ada", Some.Time);
            return await db.SaveChangesAsync();
        });
        using var person = new Browsing(host);
        await person.GoAsync($"/claims?publisher={publisher}&tag=untagged");
        Assert.Equal("2 claims, newest first", person.Texts("caption span")[0]);
        Assert.Equal("1", person.One("a[href*='tag=reported'] .count").TextContent);
        await person.GoAsync(person.One("a[href*='tag=reported']").GetAttribute("href")!);
        Assert.Equal("1 claim, newest first", person.Texts("caption span")[0]);
        Assert.Contains($"publisher={publisher}", person.Address, StringComparison.Ordinal);
        Assert.Equal(["Tag Reported ×: take back", $"Publisher {claims[0].Article!.Publisher!.Name} ×: take back"], person.Texts(".chosen li:not(:last-child)"));

        await person.SubmitAsync(".filter-text", new { q = "capacity nowhere" });
        Assert.Equal("No claim matches.", person.One(".empty .prose").TextContent);
        Assert.Contains("tag=reported", person.Address, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Pages_show_every_claim_once(Database database)
    {
        var host = await hosts.On(database);
        var (publisher, claims) = await FilledAsync(host, 7);
        using var person = new Browsing(host);
        await person.GoAsync($"/claims?publisher={publisher}&limit=3");
        var seen = person.Texts("tbody .nowrap a").ToList();
        while (person.Page.QuerySelector("[rel=next]") is { } next)
        {
            await person.GoAsync(next.GetAttribute("href")!);
            seen.AddRange(person.Texts("tbody .nowrap a"));
        }

        Assert.Equal(claims.Select(c => c.Number).Reverse(), seen);
        await person.FollowAsync("First page");
        Assert.Equal(3, person.Texts("tbody .nowrap a").Count);
    }

    [Theory, OnBothDatabases]
    public async Task Chosen_claims_are_carried_to_a_briefing(Database database)
    {
        var host = await hosts.On(database);
        var (publisher, claims) = await FilledAsync(host, 2);
        using var person = new Browsing(host);
        await person.GoAsync($"/claims?publisher={publisher}");
        await person.SubmitAsync(".results form", new { claim = claims.Select(c => $"{c.Id}") }, ".under button");
        Assert.Equal($"/briefings/add?claim={claims[0].Id}&claim={claims[1].Id}", person.Address);
    }

    [Theory, OnBothDatabases]
    public async Task The_table_travels_as_csv_that_no_spreadsheet_runs(Database database)
    {
        var host = await hosts.On(database);
        var (publisher, claims) = await FilledAsync(host, 5);
        string[] statements = ["=HYPERLINK(\"http://evil.example\")", "+1", "-1", "@SUM(A1)", "Says \"this\", and\nthat"];
        await host.InStoreAsync(async db =>
        {
            foreach (var (claim, statement) in claims.Zip(statements))
            {
                db.Attach(claim).Entity.Statement = statement;
            }

            return await db.SaveChangesAsync();
        });
        using var client = host.Client();
        var bytes = await client.GetByteArrayAsync($"/claims.csv?publisher={publisher}&limit=1");
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var csv = System.Text.Encoding.UTF8.GetString(bytes);
        foreach (var statement in statements.Take(4))
        {
            Assert.Contains($"'{statement.Replace("\"", "\"\"", StringComparison.Ordinal)}", csv, StringComparison.Ordinal);
            Assert.DoesNotContain($",{statement}", csv, StringComparison.Ordinal);
        }

        Assert.Contains("\"Says \"\"this\"\", and\nthat\"", csv, StringComparison.Ordinal);
        var json = JsonDocument.Parse(await client.GetStringAsync($"/claims.json?publisher={publisher}")).RootElement;
        Assert.Equal(statements.Reverse(), json.EnumerateArray().Select(r => r.GetProperty("statement").GetString()!));
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_asked_is_told_and_not_a_fault(Database database)
    {
        using var person = new Browsing(await hosts.On(database));
        foreach (var query in new[] { "tag=true", "nature=x", "bearing=x", "deal=No+Slug", "demo=only", "limit=0", "limit=x", "after=x" })
        {
            await person.OpenAsync($"/claims?{query}");
            Assert.True(person.Status == HttpStatusCode.UnprocessableEntity, $"{query} answered {person.Status}");
            Assert.NotEmpty(person.Errors);
        }

        await person.OpenAsync("/claims.csv?tag=true");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        await person.OpenAsync("/claims.json?limit=x");
        Assert.Equal(HttpStatusCode.BadRequest, person.Status);
    }

    /// <summary>Claims in an article of a publisher of its own, the oldest first.</summary>
    private static Task<(string Publisher, List<Claim> Claims)> FilledAsync(IntelHost host, int count) => host.InStoreAsync(async db =>
    {
        var publisher = Publisher.Named(Some.Word("Publisher"), new HashSet<string>());
        var claims = new List<Claim>();
        for (var i = 0; i < count; i++)
        {
            var claim = await Some.ClaimAsync(db);
            claim.Article!.Publisher = publisher;
            await db.SaveChangesAsync();
            claims.Add(claim);
        }

        db.ChangeTracker.Clear();
        return (publisher.Slug, claims);
    });
}
