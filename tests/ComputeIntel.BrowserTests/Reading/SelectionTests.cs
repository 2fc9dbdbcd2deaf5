using ComputeIntel.BrowserTests.PageObjects;
using ComputeIntel.BrowserTests.Support;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.BrowserTests.Reading;

/// <summary>From words selected on the page to the same words in the store, and back to marks in the right place.</summary>
public sealed class SelectionTests(Chromium chromium, Hosts hosts)
{
    public static TheoryData<string, string> Scripts => new()
    {
        { "The cluster 🚀 draws 300 MW 🔌 at peak, says 👩🏽‍🔧 the operator.", "draws 300 MW 🔌 at" },
        { "Cafe\u0301 Compute re\u0301serve 40 % of the site, naïve as it sounds.", "réserve 40 %" },
        { "הסכם המחשוב כולל את כל הקיבולת של האתר במשך שלוש שנים.", "כל הקיבולת של האתר" },
        { "アンソロピックはコロッサス1の全容量を使用することで合意した。", "全容量を使用する" },
        { "Power 𝟛𝟘𝟘 MW, then 𐐷𐐲 and 300 MW again.", "and 300 MW" },
    };

    [Fact]
    public async Task One_key_after_the_selection_saves_a_reported_claim()
    {
        var host = await hosts.On(Database.Sqlite);
        var article = await host.WithAsync(["Anthropic has agreed to use every unit of capacity at Colossus 1, the Memphis cluster."]);
        await using var person = await Person.AtAsync(chromium, host.Address);
        var reader = new ReaderPage(person.Page);
        await reader.OpenAsync(article.Id);
        await reader.SelectAsync(1, "every unit of capacity at Colossus 1");
        await Microsoft.Playwright.Assertions.Expect(reader.Offer).ToBeVisibleAsync();
        var number = await reader.SaveReportedAsync();
        var claim = await StoredAsync(host, number);
        Assert.Equal(("every unit of capacity at Colossus 1", ComputeIntel.Claims.Tag.Reported), (claim.Statement, claim.Tag));
        Assert.Equal("every unit of capacity at Colossus 1", await reader.MarkedAsync(number));
    }

    [Fact]
    public async Task The_key_pressed_twice_saves_once_and_where_no_answer_comes_that_is_said_and_the_words_stay_selected()
    {
        const string quick = "**/claims/new?handler=Quick";
        var host = await hosts.On(Database.Sqlite);
        var article = await host.WithAsync(["Anthropic has agreed to use every unit of capacity at Colossus 1, the Memphis cluster."]);
        await using var person = await Person.AtAsync(chromium, host.Address);
        var reader = new ReaderPage(person.Page);
        await reader.OpenAsync(article.Id);
        await reader.SelectAsync(1, "every unit of capacity");
        await person.Page.RouteAsync(quick, route => route.AbortAsync());
        await person.Page.Keyboard.PressAsync("2");
        await Microsoft.Playwright.Assertions.Expect(person.Page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync("No answer came.");
        Assert.Equal("every unit of capacity", await person.Page.EvaluateAsync<string>("getSelection().toString()"));
        await person.Page.UnrouteAsync(quick);
        await person.Page.Keyboard.PressAsync("2");
        await person.Page.Keyboard.PressAsync("2");
        await Microsoft.Playwright.Assertions.Expect(reader.Cards).ToHaveCountAsync(1);
        await person.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        Assert.Equal(1, await host.InStoreAsync(db => db.Claims.Where(c => c.ArticleId == article.Id).SelectMany(c => c.Reviews).CountAsync()));
    }

    [Fact]
    public async Task Selecting_across_marks_gives_the_exact_words()
    {
        var host = await hosts.On(Database.Sqlite);
        const string text = "Both companies speak of more than 220,000 accelerators, a mix of H100, H200 and GB200; a later filing counts 325,000.";
        var article = await host.WithAsync([text], (1, "more than 220,000 accelerators"), (1, "accelerators, a mix"), (1, "a later filing"));
        await using var person = await Person.AtAsync(chromium, host.Address);
        var reader = new ReaderPage(person.Page);
        await reader.OpenAsync(article.Id);
        Assert.Equal(text, await reader.Paragraph(1).TextContentAsync());
        const string words = "220,000 accelerators, a mix of H100, H200 and GB200; a later";
        await reader.SelectAsync(1, words);
        var number = await reader.SaveReportedAsync();
        var quotation = (await StoredAsync(host, number)).Quotations[0];
        Assert.Equal((words, text.IndexOf(words, StringComparison.Ordinal)), (quotation.Exact, quotation.Start));
        Assert.Equal(words, await reader.MarkedAsync(number));
    }

    [Theory, MemberData(nameof(Scripts))]
    public async Task Every_script_is_marked_in_the_right_place(string text, string words)
    {
        (text, words) = (text.Normalize(), words.Normalize());
        var host = await hosts.On(Database.Sqlite);
        var article = await host.WithAsync([text]);
        await using var person = await Person.AtAsync(chromium, host.Address);
        var reader = new ReaderPage(person.Page);
        await reader.OpenAsync(article.Id);
        await reader.SelectAsync(1, words);
        var number = await reader.SaveReportedAsync();
        var quotation = (await StoredAsync(host, number)).Quotations[0];
        Assert.Equal(words, CodePoints.Slice(text, quotation.Start!.Value, quotation.End!.Value));
        Assert.Equal(words, await reader.MarkedAsync(number));
    }

    [Fact]
    public async Task A_selection_over_two_paragraphs_becomes_two_quotations()
    {
        var host = await hosts.On(Database.Sqlite);
        var article = await host.WithAsync(["The first paragraph ends here.", "The second paragraph begins here."]);
        await using var person = await Person.AtAsync(chromium, host.Address);
        var reader = new ReaderPage(person.Page);
        await reader.OpenAsync(article.Id);
        await person.Page.EvaluateAsync("""
            () => {
              const [one, two] = document.querySelectorAll('.says[data-paragraph]');
              const range = document.createRange();
              range.setStart(one.firstChild, 20);
              range.setEnd(two.firstChild, 20);
              getSelection().addRange(range);
            }
            """);
        var number = await reader.SaveReportedAsync();
        Assert.Equal(["ends here.", "The second paragraph"], (await StoredAsync(host, number)).Quotations.OrderBy(q => q.Ordinal).Select(q => q.Exact));
    }

    private static Task<ComputeIntel.Claims.Claim> StoredAsync(IntelHost host, int number) =>
        host.InStoreAsync(db => db.Claims.AsNoTracking().Include(c => c.Quotations).SingleAsync(c => c.Id == number));
}
