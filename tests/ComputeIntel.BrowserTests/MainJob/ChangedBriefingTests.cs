using ComputeIntel.BrowserTests.Support;
using ComputeIntel.Data.Briefings;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace ComputeIntel.BrowserTests.MainJob;

/// <summary>The sample's briefing, exported, changed and exported again with what changed since.</summary>
public sealed class ChangedBriefingTests(Chromium chromium)
{
    [Theory, OnBothDatabases]
    public Task With_scripts(Database database) => DoAsync(database, scripts: true);

    [Theory, OnBothDatabases]
    public Task With_scripts_switched_off(Database database) => DoAsync(database, scripts: false);

    private async Task DoAsync(Database database, bool scripts)
    {
        await using var host = await IntelHost.StartAsync(database, new Dictionary<string, string> { ["Samples:Load"] = "true" });
        var (briefing, claim) = await host.InStoreAsync(async db =>
        {
            var stored = await db.Briefings.Whole().SingleAsync();
            return (stored.Id, stored.Judgements.OrderBy(j => j.Ordinal).First().Claims.OrderBy(c => c.Ordinal).First().ClaimId);
        });
        await using var person = await Person.AtAsync(chromium, host.Address, scripts: scripts);
        var page = person.Page;
        Assert.DoesNotContain("What changed since", await PdfAsync(page, $"/briefings/{briefing}.pdf"), StringComparison.Ordinal);

        await page.GotoAsync($"/briefings/{briefing}");
        await page.Locator("[name='judgements[0].likelihood']").SelectOptionAsync("VeryLikely");
        await page.Locator(".actions.save").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GotoAsync($"/claims/{claim}/review?tag=disputed");
        await page.Locator("[name='reason']").FillAsync("A later filing speaks of training.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save decision" }).ClickAsync();

        await page.GotoAsync($"/briefings/{briefing}");
        await page.GetByRole(AriaRole.Link, new() { Name = "What changed since edition 1", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".changes h3").First).ToHaveTextAsync("Judgements");
        var judgement = page.Locator(".changed > li").First;
        await Assertions.Expect(judgement).ToContainTextAsync("Likelihood raised, from likely (55–80 %) to very likely (80–95 %).");
        await Assertions.Expect(judgement.Locator(".because")).ToContainTextAsync($"C-{claim} no longer verified but disputed: A later filing speaks of training ({IntelHost.Analyst}, ");

        await page.GotoAsync($"/briefings/{briefing}");
        await page.GetByLabel("With what changed since").SelectOptionAsync("1");
        var asked = await page.Locator(".export").EvaluateAsync<string>("form => `${new URL(form.action).pathname}?${new URLSearchParams(new FormData(form))}`");
        var pdf = await PdfAsync(page, asked);
        foreach (var printed in new[] { "What changed since edition 1 of", "Likelihood raised, from likely", "no longer verified but disputed: A later filing speaks of training" })
        {
            Assert.Contains(printed, pdf, StringComparison.Ordinal);
        }

        await page.GotoAsync($"/briefings/{briefing}");
        await Assertions.Expect(page.Locator(".editions li").First).ToContainTextAsync("Edition 2, A4, with what changed since edition 1");
    }

    private static async Task<string> PdfAsync(IPage page, string address)
    {
        // The first print of a program starts its browser, which may take longer than a page on a busy machine.
        var answer = await page.APIRequest.GetAsync(address, new() { Timeout = 60_000 });
        Assert.True(answer.Ok, await answer.TextAsync());
        using var document = PdfDocument.Open(await answer.BodyAsync());
        return PlainText.Folded(string.Join(' ', document.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text)));
    }
}
