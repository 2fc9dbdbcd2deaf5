using System.Net;
using ComputeIntel.Claims;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Pages;

public sealed class PartyPagesTests(Hosts hosts)
{
    private const string Form = "main form.form";

    [Theory, OnBothDatabases]
    public async Task What_is_claimed_about_a_facility_stands_on_its_page(Database database)
    {
        var host = await hosts.On(database);
        var (name, slug) = await FacilityAsync(host, Some.Word("Campus"));
        await ClaimedAsync(host, slug, "The campus is leased whole.");
        using var person = new Browsing(host);
        await person.GoAsync("/facilities");
        await person.FollowAsync(name);
        Assert.Equal(name, person.Heading);
        Assert.Contains("The campus is leased whole.", person.One(".claim-list").TextContent, StringComparison.Ordinal);
        Assert.Contains("Untagged", person.One(".claim-list .tag").TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task An_organizations_claims_are_sorted_by_the_part_it_has_in_them(Database database)
    {
        var host = await hosts.On(database);
        var slug = await host.InStoreAsync(async db =>
        {
            var organization = Organization(Some.Word("Acme"));
            var (taken, supplied) = (await Some.ClaimAsync(db), await Some.ClaimAsync(db));
            taken.Acquirer = organization;
            supplied.Counterparties.Add(new Counterparty { Organization = organization, Role = Role.Landlord, Ordinal = 1 });
            await db.SaveChangesAsync();
            return organization.Slug;
        });
        using var person = new Browsing(host);
        await person.GoAsync($"/organizations/{slug}");
        Assert.Equal(["As acquirer 1", "As landlord 1"], person.Texts("h2"));
        Assert.Contains(slug, (await person.GoAsync("/organizations")).One("main").InnerHtml, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Near_names_are_asked_about_until_somebody_says_that_they_are_two(Database database)
    {
        var host = await hosts.On(database);
        var stem = Some.Word("Ridgeway").Replace('-', ' ');
        var (name, slug) = await FacilityAsync(host, stem);
        var (longer, other) = await FacilityAsync(host, $"Memphis {stem}");
        using var person = new Browsing(host);
        await person.GoAsync($"/facilities/{slug}");
        Assert.Contains($"{name} and {longer}", Words(person.One("#near")), StringComparison.Ordinal);
        Assert.Contains("Nobody has said yet.", Words(person.One("#near")), StringComparison.Ordinal);
        await person.SubmitAsync("#near form");
        Assert.Contains($"Two different ones, said {IntelHost.Analyst}", Words(person.One("#near")), StringComparison.Ordinal);
        Assert.Equal("true", person.One("#near button").GetAttribute("aria-pressed"));
        Assert.Contains("Two different ones", Words((await person.GoAsync($"/facilities/{other}")).One("#near")), StringComparison.Ordinal);
        await person.FollowAsync($"They are one: merge… {name}");
        Assert.Equal(name, person.Value("other"));
    }

    [Theory, OnBothDatabases]
    public async Task A_party_cannot_be_compared_with_itself_or_with_nobody(Database database)
    {
        var host = await hosts.On(database);
        var stem = Some.Word("Site").Replace('-', ' ');
        var (_, slug) = await FacilityAsync(host, stem);
        await FacilityAsync(host, $"New {stem}");
        using var person = new Browsing(host);
        await person.GoAsync($"/facilities/{slug}");
        await person.SubmitAsync("#near form", new { other = "nobody-at-all" });
        Assert.Equal(HttpStatusCode.NotFound, person.Status);
        await person.GoAsync($"/facilities/{slug}");
        await person.SubmitAsync("#near form", new { other = slug });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
    }

    [Theory, OnBothDatabases]
    public async Task Names_location_and_note_are_edited_and_the_former_name_is_kept(Database database)
    {
        var host = await hosts.On(database);
        var (name, slug) = await FacilityAsync(host, Some.Word("Campus"));
        var (better, alias) = (Some.Word("Better"), Some.Word("Alias"));
        using var person = new Browsing(host);
        await person.GoAsync($"/facilities/{slug}/edit");
        await person.SubmitAsync(Form, new { name = better, aliases = $"{alias}\n\n", location = "Memphis, Tennessee", note = "By the river." });
        Assert.Equal(better, person.Heading);
        Assert.Contains($"Also known as {alias}", person.One(".head").TextContent.Replace(name, "", StringComparison.Ordinal).Replace(", ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(name, person.One(".head").TextContent, StringComparison.Ordinal);
        Assert.Contains("Memphis, Tennessee", person.One(".eyebrow").TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_name_that_another_has_is_refused_beside_its_field(Database database)
    {
        var host = await hosts.On(database);
        var (taken, _) = await FacilityAsync(host, Some.Word("Taken"));
        var (_, slug) = await FacilityAsync(host, Some.Word("Campus"));
        using var person = new Browsing(host);
        await person.GoAsync($"/facilities/{slug}/edit");
        await person.SubmitAsync(Form, new { aliases = $"fine\n{taken.ToUpperInvariant()}", note = "kept" });
        Assert.Equal(HttpStatusCode.Conflict, person.Status);
        Assert.Contains("is the name of another already", person.One("#aliases-wrong").TextContent, StringComparison.Ordinal);
        Assert.Equal("kept", person.Value("note"));
        await person.SubmitAsync(Form, new { aliases = "", name = taken });
        Assert.Contains("is the name of another already", person.One("#name-wrong").TextContent, StringComparison.Ordinal);
        await person.SubmitAsync(Form, new { name = new string('x', 300) });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_stale_edit_shows_both_versions(Database database)
    {
        var host = await hosts.On(database);
        var (_, slug) = await FacilityAsync(host, Some.Word("Campus"));
        using var first = new Browsing(host);
        using var second = new Browsing(host);
        await first.GoAsync($"/facilities/{slug}/edit");
        await second.GoAsync($"/facilities/{slug}/edit");
        await first.SubmitAsync(Form, new { location = "Texas" });
        await second.SubmitAsync(Form, new { location = "Tennessee", note = "Mine" });
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.Status);
        Assert.Equal(["Location", "Note"], second.Texts(".versions legend"));
        await second.SubmitAsync(".conflict form");
        Assert.Contains("Tennessee", second.One(".eyebrow").TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_not_there_is_not_found(Database database)
    {
        using var person = new Browsing(await hosts.On(database));
        foreach (var address in new[] { "/organizations/nobody", "/facilities/nowhere", "/organizations/nobody/edit", "/planets", "/planets/mars" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync(address)).Status);
        }
    }

    private static Task<(string Name, string Slug)> FacilityAsync(IntelHost host, string name) => host.InStoreAsync(async db =>
    {
        var facility = new Facility { Name = name, Slug = Slug.Of(name), Aliases = [Alias.Of(name)] };
        db.Facilities.Add(facility);
        await db.SaveChangesAsync();
        return (name, facility.Slug);
    });

    private static Task<int> ClaimedAsync(IntelHost host, string slug, string statement) => host.InStoreAsync(async db =>
    {
        var claim = await Some.ClaimAsync(db);
        claim.Statement = statement;
        claim.Facilities.Add(new ClaimFacility { FacilityId = (await db.Facilities.SingleAsync(f => f.Slug == slug)).Id, Ordinal = 1 });
        return await db.SaveChangesAsync();
    });

    private static string Words(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static Organization Organization(string name) => new() { Name = name, Slug = Slug.Of(name), Aliases = [Alias.Of(name)] };
}
