using ComputeIntel.Articles;
using ComputeIntel.BrowserTests.Support;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Deals;
using ComputeIntel.Tests.Support;
using Microsoft.Playwright;

namespace ComputeIntel.BrowserTests.MainJob;

/// <summary>Someone decides over a rule, takes it back, and reads the deal by both clocks.</summary>
public sealed class DisagreementTests(Chromium chromium, Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task A_disagreement_is_decided_otherwise_and_the_decision_undone(Database database)
    {
        var host = await hosts.On(database);
        var slug = await DealAsync(host);
        await using var person = await Person.AtAsync(chromium, host.Address, width: 390, height: 844, dark: true);
        await person.Page.GotoAsync($"/deals/{slug}");
        var disagreement = person.Page.Locator(".disagreement");
        await Assertions.Expect(disagreement).ToContainTextAsync("Contradiction");
        await disagreement.Locator("summary").FocusAsync();
        await person.Page.Keyboard.PressAsync("Enter");
        await disagreement.GetByRole(AriaRole.Combobox, new() { NameRegex = new("^What it is") }).SelectOptionAsync("DifferentMeasure");
        await disagreement.GetByLabel("Why").FillAsync("One is what the grid gives.");
        await person.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Decided: different measure.");
        await Assertions.Expect(disagreement.Locator("h3")).ToContainTextAsync("Different measure");
        await Assertions.Expect(disagreement).ToContainTextAsync("One is what the grid gives.");

        await disagreement.GetByRole(AriaRole.Button, new() { NameRegex = new("^Undo the decision") }).ClickAsync();
        await Assertions.Expect(disagreement.Locator("h3")).ToContainTextAsync("Contradiction");
        await Assertions.Expect(disagreement).ToContainTextAsync("1 decision");
    }

    [Theory, OnBothDatabases]
    public async Task A_deal_is_read_as_it_was_and_as_it_could_be_known(Database database)
    {
        var host = await hosts.On(database);
        var slug = await DealAsync(host);
        await using var person = await Person.AtAsync(chromium, host.Address);
        await person.Page.GotoAsync($"/deals/{slug}");
        await person.Page.GetByLabel("As of", new() { Exact = true }).FillAsync("2026-05-20");
        await person.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(person.Page.Locator(".terms .text")).ToHaveTextAsync(["300 MW"]);
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "Now", Exact = true }).ClickAsync();
        await Assertions.Expect(person.Page.Locator(".terms .text")).ToHaveCountAsync(2);
        await person.Page.GetByLabel("Known on", new() { Exact = true }).FillAsync("2026-06-15");
        await person.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(person.Page.Locator(".terms .text")).ToHaveTextAsync(["300 MW"]);
        await person.Page.GetByLabel("Known on", new() { Exact = true }).FillAsync("2026-13");
        await person.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("is no date");
    }

    /// <summary>A deal of two claims: 300 MW in May, 150 MW since June, published in July.</summary>
    internal static Task<string> DealAsync(IntelHost host) => host.InStoreAsync(async db =>
    {
        var deal = new Deal { Title = Some.Word("Deal"), Slug = Some.Word("deal"), AddedBy = "Ada", AddedAt = Some.Time };
        db.Deals.Add(deal);
        await db.SaveChangesAsync();
        await SayAsync(db, deal, 300, "2026-05-06");
        await SayAsync(db, deal, 150, "2026-07-01");
        return deal.Slug;
    });

    private static async Task SayAsync(IntelContext db, Deal deal, int megawatts, string on)
    {
        var article = Some.ArticleSaying($"It draws {megawatts} MW, {Some.Word()}.");
        article.PublishedOn = PartialDate.Parse(on);
        db.Articles.Add(article);
        await db.SaveChangesAsync();
        var claim = Some.ClaimOn(article);
        claim.DealId = deal.Id;
        claim.Measures.Add(new() { Kind = MeasureKind.Power, Value = megawatts, Unit = "MW" });
        db.Claims.Add(claim);
        await db.SaveChangesAsync();
    }
}
