using System.Net;
using ComputeIntel.Claims;
using ComputeIntel.Deals;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Pages;

public sealed class DealPagesTests(Hosts hosts)
{
    private const string Form = "main form.form";

    [Theory, OnBothDatabases]
    public async Task A_deal_is_added_with_its_write_up_and_events(Database database)
    {
        var host = await hosts.On(database);
        using var person = new Browsing(host);
        var claim = await host.InStoreAsync(db => Some.ClaimAsync(db));
        var title = Some.Word("Deal");
        await person.GoAsync("/deals/add");
        await person.SubmitAsync(Form, new { title, status = "Signed", writeUp = claim.ArticleId, events = $"2026-05-06 Announced by both\n2026-05: Signed C-{claim.Id}" });
        Assert.Equal(title, person.Heading);
        Assert.Equal(["6 May 2026", "May 2026"], person.Texts(".events time").Order());
        Assert.Equal($"C-{claim.Id}", person.One(".events li a").TextContent);
        Assert.Contains("Anthropic takes the full capacity of Colossus 1.", person.One("#write-up .says").TextContent, StringComparison.Ordinal);
        Assert.Contains(title, (await person.GoAsync("/deals")).Texts("tbody th > a"));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_wrong_with_a_deal_is_told_beside_its_field(Database database)
    {
        using var person = new Browsing(await hosts.On(database));
        await person.GoAsync("/deals/add");
        await person.SubmitAsync(Form, new { title = "", events = "sometime Something\n2026-02-30 Never", writeUp = "999999" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.NotNull(person.Page.QuerySelector("#title-wrong"));
        Assert.Contains("A date is needed.", person.One("#events-wrong").TextContent, StringComparison.Ordinal);
        Assert.All(person.Page.QuerySelectorAll(".validation-summary-errors a"), link => Assert.NotNull(person.Page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Contains("2026-02-30 Never", person.Value("events"), StringComparison.Ordinal);

        await person.SubmitAsync(Form, new { title = Some.Word("Deal"), events = "2026 Said C-999999999", writeUp = "" });
        Assert.Contains("no claim", person.One("#events-wrong").TextContent, StringComparison.Ordinal);
        await person.SubmitAsync(Form, new { events = "", status = "Imagined" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
    }

    [Theory, OnBothDatabases]
    public async Task Differing_values_stand_side_by_side_with_their_claims_and_context_apart(Database database)
    {
        var host = await hosts.On(database);
        var slug = await ToldAsync(host);
        using var person = new Browsing(host);
        await person.GoAsync($"/deals/{slug}");
        var supplier = person.Page.QuerySelectorAll(".terms tr").Single(r => r.QuerySelector("th")!.TextContent.Contains("Supplier", StringComparison.Ordinal));
        Assert.Equal(["SpaceX", "xAI"], supplier.QuerySelectorAll(".values .text").Select(t => t.TextContent).Order());
        Assert.All(supplier.QuerySelectorAll(".values li"), value => Assert.NotNull(value.QuerySelector(".tag")));
        Assert.Contains("told differently", supplier.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Acquirer", "Counterparty", "Claims"], person.Texts(".facts dt").Where(t => t is "Acquirer" or "Counterparty" or "Claims"));
        Assert.Contains("Around the deal", person.One("#context").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Around the deal", person.One("#terms").TextContent, StringComparison.Ordinal);
        Assert.Contains("It may be extended", person.One("#assessments").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/briefings/add?deal={slug}", person.One(".deal-bar .first").GetAttribute("href"));
    }

    [Theory, OnBothDatabases]
    public async Task Events_are_added_and_removed_on_the_deals_page(Database database)
    {
        var host = await hosts.On(database);
        using var person = new Browsing(host);
        var slug = await AddedAsync(host);
        await person.GoAsync($"/deals/{slug}");
        await person.SubmitAsync(".add-event", new { on = "2026-06", what = "Capacity handed over" });
        Assert.Contains("Capacity handed over", person.One(".events").TextContent, StringComparison.Ordinal);

        await person.SubmitAsync(".add-event", new { on = "soon", what = "Something" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.Equal(("soon", "Something"), (person.Value("on"), person.Value("what")));

        await person.SubmitAsync(".events form", new { index = 7 });
        Assert.Equal(HttpStatusCode.NotFound, person.Status);
        await person.GoAsync($"/deals/{slug}");
        await person.SubmitAsync(".events form");
        Assert.Null(person.Page.QuerySelector(".events"));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_wrong_with_a_decision_is_told_once_and_beside_no_other_disagreement(Database database)
    {
        var host = await hosts.On(database);
        using var person = new Browsing(host);
        await person.GoAsync($"/deals/{await ToldAsync(host)}/disagreements");
        await person.SubmitAsync(".decide form", new { reason = " " });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 1, 0), (person.Status, person.Errors.Count, person.Page.QuerySelectorAll(".wrong").Length));

        await person.SubmitAsync("form[action$='handler=Name']", new { claims = "C-1, C-2", reason = " " });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 1), (person.Status, person.Page.QuerySelectorAll("#reason").Length));
        Assert.Empty(person.Page.QuerySelectorAll(".decide .wrong"));
    }

    [Theory, OnBothDatabases]
    public async Task A_stale_edit_shows_both_versions_and_keeps_what_was_typed(Database database)
    {
        var host = await hosts.On(database);
        var slug = await AddedAsync(host);
        using var first = new Browsing(host);
        using var second = new Browsing(host);
        await first.GoAsync($"/deals/{slug}/edit");
        await second.GoAsync($"/deals/{slug}/edit");
        await first.SubmitAsync(Form, new { status = "Ended" });
        var title = Some.Word("Mine");
        await second.SubmitAsync(Form, new { title, events = "2026 Something" });
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.Status);
        Assert.Equal(["Title", "Status", "Events"], second.Texts(".versions legend"));
        await second.SubmitAsync(".conflict form");
        Assert.Equal(title, second.Heading);
        var deal = await host.InStoreAsync(db => db.Deals.Include(d => d.Events).SingleAsync(d => d.Slug == slug));
        Assert.Equal((DealStatus.Ended, 1), (deal.Status, deal.Events.Count));
    }

    [Theory, OnBothDatabases]
    public async Task A_deal_without_anything_says_what_to_do(Database database)
    {
        var host = await hosts.On(database);
        using var person = new Browsing(host);
        var slug = await AddedAsync(host);
        await person.GoAsync($"/deals/{slug}");
        Assert.Contains("Nothing to read yet.", person.One("#write-up .empty").TextContent, StringComparison.Ordinal);

        // An article added from here becomes the write-up.
        await person.FollowAsync("Add an article");
        await person.SubmitAsync("main form", new { title = Some.Word("Write-up"), markdown = "One paragraph." }, ".first");
        await person.GoAsync($"/deals/{slug}");
        Assert.Contains("One paragraph.", person.One("#write-up .says").TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync("/deals/no-such-deal")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync("/deals/no-such-deal/edit")).Status);
    }

    private static Task<string> AddedAsync(IntelHost host) => host.InStoreAsync(async db =>
    {
        var deal = new Deal { Title = Some.Word("Deal"), Slug = Some.Word("deal"), AddedAt = Some.Time, AddedBy = "Ada" };
        db.Deals.Add(deal);
        await db.SaveChangesAsync();
        return deal.Slug;
    });

    /// <summary>A deal of which two claims name different suppliers, one is context and one a forecast.</summary>
    private static Task<string> ToldAsync(IntelHost host) => host.InStoreAsync(async db =>
    {
        var deal = new Deal { Title = Some.Word("Deal"), Slug = Some.Word("deal"), AddedAt = Some.Time, AddedBy = "Ada" };
        var (anthropic, spacex, xai) = (Named("Anthropic"), Named("SpaceX"), Named("xAI"));
        db.AddRange(deal, anthropic, spacex, xai);
        await db.SaveChangesAsync();
        foreach (var supplier in new[] { spacex, xai })
        {
            var claim = await Some.ClaimAsync(db);
            (claim.DealId, claim.Acquirer) = (deal.Id, anthropic);
            claim.Counterparties.Add(new Counterparty { Organization = supplier, Role = Role.Supplier, Ordinal = 1 });
        }

        var context = await Some.ClaimAsync(db);
        (context.DealId, context.Bearing, context.Statement) = (deal.Id, Bearing.Context, "Around the deal, prices rose.");
        var forecast = await Some.ClaimAsync(db, nature: Nature.Forecast);
        (forecast.DealId, forecast.Statement) = (deal.Id, "It may be extended.");
        await db.SaveChangesAsync();
        return deal.Slug;
    });

    private static Organization Named(string name)
    {
        var own = Some.Word(name);
        return new() { Name = name, Slug = Slug.Of(own), Aliases = [Alias.Of(own)] };
    }
}
