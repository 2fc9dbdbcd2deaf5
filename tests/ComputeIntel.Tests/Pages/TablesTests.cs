using System.Text.Json;
using ComputeIntel.Articles;
using ComputeIntel.Deals;
using ComputeIntel.Feeds;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Pages;

public sealed class TablesTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task Every_table_leads_to_itself_as_csv_and_json(Database database)
    {
        var host = await hosts.On(database);
        var name = Some.Word("Name");
        await host.InStoreAsync(async db =>
        {
            var feed = Feed.At($"https://wire.example/{name}", "Ada", DateTime.UtcNow.AddYears(1));
            feed.Title = name;
            db.AddRange(
                Publisher.Named(name, new HashSet<string>()),
                new Organization { Name = name, Slug = Slug.Of(name), Aliases = [Alias.Of(name)] },
                new Facility { Name = name, Slug = Slug.Of(name), Aliases = [Alias.Of(name)], Location = "=1+1" },
                new FeedEntry { Feed = feed, Key = StoredBytes.HashOf([1]), Title = name, SeenAt = Some.Time },
                new Deal { Title = name, Slug = Slug.Of(name), AddedAt = Some.Time, AddedBy = "Ada" });
            await Some.ClaimAsync(db);
            return await db.SaveChangesAsync();
        });
        using var person = new Browsing(host);
        using var client = host.Client();
        foreach (var table in new[] { "articles", "claims", "deals", "publishers", "organizations", "facilities", "feeds", "inbox" })
        {
            await person.GoAsync($"/{table}");
            var links = person.Page.QuerySelectorAll("caption .as a").Select(a => a.GetAttribute("href")!).ToList();
            Assert.Equal([$"/{table}.csv", $"/{table}.json"], links);

            // In this order: other tests add rows in between.
            var rows = JsonDocument.Parse(await client.GetStringAsync(links[1])).RootElement.GetArrayLength();
            var csv = await client.GetStringAsync(links[0]);
            Assert.True(rows > 0 && csv.Split("\r\n").Length >= rows + 1, table);
            if (table is not ("articles" or "claims"))
            {
                Assert.Contains(name, csv, StringComparison.Ordinal);
            }
        }

        Assert.Contains("'=1+1", await client.GetStringAsync("/facilities.csv"), StringComparison.Ordinal);
    }
}
