using System.Net;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Pages;

/// <summary>Where a claim and a deal's values come from, decided without scripts.</summary>
public sealed class OriginPagesTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task A_proposal_is_confirmed_on_the_claims_page_and_undone(Database database)
    {
        var host = await hosts.On(database);
        var traced = await Traced.StoredAsync(host);
        using var person = new Browsing(host);
        await person.GoAsync($"/claims/{traced.Story}");
        Assert.Contains("Untraced", person.One("#origins").TextContent, StringComparison.Ordinal);
        Assert.Contains("“according to the filing”", person.One("#origins").TextContent, StringComparison.Ordinal);
        await person.SubmitAsync("form[action$='origins?handler=Decide']", button: "#origins button[value=Confirmed]");
        Assert.StartsWith("Confirmed: ", person.Notice, StringComparison.Ordinal);
        Assert.Equal($"/claims/{traced.Story}#origins", person.Address);
        Assert.Contains(IntelHost.Analyst, person.One("#origins").TextContent, StringComparison.Ordinal);
        await person.SubmitAsync("form[action$='origins?handler=Undo']");
        Assert.StartsWith("Undone. Open: ", person.Notice, StringComparison.Ordinal);
        Assert.NotNull(person.Page.QuerySelector("#origins button[value=Rejected]"));
        await person.SubmitAsync("form[action$='origins?handler=Link']", new { article = traced.StoryArticle });
        Assert.Equal(["A claim does not go back to the article that it stands in."], person.Errors);
        await person.SubmitAsync("form[action$='origins?handler=Link']", new { article = "", party = "Anthropic", reason = "It said so." });
        Assert.Equal("Confirmed: Anthropic.", person.Notice);
    }

    [Theory, OnBothDatabases]
    public async Task A_deals_page_of_origins_shows_the_tree_the_untraced_and_what_waits(Database database)
    {
        var host = await hosts.On(database);
        var traced = await Traced.StoredAsync(host);
        using var person = new Browsing(host);
        await person.GoAsync($"/deals/{traced.Slug}");
        await person.FollowAsync("Where each of these comes from");
        Assert.Contains("no known origin, 2 untraced", person.One(".origin-value").TextContent, StringComparison.Ordinal);
        await person.SubmitAsync("#chosen", button: "#chosen button[name=only][formaction$=Confirm]");
        Assert.Equal($"/deals/{traced.Slug}/origins#proposals", person.Address);
        Assert.Contains("1 origin, 1 untraced; at best filing or record", person.One(".origin-value").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/articles/{traced.Filing}", person.One(".origin-tree > li > a").GetAttribute("href"));
        Assert.Equal($"/articles/{traced.StoryArticle}", person.One(".origin-tree > li > ul > li > a").GetAttribute("href"));
        Assert.Single(person.Texts(".untraced > li"));
        await person.SubmitAsync("form[action$='origins?handler=Propose']");
        Assert.Equal("Nothing new was found.", person.Notice);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync("/deals/no-such-deal/origins")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Several_proposals_are_decided_on_in_one_go_and_taken_back(Database database)
    {
        var host = await hosts.On(database);
        var traced = await Traced.StoredAsync(host, stories: 3);
        using var person = new Browsing(host);
        await person.GoAsync($"/deals/{traced.Slug}/origins");
        var proposals = person.Page.QuerySelectorAll("[name=chosen]").Select(box => box.GetAttribute("value")!).ToList();
        Assert.Equal(3, proposals.Count);
        Assert.Contains("3 proposals wait", person.One("#proposals").TextContent, StringComparison.Ordinal);
        await person.SubmitAsync("#chosen", button: ".decide-all [formaction$=Confirm]");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Tick those that you decide on."), (person.Status, Assert.Single(person.Errors)));
        await person.SubmitAsync("#chosen", new { chosen = proposals.Take(1) });
        Assert.Equal(("Press one of the buttons: confirm or reject.", 1), (Assert.Single(person.Errors), person.Page.QuerySelectorAll("[name=chosen][checked]").Length));
        await person.SubmitAsync("#chosen", new { chosen = new[] { "twelve" } }, ".decide-all [formaction$=Confirm]");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);

        await person.SubmitAsync("#chosen", new { chosen = proposals.Take(2), reason = "page F-62" }, ".decide-all [formaction$=Reject]");
        Assert.Equal(("Rejected: 2 proposals.", $"/deals/{traced.Slug}/origins#proposals"), (person.Notice, person.Address));
        Assert.Single(person.Page.QuerySelectorAll("[name=chosen][type=checkbox]"));
        Assert.Contains("page F-62", (await person.GoAsync($"/claims/{traced.Story}")).One("#origins").TextContent, StringComparison.Ordinal);
        await person.GoAsync($"/deals/{traced.Slug}/origins");
        await person.SubmitAsync("#chosen", new { chosen = proposals }, "#chosen button[name=only][formaction$=Confirm]");
        Assert.Equal("1 origin, 3 untraced; at best filing or record", person.One(".origin-value small").TextContent);
        await person.SubmitAsync(".undo");
        Assert.StartsWith("Undone: C-", person.Notice, StringComparison.Ordinal);
        Assert.Contains("no known origin, 4 untraced", person.One(".origin-value").TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_changed_while_it_was_ticked_is_shown_again_with_its_ticks_and_nothing_is_decided(Database database)
    {
        var host = await hosts.On(database);
        var traced = await Traced.StoredAsync(host, stories: 2);
        using Browsing person = new(host), other = new(host);
        await person.GoAsync($"/deals/{traced.Slug}/origins");
        var proposals = person.Page.QuerySelectorAll("[name=chosen]").Select(box => box.GetAttribute("value")!).ToList();
        await other.GoAsync($"/claims/{traced.Story}");
        await other.SubmitAsync("form[action$='origins?handler=Link']", new { party = "Anthropic" });
        await person.SubmitAsync("#chosen", new { chosen = proposals }, ".decide-all [formaction$=Confirm]");
        Assert.Equal(HttpStatusCode.Conflict, person.Status);
        Assert.Equal($"C-{traced.Story} changed since this page was opened, so nothing was decided. Look again, then decide.", Assert.Single(person.Errors));
        Assert.Equal(2, person.Page.QuerySelectorAll("[name=chosen][checked]").Length);
        await person.SubmitAsync("#chosen", button: ".decide-all [formaction$=Confirm]");
        Assert.Equal("Confirmed: 2 proposals.", person.Notice);
    }

    [Theory, OnBothDatabases]
    public async Task An_article_says_what_all_of_it_goes_back_to(Database database)
    {
        var host = await hosts.On(database);
        var traced = await Traced.StoredAsync(host);
        using var person = new Browsing(host);
        await person.GoAsync($"/articles/{traced.StoryArticle}/edit");
        Assert.NotNull(person.One($"#{person.One("[name=goesBackTo]").GetAttribute("list")} option[value='{traced.Filing}']"));
        await person.SubmitAsync("form:has([name=goesBackTo])", new { goesBackTo = traced.StoryArticle });
        Assert.StartsWith("This would go round in a circle: ", Assert.Single(person.Errors), StringComparison.Ordinal);
        await person.SubmitAsync("form:has([name=goesBackTo])", new { goesBackTo = traced.Filing });
        await person.GoAsync($"/claims/{traced.Story}");
        Assert.Contains("1 origin, 1 untraced", (await person.GoAsync($"/deals/{traced.Slug}/origins")).One(".origin-value").TextContent, StringComparison.Ordinal);
    }
}
