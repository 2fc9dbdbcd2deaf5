using System.Text.Json;
using ComputeIntel.Briefings;
using ComputeIntel.Claims;
using ComputeIntel.Data.Briefings;
using ComputeIntel.Data.Claims;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComputeIntel.Tests.Pages;

/// <summary>Where it is told that a claim needs to be looked at again, and how that is settled.</summary>
public sealed class RecheckPagesTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task A_person_looks_again_on_the_claims_page(Database database)
    {
        var host = await hosts.On(database);
        var claim = await DoubtedAsync(host);
        using var person = new Browsing(host);
        await person.GoAsync($"/claims/{claim.Id}");
        Assert.StartsWith("The words quoted changed", person.One(".rechecks li").TextContent, StringComparison.Ordinal);
        Assert.Equal("Figure changed: 220,000 → 200,000", person.One(".source-paragraph .changed").TextContent);
        Assert.Equal($"/articles/{claim.ArticleId}/captures/1#p-2", person.One(".source-paragraph .from a").GetAttribute("href"));
        await person.SubmitAsync("form[action*='LookAgain']", new { note = "" });
        Assert.Equal(["What you found is needed."], person.Errors);
        await person.SubmitAsync("form[action*='LookAgain']", new { note = "The figure was corrected, the rest stands." });
        Assert.Equal($"{claim.Number} was looked at again: still so.", person.Notice);
        Assert.Null(person.Page.QuerySelector(".recheck"));
        Assert.Contains(person.Page.QuerySelectorAll(".history"), h => h.TextContent.Contains($"Looked at again by {IntelHost.Analyst}", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task The_table_of_claims_is_narrowed_to_those_that_need_it_on_page_and_in_every_format(Database database)
    {
        var host = await hosts.On(database);
        var claim = await DoubtedAsync(host);
        var sound = await host.InStoreAsync(db => Edited.ClaimAsync(db));
        using var person = new Browsing(host);
        await person.GoAsync("/claims?recheck=true&limit=200");
        Assert.Contains(claim.Number, person.Texts("tbody .nowrap a"));
        Assert.DoesNotContain(sound.Number, person.Texts("tbody .nowrap a"));
        Assert.Contains("Needs recheck", person.One("tbody .recheck").TextContent, StringComparison.Ordinal);
        using var client = host.Client();
        var csv = await client.GetStringAsync("/claims.csv?recheck=true");
        Assert.Contains($"{claim.Number},", csv, StringComparison.Ordinal);
        Assert.Contains("the words quoted changed", csv, StringComparison.Ordinal);
        Assert.DoesNotContain($"{sound.Number},", csv, StringComparison.Ordinal);
        var rows = JsonDocument.Parse(await client.GetStringAsync("/claims.json?recheck=true")).RootElement;
        Assert.Contains(rows.EnumerateArray(), r => r.GetProperty("number").GetString() == claim.Number);
        var items = JsonDocument.Parse(await client.GetStringAsync("/api/v1/claims?recheck=true&limit=200")).RootElement.GetProperty("items");
        Assert.All(items.EnumerateArray(), i => Assert.True(i.GetProperty("needsRecheck").GetBoolean()));
        var whole = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/claims/{claim.Id}")).RootElement;
        Assert.Equal("quotationChanged", whole.GetProperty("rechecks")[0].GetProperty("reason").GetString());
        await person.OpenAsync("/claims?recheck=maybe");
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, person.Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_judgement_that_rests_on_it_says_so_on_the_page_and_in_what_is_printed(Database database)
    {
        var host = await hosts.On(database);
        var claim = await host.InStoreAsync(db => Edited.ClaimAsync(db));
        await host.InStoreAsync(async db =>
        {
            (await db.Claims.Whole().SingleAsync(c => c.Id == claim.Id)).Review(Tag.Reported, null, "Ada", Some.Time);
            return await db.SaveChangesAsync();
        });
        var id = await BriefingOnAsync(host, claim.Id);
        using var person = new Browsing(host);
        await person.GoAsync($"/briefings/{id}/print");
        Assert.Null(person.Page.QuerySelector(".recheck"));
        var before = await HashAsync(host, id);
        await host.InStoreAsync(db => Edited.CaptureAsync(db, claim.ArticleId, Edited.WithFewer));
        Assert.NotEqual(before, await HashAsync(host, id));
        await person.GoAsync($"/briefings/{id}");
        Assert.Contains($"C-{claim.Id}", person.One(".judgement .rechecks").TextContent, StringComparison.Ordinal);
        await person.GoAsync($"/briefings/{id}/print");
        Assert.Contains("Needs recheck", person.One(".judgements .recheck").TextContent, StringComparison.Ordinal);
        Assert.Contains("the words quoted changed", person.One(".claim .recheck").TextContent, StringComparison.Ordinal);
    }

    internal static async Task<int> BriefingOnAsync(IntelHost host, params int[] claims)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var briefing = await scope.ServiceProvider.GetRequiredService<BriefingIntake>().MakeAsync(
            new BriefingDraft { Title = Some.Word("Briefing"), Claims = claims, Judgements = [new() { Text = "The capacity is real.", Claims = claims }] }, "Ada", Some.Time);
        return briefing.Id;
    }

    private static async Task<string> HashAsync(IntelHost host, int briefing)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return BriefingContent.HashOf(await scope.ServiceProvider.GetRequiredService<EditionIntake>().DocumentAsync(briefing, new()));
    }

    private static async Task<Claim> DoubtedAsync(IntelHost host)
    {
        var claim = await host.InStoreAsync(db => Edited.ClaimAsync(db));
        await host.InStoreAsync(db => Edited.CaptureAsync(db, claim.ArticleId, Edited.WithFewer));
        return claim;
    }
}
