using System.Text.RegularExpressions;
using ComputeIntel.BrowserTests.PageObjects;
using ComputeIntel.BrowserTests.Support;
using ComputeIntel.Tests.Support;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace ComputeIntel.BrowserTests.MainJob;

/// <summary>
/// The main job, end to end, on the real write-up: paste it, claim from it, tag reported, be refused verified without
/// evidence and told why, cite a filing, verify, export the briefing; the PDF says it all.
/// </summary>
public sealed class MainJobTests(Chromium chromium, Hosts hosts)
{
    private const string Words = "Anthropic's reported acquisition of the full capacity of SpaceX's Colossus 1 supercomputer cluster";

    [Theory, OnBothDatabases]
    public Task With_a_pointer(Database database) => DoAsync(database, Hands.Pointer, scripts: true);

    [Theory, OnBothDatabases]
    public Task By_the_keyboard_alone(Database database) => DoAsync(database, Hands.Keyboard, scripts: true);

    [Theory, OnBothDatabases]
    public Task With_scripts_switched_off(Database database) => DoAsync(database, Hands.Pointer, scripts: false);

    [Theory, OnBothDatabases]
    public Task On_a_narrow_screen(Database database) => DoAsync(database, Hands.Pointer, scripts: true, width: 390);

    private async Task DoAsync(Database database, Hands hands, bool scripts, int width = 1440)
    {
        var text = WriteUp.Text();
        var host = await hosts.On(database);
        await using var person = await Person.AtAsync(chromium, host.Address, width, scripts: scripts);
        var page = person.Page;
        var reader = new ReaderPage(page);
        var title = Some.Word("Anthropic takes Colossus 1");
        var filing = Some.Word("Registration statement");

        await AddAsync(page, hands, title, text);
        await Assertions.Expect(page.Locator(".p.heading")).ToHaveTextAsync("Detailed Analysis");
        await Assertions.Expect(page.Locator(".p.text")).ToHaveCountAsync(4);
        await Assertions.Expect(page.Locator(".pointer")).ToContainTextAsync("Read original article →");

        var claim = await ClaimAsync(page, hands, reader, useSelection: scripts && hands == Hands.Pointer);
        await Assertions.Expect(reader.Card(claim)).ToContainTextAsync("Reported");
        Assert.Equal(Words, await reader.MarkedAsync(claim));

        await TryToVerifyAsync(page, hands, reader, claim);
        await CiteAndVerifyAsync(page, hands, reader, claim, filing);

        var pdf = await BriefAsync(page, hands, claim);
        foreach (var printed in new[] { "Verified", "filing, p. F-62", $"C-{claim}", "Anthropic takes the full capacity of Colossus 1.", Words, title, filing })
        {
            Assert.Contains(Squeezed(printed), Squeezed(pdf), StringComparison.Ordinal);
        }
    }

    private static async Task AddAsync(IPage page, Hands hands, string title, string text)
    {
        await page.GotoAsync("/articles/add");
        await hands.FillAsync(page.Locator("[name='title']"), title);
        await hands.FillAsync(page.Locator("[name='markdown']"), text);
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Save") }).First);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/articles/\d+"));
    }

    private static async Task<int> ClaimAsync(IPage page, Hands hands, ReaderPage reader, bool useSelection)
    {
        if (useSelection)
        {
            await reader.SelectAsync(2, Words);
            await page.Keyboard.PressAsync("c");
        }
        else
        {
            await hands.PressAsync(page.Locator("#p-2 .add"));
            await hands.FillAsync(page.Locator("[name='quotations[0].exact']"), Words);
        }

        await hands.FillAsync(page.Locator("[name='statement']"), "Anthropic takes the full capacity of Colossus 1.");
        await hands.FillAsync(page.Locator("[name='acquirer']"), "Anthropic");
        await hands.FillAsync(page.Locator("[name='facilities[0]']"), "Colossus 1");
        await hands.FillAsync(page.Locator("[name='counterparties[0].name']"), "SpaceX");
        await hands.ChooseAsync(page.Locator("[name='counterparties[0].role']"), "operator");
        await hands.FillAsync(page.Locator("[name='statedRationale.text']"), "expanding computational throughput for Claude");
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Save as reported" }));
        await Assertions.Expect(reader.Cards).ToHaveCountAsync(1);
        return int.Parse((await reader.Cards.First.GetAttributeAsync("data-claim"))!, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task TryToVerifyAsync(IPage page, Hands hands, ReaderPage reader, int claim)
    {
        await OpenAsync(hands, reader, claim);
        await hands.PressAsync(reader.Card(claim).GetByRole(AriaRole.Link, new() { Name = "Verify" }));
        await hands.FillAsync(page.Locator("[name='reason']"), "It says so.");
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Save decision" }));
        await Assertions.Expect(page.Locator(".validation-summary-errors")).ToContainTextAsync("Verified needs standing, supporting evidence from a primary source");
    }

    private static async Task CiteAndVerifyAsync(IPage page, Hands hands, ReaderPage reader, int claim, string filing)
    {
        var newTitle = page.Locator("[name='article.title']");
        if (!await newTitle.IsVisibleAsync())
        {
            await hands.PressAsync(page.GetByText("Or cite a new source"));
        }

        await hands.FillAsync(newTitle, filing);
        await hands.FillAsync(page.Locator("[name='article.publisher']"), "Securities and Exchange Commission");
        await hands.FillAsync(page.Locator("[name='locator']"), "p. F-62");
        await hands.FillAsync(page.Locator("[name='reason']"), "The filing states it.");
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Save decision" }));
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("filing, p. F-62");
    }

    private static async Task OpenAsync(Hands hands, ReaderPage reader, int claim)
    {
        var card = reader.Card(claim);
        if (!await card.EvaluateAsync<bool>("card => card.open"))
        {
            await hands.PressAsync(card.Locator("> summary"));
        }
    }

    private static async Task<string> BriefAsync(IPage page, Hands hands, int claim)
    {
        await page.GotoAsync($"/briefings/add?claim={claim}");
        await hands.FillAsync(page.Locator("[name='title']"), "Anthropic and Colossus 1");
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Begin") }).First);
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/briefings/\d+"));
        var id = Regex.Match(page.Url, @"/briefings/(\d+)").Groups[1].Value;
        var answer = await page.APIRequest.GetAsync($"/briefings/{id}.pdf");
        Assert.True(answer.Ok, await answer.TextAsync());
        using var document = PdfDocument.Open(await answer.BodyAsync());
        return string.Join('\n', document.GetPages().Select(p => p.Text));
    }

    // Lines break where they will, and quotation marks are curled.
    private static string Squeezed(string text) => new([.. text.Where(char.IsLetterOrDigit)]);
}
