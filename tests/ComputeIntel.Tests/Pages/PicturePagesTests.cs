using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Deals;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Pages;

public sealed class PicturePagesTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task Each_picture_stands_on_the_page_with_its_table_and_leads_to_its_files(Database database)
    {
        var host = await hosts.On(database);
        var (slug, claim) = await ToldAsync(host);
        using var person = new Browsing(host);
        using var client = host.Client();
        await person.GoAsync($"/deals/{slug}");
        await person.FollowAsync("Pictures");
        Assert.Equal(["2 articles, 1 origin", "When", "Who supplies whom", "Capacity by facility and acquirer"], person.Texts(".drawn h2"));
        Assert.Equal(4, person.Page.QuerySelectorAll(".drawn svg[role=img] > title").Length);
        Assert.All(person.Page.QuerySelectorAll(".drawn table"), table => Assert.Contains($"/claims/{claim}", table.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href"))));
        Assert.Empty(person.Page.QuerySelectorAll("main [style], main script, main style"));
        await AssertFilesAsync(person, client, 12);

        await person.SubmitAsync(".of-value", new { value = person.One(".of-value option[value^=Power]").GetAttribute("value") });
        Assert.Equal("2 articles, 1 origin", person.Texts(".drawn h2")[0]);
        Assert.Contains("Power: 300 MW", person.One(".drawn desc").TextContent, StringComparison.Ordinal);

        await person.GoAsync("/capacity");
        Assert.Contains("300 MW", person.One("#capacity-head ~ details table").TextContent, StringComparison.Ordinal);
        await AssertFilesAsync(person, client, 6);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_not_there_is_said_in_words_and_an_unknown_picture_is_not_found(Database database)
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
        await person.GoAsync($"/deals/{slug}/pictures");
        Assert.Empty(person.Page.QuerySelectorAll("svg"));
        Assert.Equal(4, person.Texts(".drawn > .soft").Count(words => words.EndsWith("yet.", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, (await person.OpenAsync($"/deals/{slug}/pictures/origins.svg")).Status);
        foreach (var path in new[] { $"/deals/{slug}/pictures/origins.gif", $"/deals/{slug}/pictures/colors.svg", $"/deals/{slug}/pictures/origins.svg?value=Power+x", "/deals/no-such-deal/pictures", "/deals/no-such-deal/pictures/origins.svg", "/capacity/origins.csv" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(path)).Status);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await person.OpenAsync("/capacity?demo=all")).Status);
    }

    private static async Task AssertFilesAsync(Browsing person, HttpClient client, int count)
    {
        var files = person.Page.QuerySelectorAll(".drawn > p a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(count, files.Count);
        foreach (var file in files)
        {
            var text = await client.GetStringAsync(file);
            if (file.EndsWith(".svg", StringComparison.Ordinal))
            {
                Assert.Equal("svg", XDocument.Parse(text).Root!.Name.LocalName);
            }
            else if (file.EndsWith(".json", StringComparison.Ordinal))
            {
                Assert.True(JsonDocument.Parse(text).RootElement.GetProperty("rows").GetArrayLength() > 0, file);
            }
            else
            {
                Assert.Contains(",Claims\r\n", text, StringComparison.Ordinal);
                Assert.DoesNotContain(",=1+1", text, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>A deal of which a news article retells a filing: power, a supplier and a facility named as a formula would be.</summary>
    private static Task<(string Slug, int Claim)> ToldAsync(IntelHost host) => host.InStoreAsync(async db =>
    {
        var deal = new Deal { Title = Some.Word("Deal"), Slug = Some.Word("deal"), AddedAt = Some.Time, AddedBy = "Ada" };
        var (facility, own) = (Some.Word("=1+1"), Some.Word("Organization"));
        var site = new Facility { Name = facility, Slug = Slug.Of(facility), Aliases = [Alias.Of(facility)] };
        var party = new Organization { Name = own, Slug = Slug.Of(own), Aliases = [Alias.Of(own)] };
        db.AddRange(deal, site, party);
        await db.SaveChangesAsync();
        var filed = await Some.ClaimAsync(db, ArticleKind.Filing);
        var retold = await Some.ClaimAsync(db);
        retold.Attribution = new() { Kind = AttributionKind.Filing, ArticleId = filed.ArticleId };
        foreach (var claim in new[] { filed, retold })
        {
            (claim.DealId, claim.Acquirer, claim.Article!.PublishedOn) = (deal.Id, party, PartialDate.Parse("2026-05"));
            claim.Facilities.Add(new ClaimFacility { Facility = site, Ordinal = 1 });
            claim.Counterparties.Add(new Counterparty { Organization = party, Role = Role.Supplier, Ordinal = 1 });
            claim.Measures.Add(new Measure { Kind = MeasureKind.Power, Value = 300, Unit = "MW" });
        }

        await db.SaveChangesAsync();
        return (deal.Slug, retold.Id);
    });
}
