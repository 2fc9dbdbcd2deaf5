using ComputeIntel.BrowserTests.PageObjects;
using ComputeIntel.BrowserTests.Support;
using ComputeIntel.Tests.Support;
using Microsoft.Playwright;

namespace ComputeIntel.BrowserTests.Changing;

/// <summary>An article changes under its claims: the change is seen, and what was lost is placed again.</summary>
public sealed class EditedArticleTests(Chromium chromium, Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task A_changed_figure_is_flagged_beside_the_words(Database database)
    {
        var host = await hosts.On(database);
        var claim = await host.InStoreAsync(db => Edited.ClaimAsync(db));
        await host.InStoreAsync(db => Edited.CaptureAsync(db, claim.ArticleId, Edited.WithFewer));
        await using var person = await Person.AtAsync(chromium, host.Address);
        await person.Page.GotoAsync($"/articles/{claim.ArticleId}");
        var card = person.Page.Locator($".card[data-claim='{claim.Id}']");
        await Assertions.Expect(card.Locator("> summary")).ToContainTextAsync("Needs recheck");
        await Assertions.Expect(card.Locator(".changed")).ToHaveTextAsync("Figure changed: 220,000 → 200,000");
        await Assertions.Expect(person.Page.Locator("mark")).ToHaveTextAsync("The site holds more than 200,000 accelerators");
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "What changed" }).ClickAsync();
        await Assertions.Expect(person.Page.Locator(".edited ins")).ToHaveTextAsync("200,000");
    }

    [Theory, OnBothDatabases]
    public async Task Lost_words_are_placed_by_the_keyboard_alone(Database database)
    {
        var host = await hosts.On(database);
        var claim = await host.InStoreAsync(db => Edited.ClaimAsync(db));
        await host.InStoreAsync(db => Edited.CaptureAsync(db, claim.ArticleId, Edited.WithoutSite));
        await using var person = await Person.AtAsync(chromium, host.Address);
        var (page, hands) = (person.Page, Hands.Keyboard);
        await page.GotoAsync($"/articles/{claim.ArticleId}");
        await Assertions.Expect(page.Locator(".unplaced .gone")).ToContainTextAsync(Edited.Quoted);
        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Place them" }));
        await Assertions.Expect(page.Locator(".waiting")).ToHaveCountAsync(1);
        var words = page.Locator("textarea[name=words]");
        if (!await words.IsVisibleAsync())
        {
            await hands.PressAsync(page.GetByText("Place by hand"));
        }

        await hands.FillAsync(page.Locator("form.form input[name=paragraph]"), "2");
        await hands.FillAsync(words, "how large the building is");
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Place it", Exact = true }));
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("were placed");
        await page.GotoAsync($"/articles/{claim.ArticleId}");
        await Assertions.Expect(page.Locator("mark")).ToHaveTextAsync("how large the building is");
        await Assertions.Expect(page.Locator(".unplaced")).ToHaveCountAsync(0);
    }

    [Theory, OnBothDatabases]
    public async Task Lost_words_are_placed_by_selecting_them_in_the_article(Database database)
    {
        var host = await hosts.On(database);
        var claim = await host.InStoreAsync(db => Edited.ClaimAsync(db));
        await host.InStoreAsync(db => Edited.CaptureAsync(db, claim.ArticleId, Edited.WithoutSite));
        await using var person = await Person.AtAsync(chromium, host.Address);
        var (page, reader) = (person.Page, new ReaderPage(person.Page));
        await page.GotoAsync($"/unplaced?article={claim.ArticleId}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Find it in the article" }).ClickAsync();
        await Assertions.Expect(page.Locator(".placing blockquote")).ToHaveTextAsync(Edited.Quoted);
        await reader.Offer.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await reader.SelectAsync(2, "how large the building is");
        await reader.Offer.GetByRole(AriaRole.Button, new() { Name = "Place it here" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("were placed");
        await reader.OpenAsync(claim.ArticleId);
        Assert.Equal("how large the building is", await reader.MarkedAsync(claim.Id));
    }

    [Theory, OnBothDatabases]
    public async Task One_key_after_the_selection_places_lost_words_and_refuses_those_of_two_paragraphs(Database database)
    {
        var host = await hosts.On(database);
        var claim = await host.InStoreAsync(db => Edited.ClaimAsync(db));
        await host.InStoreAsync(db => Edited.CaptureAsync(db, claim.ArticleId, Edited.WithoutSite));
        await using var person = await Person.AtAsync(chromium, host.Address);
        var (page, reader) = (person.Page, new ReaderPage(person.Page));
        await page.GotoAsync($"/unplaced?article={claim.ArticleId}");
        await Hands.Keyboard.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Find it in the article" }));
        await Assertions.Expect(page.Locator(".placing")).ToBeVisibleAsync();
        await reader.Offer.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.EvaluateAsync("document.getSelection().setBaseAndExtent(document.querySelector('#p-1 .says'), 0, document.querySelector('#p-3 .says'), 0)");
        await Assertions.Expect(reader.Offer.GetByRole(AriaRole.Button)).ToBeDisabledAsync();
        await reader.SelectAsync(2, "what stands in it");
        await page.Keyboard.PressAsync("p");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("were placed");
        await reader.OpenAsync(claim.ArticleId);
        Assert.Equal("what stands in it", await reader.MarkedAsync(claim.Id));
    }
}
