using System.Net;
using System.Text.Json;
using ComputeIntel.Claims;
using ComputeIntel.Deals;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Pages;

public sealed class MatrixPageTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task Each_cell_leads_to_its_claim_and_the_table_travels(Database database)
    {
        var host = await hosts.On(database);
        var (slug, claim) = await host.InStoreAsync(async db =>
        {
            var deal = new Deal { Title = Some.Word("Deal"), Slug = Some.Word("deal"), AddedAt = Some.Time, AddedBy = "Ada" };
            db.Add(deal);
            await db.SaveChangesAsync();
            var claim = await Some.ClaimAsync(db);
            claim.DealId = deal.Id;
            claim.Article!.Title = "=1+1";
            claim.Measures.Add(new Measure { Kind = MeasureKind.Power, Value = 300, Unit = "MW", Of = "@SUM(A1)" });
            await db.SaveChangesAsync();
            return (deal.Slug, claim.Id);
        });
        using var person = new Browsing(host);
        await person.GoAsync($"/deals/{slug}");
        await person.FollowAsync("Matrix");
        Assert.Contains("300 MW", person.One(".matrix td").TextContent, StringComparison.Ordinal);
        Assert.Contains("Untagged", person.One(".matrix td").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/claims/{claim}", person.One(".matrix td a").GetAttribute("href"));
        Assert.True(person.One("[data-copy]").HasAttribute("hidden"));

        using var client = host.Client();
        var csv = await client.GetStringAsync($"/deals/{slug}/matrix.csv");
        Assert.Contains($"Power,\"'@SUM(A1)\",\"300 MW (untagged, C-{claim})\"", csv, StringComparison.Ordinal);
        Assert.Contains(",\"'=1+1\"\r\n", csv, StringComparison.Ordinal);
        var row = JsonDocument.Parse(await client.GetStringAsync($"/deals/{slug}/matrix.json")).RootElement.GetProperty("rows")[0];
        Assert.Equal(("300 MW", claim), (row.GetProperty("values")[0].GetProperty("value").GetString(), row.GetProperty("values")[0].GetProperty("claims")[0].GetInt32()));
    }

    [Theory, OnBothDatabases]
    public async Task A_deal_of_which_nothing_is_claimed_says_so_and_an_unknown_one_is_not_found(Database database)
    {
        var host = await hosts.On(database);
        var slug = await host.InStoreAsync(async db =>
        {
            var deal = new Deal { Title = Some.Word("Deal"), Slug = Some.Word("deal"), AddedAt = Some.Time, AddedBy = "Ada" };
            db.Add(deal);
            await db.SaveChangesAsync();
            return deal.Slug;
        });
        using var person = new Browsing(host);
        Assert.Contains("No claim says anything", (await person.GoAsync($"/deals/{slug}/matrix")).Text, StringComparison.Ordinal);
        foreach (var path in new[] { "matrix", "matrix.csv", "matrix.json" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync($"/deals/no-such-deal/{path}")).Status);
        }
    }
}
