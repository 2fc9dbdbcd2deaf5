using System.Net;
using ComputeIntel.Briefings;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Briefings;
using ComputeIntel.Deals;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Pages;

public sealed class MergePagesTests(Hosts hosts)
{
    private const string Form = "main form.form";

    [Theory, OnBothDatabases]
    public async Task Two_that_are_one_share_a_page_and_un_merging_parts_them_with_the_history_kept(Database database)
    {
        var host = await hosts.On(database);
        var (site, place) = await TwoSitesAsync(host);
        using var person = new Browsing(host);
        await person.GoAsync($"/facilities/{site.Slug}/merge?other={place.Slug}");
        Assert.Equal(place.Name, person.Value("other"));
        await person.SubmitAsync(Form, new { reason = "One roof." });
        Assert.StartsWith($"/facilities/{site.Slug}", person.Address, StringComparison.Ordinal);
        Assert.Equal(site.Name, person.Heading);
        Assert.Contains($"{place.Name} was merged into {site.Name}", Words(person, "#merged"), StringComparison.Ordinal);
        Assert.Contains($"by {IntelHost.Analyst} on ", Words(person, "#merged"), StringComparison.Ordinal);
        Assert.Contains(": One roof.", Words(person, "#merged"), StringComparison.Ordinal);
        Assert.Contains($"Said of {site.Name}.", Words(person, "main"), StringComparison.Ordinal);
        Assert.Contains($"Said of {place.Name}.", Words(person, "main"), StringComparison.Ordinal);
        Assert.Contains(place.Name, Words(person, ".head"), StringComparison.Ordinal);

        await person.GoAsync($"/facilities/{place.Slug}");
        Assert.Equal(site.Name, person.Heading);
        Assert.Equal([site.Name], await ListedAsync(person, site, place));
        Assert.Equal((2, 2), (await ClaimsAsync(person, site.Slug), await ClaimsAsync(person, place.Slug)));

        await person.GoAsync($"/facilities/{site.Slug}");
        await person.SubmitAsync("#merged form");
        Assert.Equal(place.Name, person.Heading);
        Assert.Contains($"un-merged by {IntelHost.Analyst} on ", Words(person, "#merged .history"), StringComparison.Ordinal);
        Assert.DoesNotContain($"Said of {site.Name}.", Words(person, "main"), StringComparison.Ordinal);
        await person.GoAsync($"/facilities/{site.Slug}");
        Assert.Contains($"un-merged by {IntelHost.Analyst} on ", Words(person, "#merged .history"), StringComparison.Ordinal);
        Assert.Empty(person.Page.QuerySelectorAll("#merged form"));
        Assert.Equal(new[] { site.Name, place.Name }.Order(StringComparer.Ordinal), (await ListedAsync(person, site, place)).Order(StringComparer.Ordinal));
        Assert.Equal((1, 1), (await ClaimsAsync(person, site.Slug), await ClaimsAsync(person, place.Slug)));
        Assert.Empty(await host.InStoreAsync(db => db.NameDecisions.Where(d => db.Facilities.Any(f => f.Slug == site.Slug && (f.Id == d.FirstId || f.Id == d.SecondId))).ToListAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task The_other_ones_name_may_stay(Database database)
    {
        var host = await hosts.On(database);
        var (site, place) = await TwoSitesAsync(host);
        using var person = new Browsing(host);
        await person.GoAsync($"/facilities/{site.Slug}/merge");
        await person.SubmitAsync(Form, new { other = place.Name.ToUpperInvariant(), stays = "false" });
        Assert.Equal(place.Name, person.Heading);
        Assert.Equal(place.Name, (await person.GoAsync($"/facilities/{site.Slug}")).Heading);
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_merged_is_refused_beside_the_field_with_what_was_typed_kept(Database database)
    {
        var host = await hosts.On(database);
        var (site, place) = await TwoSitesAsync(host);
        using var person = new Browsing(host);
        foreach (var (other, stays, status, message) in new[]
        {
            (site.Name, "true", HttpStatusCode.UnprocessableEntity, "cannot be merged into itself"),
            (site.Name, "false", HttpStatusCode.UnprocessableEntity, "cannot be merged into itself"),
            ("nobody at all", "true", HttpStatusCode.UnprocessableEntity, "There is no facility “nobody at all”"),
            ("nobody at all", "false", HttpStatusCode.UnprocessableEntity, "There is no facility “nobody at all”"),
            (" ", "true", HttpStatusCode.UnprocessableEntity, "merged into"),
        })
        {
            await person.GoAsync($"/facilities/{site.Slug}/merge");
            await person.SubmitAsync(Form, new { other, stays, reason = "kept" });
            Assert.Equal(status, person.Status);
            Assert.Contains(message, person.One("#into-wrong").TextContent, StringComparison.Ordinal);
            Assert.Equal("kept", person.Value("reason"));
        }

        await person.GoAsync($"/facilities/{site.Slug}/merge");
        await person.SubmitAsync(Form, new { other = place.Slug });
        await person.GoAsync($"/facilities/{site.Slug}/merge");
        await person.SubmitAsync(Form, new { other = place.Slug });
        Assert.Equal(HttpStatusCode.Conflict, person.Status);
        Assert.Contains("is merged already", person.One("#into-wrong").TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync("/facilities/nowhere/merge")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Who_un_merges_what_somebody_else_has_un_merged_is_told(Database database)
    {
        var host = await hosts.On(database);
        var (site, place) = await TwoSitesAsync(host);
        using var first = new Browsing(host);
        using var second = new Browsing(host);
        await first.GoAsync($"/facilities/{site.Slug}/merge");
        await first.SubmitAsync(Form, new { other = place.Slug });
        await second.GoAsync($"/facilities/{site.Slug}");
        await first.SubmitAsync("#merged form");
        await second.SubmitAsync("#merged form");
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("is not merged into another", Assert.Single(second.Errors), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_deal_brings_both_together_and_the_reader_and_the_claim_show_it_at_once(Database database)
    {
        var host = await hosts.On(database);
        var (site, place) = await TwoSitesAsync(host);
        var (deal, article, claim) = await host.InStoreAsync(async db =>
        {
            var made = new Deal { Slug = Some.Word("deal"), Title = Some.Word("Deal"), AddedAt = Some.Time, AddedBy = "Ada" };
            db.Deals.Add(made);
            await db.SaveChangesAsync();
            var claims = await db.Claims.Where(c => c.Facilities.Any(f => f.Facility!.Slug == site.Slug || f.Facility.Slug == place.Slug)).OrderBy(c => c.Id).ToListAsync();
            claims.ForEach(c => c.DealId = made.Id);
            await db.SaveChangesAsync();
            return (made.Slug, claims[1].ArticleId, claims[1].Id);
        });
        using var person = new Browsing(host);
        Assert.DoesNotContain(site.Name, Words(await person.GoAsync($"/articles/{article}"), "main"), StringComparison.Ordinal);
        Assert.Equal(new[] { place.Name, site.Name }, (await person.GoAsync($"/deals/{deal}")).Texts("table.terms .text").Order(StringComparer.Ordinal));

        await person.GoAsync($"/facilities/{place.Slug}/merge");
        await person.SubmitAsync(Form, new { other = site.Slug, stays = "false" });
        Assert.Equal([site.Name], (await person.GoAsync($"/deals/{deal}")).Texts("table.terms .text"));
        Assert.Contains(site.Name, Words(await person.GoAsync($"/articles/{article}"), "main"), StringComparison.Ordinal);
        Assert.Contains($"{site.Name} written: “{place.Name}”", Words(await person.GoAsync($"/claims/{claim}"), ".particulars"), StringComparison.Ordinal);
        Assert.Contains(site.Name, Words(await person.GoAsync("/deals.csv"), "body"), StringComparison.Ordinal);

        var renamed = Some.Word("renamed");
        await person.GoAsync($"/facilities/{site.Slug}/edit");
        await person.SubmitAsync(Form, new { name = renamed });
        Assert.Contains(renamed, Words(await person.GoAsync($"/articles/{article}"), "main"), StringComparison.Ordinal);

        await person.GoAsync($"/facilities/{site.Slug}");
        await person.SubmitAsync("#merged form");
        Assert.Equal(new[] { place.Name, renamed }, (await person.GoAsync($"/deals/{deal}")).Texts("table.terms .text").Order(StringComparer.Ordinal));
        Assert.DoesNotContain(renamed, Words(await person.GoAsync($"/articles/{article}"), "main"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_claim_asks_about_the_near_names_of_what_it_names_until_somebody_answers(Database database)
    {
        var host = await hosts.On(database);
        var name = Some.Word("Ridgeway").Replace('-', ' ');
        var (one, other, claim) = await host.InStoreAsync(async db =>
        {
            var made = (await SiteAsync(db, name), await SiteAsync(db, $"{name} campus"));
            return (made.Item1, made.Item2, await db.Claims.Where(c => c.Facilities.Any(f => f.Facility!.Slug == made.Item1.Slug)).Select(c => c.Id).SingleAsync());
        });
        using var person = new Browsing(host);
        foreach (var page in new[] { $"/claims/{claim}/edit", $"/claims/{claim}" })
        {
            Assert.Contains($"Same facility? {one.Name} and {other.Name}", Words(await person.GoAsync(page), ".questions"), StringComparison.Ordinal);
        }

        await person.OpenAsync($"/claims/{claim}/edit");
        Assert.Empty(person.Page.QuerySelectorAll(".questions form"));
        await person.GoAsync($"/claims/{claim}");
        await person.SubmitAsync(".questions form");
        Assert.Equal(one.Name, person.Heading);
        Assert.Empty((await person.GoAsync($"/claims/{claim}")).Page.QuerySelectorAll(".questions"));
    }

    [Theory, OnBothDatabases]
    public async Task A_briefing_is_another_after_a_merge_and_the_same_after_it_is_taken_back(Database database)
    {
        var host = await hosts.On(database);
        var (site, place) = await TwoSitesAsync(host);
        var briefing = await host.InStoreAsync(async db =>
        {
            var made = new Briefing { Title = Some.Word("Briefing"), AddedAt = Some.Time, AddedBy = "Ada" };
            made.Claims.Add(new() { ClaimId = await db.Claims.Where(c => c.Facilities.Any(f => f.Facility!.Slug == place.Slug)).Select(c => c.Id).SingleAsync() });
            db.Briefings.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        using var person = new Browsing(host);
        var before = await PrintedAsync();
        await person.GoAsync($"/facilities/{place.Slug}/merge");
        await person.SubmitAsync(Form, new { other = site.Slug, stays = "false" });
        var merged = await PrintedAsync();
        Assert.Contains($"{site.Name} (written: {place.Name})", merged.Text, StringComparison.Ordinal);
        Assert.NotEqual(before.Stamp, merged.Stamp);
        await person.SubmitAsync("#merged form");
        var after = await PrintedAsync();
        Assert.Equal(before.Text, after.Text);
        Assert.NotEqual(merged.Stamp, after.Stamp);

        async Task<(string Text, BriefingStamp? Stamp)> PrintedAsync()
        {
            using var reader = new Browsing(host);
            await reader.GoAsync($"/briefings/{briefing}/print?includeUntagged=true");
            return (Words(reader, "body").Split(" UTC ", 2)[1], await host.InStoreAsync(db => BriefingStamp.OfAsync(db, briefing, CancellationToken.None)));
        }
    }

    private static async Task<IReadOnlyList<string>> ListedAsync(Browsing person, params (string Name, string Slug)[] sites) =>
        [.. (await person.GoAsync("/facilities")).Texts("tbody th").Where(name => sites.Any(s => s.Name == name))];

    private static async Task<int> ClaimsAsync(Browsing person, string facility) => (await person.GoAsync($"/claims?facility={facility}")).Page.QuerySelectorAll("main a[href^='/articles/'][href*='#c-']").Length;

    private static string Words(Browsing person, string selector) => string.Join(' ', person.One(selector).TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Two facilities, each named by one claim.</summary>
    private static Task<((string Name, string Slug) One, (string Name, string Slug) Other)> TwoSitesAsync(IntelHost host) => host.InStoreAsync(async db =>
    {
        var (one, other) = (await SiteAsync(db, Some.Word("Site")), await SiteAsync(db, Some.Word("Place")));
        return (one, other);
    });

    private static async Task<(string Name, string Slug)> SiteAsync(IntelContext db, string name)
    {
        var facility = new Facility { Name = name, Slug = Slug.Of(name), Aliases = [Alias.Of(name)] };
        var claim = await Some.ClaimAsync(db);
        claim.Statement = $"Said of {name}.";
        claim.Facilities.Add(new ClaimFacility { Facility = facility, Ordinal = 1 });
        await db.SaveChangesAsync();
        return (name, facility.Slug);
    }
}
