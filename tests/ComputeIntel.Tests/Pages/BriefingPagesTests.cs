using System.Net;
using ComputeIntel.Briefings;
using ComputeIntel.Browser;
using ComputeIntel.Claims;
using ComputeIntel.Data.Briefings;
using ComputeIntel.Data.Claims;
using ComputeIntel.Data.Deals;
using ComputeIntel.Deals;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComputeIntel.Tests.Pages;

public sealed class BriefingPagesTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task A_briefing_on_a_deal_is_begun_written_and_listed(Database database)
    {
        var (host, deal, claim) = await DealAsync(database);
        using var person = new Browsing(host);
        await person.GoAsync($"/briefings/add?deal={deal.Slug}");
        Assert.Equal(deal.Title, person.Value("title"));
        await person.SubmitAsync("#says", new { bottomLine = "It is so.", handling = "TLP:GREEN" });
        Assert.Matches("^/briefings/[0-9]+$", person.Address);
        Assert.Equal(("It is so.", "TLP:GREEN"), (person.Value("bottomLine"), person.Value("handling")));

        await person.SubmitAsync("#says", button: "button[value=add]");
        await person.SubmitAsync("#says", Judgement(0, "It holds.", claim));
        Assert.Equal("The briefing was saved.", person.Notice);
        await person.SubmitAsync("#says", button: "button[value=add]");
        await person.SubmitAsync("#says", Judgement(1, "It ends.", null));
        await person.SubmitAsync("#says", button: "button[value=up-1]");
        await person.SubmitAsync("#says");
        Assert.Equal(["It ends.", "It holds."], person.Texts(".judgement textarea[name$=text]"));
        await person.SubmitAsync("#says", button: "button[value=remove-0]");
        Assert.Equal(["It holds."], person.Texts(".judgement textarea[name$=text]"));
        await person.SubmitAsync("#says");

        await person.FollowAsync("Preview");
        Assert.Contains($"It is likely that it holds. C-{claim}", Folded(person.One(".judgements li p").TextContent), StringComparison.Ordinal);
        Assert.Contains("· preview", person.Text, StringComparison.Ordinal);
        await person.GoAsync("/briefings");
        Assert.Contains(deal.Title, person.Texts("tbody th"));
    }

    [Theory, OnBothDatabases]
    public async Task A_briefing_on_a_deal_is_drafted_from_what_is_known_and_shows_what_it_would_print(Database database)
    {
        var (host, deal, claim) = await DealAsync(database);
        var (_, other, _) = await DealAsync(database);
        var supplier = Some.Word("<b>Supplier</b>");
        await host.InStoreAsync(async db =>
        {
            var stored = await db.Claims.Whole().SingleAsync(c => c.Id == claim);
            stored.Counterparties.Add(new() { Organization = new() { Name = supplier, Slug = Some.Word("supplier"), Aliases = [Alias.Of(supplier)] }, Role = Role.Supplier });
            return await db.SaveChangesAsync();
        });
        using var person = new Browsing(host);
        await person.GoAsync("/briefings/add");
        Assert.Empty(person.Page.QuerySelectorAll("[name=bottomLine], #front"));
        await person.SubmitAsync("form.about", new { deal = deal.Slug });
        Assert.Equal((deal.Title, deal.Slug), (person.Value("title"), person.One("#says [name=deal]").GetAttribute("value")));
        var drafted = person.Value("bottomLine")!.ReplaceLineEndings("\n");
        Assert.StartsWith($"The deal is for capacity, reportedly from {supplier} (no source named).\nNo reviewed claim states the acquirer, ", drafted, StringComparison.Ordinal);
        Assert.Contains("rewrite it", person.One("#bottomline-hint").TextContent, StringComparison.Ordinal);
        Assert.Equal([$"/claims/{claim}"], person.Page.QuerySelectorAll("#front .glance .cite").Select(a => a.GetAttribute("href")));
        Assert.Empty(person.Page.QuerySelectorAll("#front b b"));
        var front = person.Texts("#front .glance, #front .two").Select(Folded).ToList();
        Assert.Contains("Stated by no claim: acquirer, facility, rationale", front[1], StringComparison.Ordinal);

        await person.SubmitAsync("#says", new { title = "" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, drafted), (person.Status, person.Value("bottomLine")!.ReplaceLineEndings("\n")));
        Assert.NotEmpty(person.Page.QuerySelectorAll("#front .glance"));
        await person.SubmitAsync("#says", new { title = deal.Title });
        await person.GoAsync($"{person.Address}/print");
        Assert.Equal(drafted.Split('\n'), person.Texts(".line"));
        Assert.Equal(front, person.Texts(".glance, .two").Select(Folded));

        await person.GoAsync($"/briefings/add?deal={deal.Slug}");
        await person.SubmitAsync("form.about", new { deal = other.Slug });
        Assert.Equal(other.Title, person.Value("title"));
        await person.GoAsync("/briefings/add?deal=no-such-deal");
        Assert.Empty(person.Page.QuerySelectorAll("[name=bottomLine]"));
    }

    [Theory, OnBothDatabases]
    public async Task A_briefing_on_chosen_claims_takes_more_by_number(Database database)
    {
        var (host, _, claim) = await DealAsync(database);
        var other = (await DealAsync(database)).Claim;
        using var person = new Browsing(host);
        await person.GoAsync($"/briefings/add?claim={claim}");
        await person.SubmitAsync("#says", new { title = Some.Word("Chosen"), more = $"c-{other}, nonsense" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.Contains("“nonsense” is not the number of a claim, like C-12.", person.Errors);
        Assert.Equal($"c-{other}, nonsense", person.Value("more"));
        await person.SubmitAsync("#says", new { more = $"c-{other}" });
        Assert.Equal([$"{claim}", $"{other}"], person.Page.QuerySelectorAll("[name=claims]").Select(c => c.GetAttribute("value")));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_wrong_stands_beside_its_field_with_what_was_typed_kept(Database database)
    {
        var (host, deal, _) = await DealAsync(database);
        using var person = new Browsing(host);
        await person.GoAsync($"/briefings/add?deal={deal.Slug}");
        await person.SubmitAsync("#says");
        await person.SubmitAsync("#says", button: "button[value=add]");
        await person.SubmitAsync("#says", Judgement(0, "Likely it holds.", null));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, person.Status);
        Assert.Contains("Leave the likelihood out", person.One("#judgements-0-text-wrong").TextContent, StringComparison.Ordinal);
        Assert.Equal("Likely it holds.", person.Value("judgements[0].text"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await person.OpenAsync("/briefings/add?claim=x")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync($"/briefings/{int.MaxValue}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync($"/briefings/{int.MaxValue}/print")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync($"/briefings/{int.MaxValue}.pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync("/briefings/1/editions/99999.pdf")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Two_peoples_edits_are_laid_side_by_side_and_merged(Database database)
    {
        var (host, deal, claim) = await DealAsync(database);
        using var ada = new Browsing(host);
        using var ben = new Browsing(host);
        await ada.GoAsync($"/briefings/add?deal={deal.Slug}");
        await ada.SubmitAsync("#says");
        await ben.GoAsync(ada.Address);
        await ben.SubmitAsync("#says", button: "button[value=add]");
        await ben.SubmitAsync("#says", Judgement(0, "It holds.", claim));
        await ada.SubmitAsync("#says", new { title = "Ada’s title", bottomLine = "Ada’s line." });
        Assert.Equal(HttpStatusCode.PreconditionFailed, ada.Status);
        Assert.Equal(["Title", "Bottom line", "Key judgements"], ada.Texts(".conflict legend"));

        await ada.SubmitAsync(".conflict form");
        Assert.Equal("The briefing was saved.", ada.Notice);
        Assert.Equal(("Ada’s title", "Ada’s line.", "It holds."), (ada.Value("title"), ada.Value("bottomLine"), ada.Value("judgements[0].text")));
        Assert.Contains($"C-{claim}", ada.One(".rests-on summary").TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_PDF_is_the_newest_edition_of_what_is_said_now(Database database)
    {
        var (host, deal, claim) = await DealAsync(database);
        Assert.SkipWhen(host.Services.GetRequiredService<BrowserFinder>().Find() is null, "There is no Chromium on this machine; apt-get install chromium brings one.");
        using var person = new Browsing(host);
        await person.GoAsync($"/briefings/add?deal={deal.Slug}");
        await person.SubmitAsync("#says", new { title = "a/b \"c\"\u202E d" });
        var page = person.Address;
        await person.GoAsync($"{page}.pdf");
        var first = person.Answer.Headers.ETag!.Tag;
        Assert.Equal("inline; filename=\"a-b-c-d-1.pdf\"", person.Answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(first, (await person.GoAsync($"{page}.pdf?paper=a4")).Answer.Headers.ETag!.Tag);
        Assert.NotEqual(first, (await person.GoAsync($"{page}.pdf?paper=letter")).Answer.Headers.ETag!.Tag);
        await host.InStoreAsync(async db =>
        {
            var stored = await db.Claims.Whole().SingleAsync(c => c.Id == claim);
            stored.Review(Tag.Disputed, "not so sure", "Ada", Some.Time);
            return await db.SaveChangesAsync();
        });
        Assert.NotEqual(first, (await person.GoAsync($"{page}.pdf")).Answer.Headers.ETag!.Tag);
        Assert.Equal(first, (await person.GoAsync($"{page}/editions/1.pdf")).Answer.Headers.ETag!.Tag);
        Assert.Equal(["Edition 3", "Edition 2", "Edition 1"], (await person.GoAsync(page)).Texts(".editions a[href$='.pdf']"));
    }

    [Theory, OnBothDatabases]
    public async Task What_an_article_hides_is_shown_as_text_in_the_briefing(Database database)
    {
        var host = await hosts.On(database);
        const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\u202E\"'>";
        var id = await host.InStoreAsync(async db =>
        {
            var article = Some.ArticleSaying(Hostile);
            article.Title = Hostile;
            var claim = Some.ClaimOn(article);
            (claim.Statement, claim.Hedge) = (Hostile, Hostile[..20]);
            db.AddRange(article, claim);
            await db.SaveChangesAsync();
            claim.Review(Tag.Reported, null, "Ada", Some.Time);
            await db.SaveChangesAsync();
            var briefing = await new BriefingIntake(db).MakeAsync(new() { Title = Hostile, Handling = Hostile, BottomLine = Hostile, Claims = [claim.Id], Judgements = [new() { Text = Hostile, Assumptions = Hostile }] }, "Ada", Some.Time);
            return briefing.Id;
        });
        using var person = new Browsing(host);
        await person.GoAsync($"/briefings/{id}/print");
        Assert.Empty(person.Page.QuerySelectorAll("script, img, [onerror]"));
        Assert.Contains("<script>", person.Heading, StringComparison.Ordinal);
        await person.GoAsync($"/briefings/{id}");
        Assert.Empty(person.Page.QuerySelectorAll("img, [onerror], script:not([src])"));
    }

    private static Dictionary<string, string?> Judgement(int index, string text, int? claim) => new()
    {
        [$"judgements[{index}].text"] = text,
        [$"judgements[{index}].likelihood"] = nameof(Likelihood.Likely),
        [$"judgements[{index}].more"] = claim is null ? "" : $"C-{claim}",
    };

    private static string Folded(string text) => PlainText.Folded(text);

    /// <summary>A deal with one reported claim.</summary>
    private async Task<(IntelHost Host, Deal Deal, int Claim)> DealAsync(Database database)
    {
        var host = await hosts.On(database);
        var (deal, claim) = await host.InStoreAsync(async db =>
        {
            var made = await new DealIntake(db).MakeAsync(new() { Title = Some.Word("Deal") }, "Ada", Some.Time);
            var stored = await Some.ClaimAsync(db);
            stored.DealId = made.Id;
            stored.Review(Tag.Reported, null, "Ada", Some.Time);
            await db.SaveChangesAsync();
            return (made, stored.Id);
        });
        return (host, deal, claim);
    }
}
