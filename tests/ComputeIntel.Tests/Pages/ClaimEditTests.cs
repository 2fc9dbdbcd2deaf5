using System.Globalization;
using System.Net;
using ComputeIntel.Data.Claims;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Pages;

public sealed class ClaimEditTests(Hosts hosts)
{
    private const string Form = "form.claim-form";

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_read_stays_in_its_field_with_the_message_beside_it(Database database)
    {
        var host = await hosts.On(database);
        var id = (await host.InStoreAsync(db => Some.ClaimAsync(db))).Id;
        using var person = new Browsing(host);
        await person.GoAsync($"/claims/{id}/edit");
        await person.SubmitAsync(Form, Fields(("measures[0].value", "1,5"), ("attribution.articleId", "Reuters"), ("hedge", "may")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.Equal(("1,5", "Reuters", "may"), (person.Value("measures[0].value"), person.Value("attribution.articleId"), person.Value("hedge")));
        Assert.Contains("is no figure", person.One("#measures-0-value-wrong").TextContent, StringComparison.Ordinal);
        Assert.Contains("cannot be read", person.One("#attribution-articleid-wrong").TextContent, StringComparison.Ordinal);
        AssertShown(person);
    }

    [Theory, OnBothDatabases]
    public async Task What_is_refused_is_told_beside_its_field_and_nothing_that_is_wrong_stays_folded(Database database)
    {
        var host = await hosts.On(database);
        var id = (await host.InStoreAsync(db => Some.ClaimAsync(db))).Id;
        using var person = new Browsing(host);
        await person.GoAsync($"/claims/{id}/edit");
        await person.SubmitAsync(Form, Fields(("asOf", "2026-02-30"), ("facilities[0]", new string('x', 500)), ("measures[0].value", "300"), ("measures[0].unit", "BTU"), ("statedRationale.text", new string('x', 2000))));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.Equal(("2026-02-30", "BTU"), (person.Value("asOf"), person.Value("measures[0].unit")));
        AssertShown(person);

        await person.SubmitAsync(Form, Fields(("asOf", ""), ("facilities[0]", ""), ("measures[0].value", ""), ("measures[0].unit", ""), ("statedRationale.text", ""), ("quotations[0].exact", "words that do not stand there")));
        Assert.Equal("words that do not stand there", person.Value("quotations[0].exact"));
        Assert.Contains("do not stand", person.One("#quotations-0 .wrong").TextContent, StringComparison.Ordinal);
        AssertShown(person);
    }

    [Theory, OnBothDatabases]
    public async Task A_figure_means_the_same_whatever_the_machines_language(Database database)
    {
        var host = await hosts.On(database);
        Assert.Equal(CultureInfo.InvariantCulture, CultureInfo.DefaultThreadCurrentCulture);
        var id = (await host.InStoreAsync(db => Some.ClaimAsync(db))).Id;
        using var person = new Browsing(host);
        await person.GoAsync($"/claims/{id}/edit");
        await person.SubmitAsync(Form, Fields(("measures[0].kind", "Power"), ("measures[0].value", "1.5"), ("measures[0].unit", "GW"), ("measures[1].value", "220,000"), ("measures[1].of", "H100")));
        Assert.Equal(HttpStatusCode.OK, person.Status);
        var claim = await host.InStoreAsync(db => db.Claims.Whole().SingleAsync(c => c.Id == id));
        Assert.Equal([1.5m, 220_000m], claim.Measures.OrderBy(m => m.Ordinal).Select(m => m.Value!.Value));
    }

    [Theory, OnBothDatabases]
    public async Task A_form_opened_before_its_source_changed_is_shown_with_that_and_can_be_saved(Database database)
    {
        var host = await hosts.On(database);
        var claim = await host.InStoreAsync(db => Edited.ClaimAsync(db));
        using var person = new Browsing(host);
        await person.GoAsync($"/claims/{claim.Id}/edit");
        await host.InStoreAsync(db => Edited.CaptureAsync(db, claim.ArticleId, Edited.WithFewer));
        await person.SubmitAsync(Form, Fields(("hedge", "reportedly")));
        Assert.Equal(HttpStatusCode.PreconditionFailed, person.Status);
        Assert.Equal("More is known of this claim than when you began", person.One(".conflict h2").TextContent);
        Assert.Equal("reportedly", person.Value("hedge"));
        await person.SubmitAsync(Form);
        Assert.Equal(HttpStatusCode.OK, person.Status);
        var saved = await host.InStoreAsync(db => db.Claims.Whole().SingleAsync(c => c.Id == claim.Id));
        Assert.Equal(("reportedly", true), (saved.Hedge, saved.NeedsRecheck));
    }

    private static Dictionary<string, string?> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(f => f.Name, f => (string?)f.Value);

    /// <summary>Each link of the summary leads to something, which is not folded away.</summary>
    private static void AssertShown(Browsing person)
    {
        var links = person.Page.QuerySelectorAll(".validation-summary-errors a").Select(a => a.GetAttribute("href")![1..]).ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var wrong = person.Page.GetElementById(link);
            Assert.True(wrong is not null, $"Nothing is at #{link}.");
            Assert.Null(wrong.Closest("details:not([open])"));
        }
    }
}
