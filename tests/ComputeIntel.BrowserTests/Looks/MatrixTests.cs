using ComputeIntel.BrowserTests.Support;
using Microsoft.Playwright;

namespace ComputeIntel.BrowserTests.Looks;

public sealed class MatrixTests(Chromium chromium, SampleSite site)
{
    [Fact]
    public async Task The_matrix_is_copied_as_a_spreadsheet_takes_it()
    {
        await using var person = await Person.AtAsync(chromium, site.Host.Address);
        await person.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await person.Page.GotoAsync(site.Paths["/deals/{slug}/matrix"]);
        var columns = await person.Page.Locator(".matrix thead th").CountAsync();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Copy for a spreadsheet" }).ClickAsync();
        await Assertions.Expect(person.Page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        var lines = (await person.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ReplaceLineEndings("\n").Split('\n');
        Assert.Equal(await person.Page.Locator(".matrix tr").CountAsync(), lines.Length);
        Assert.All(lines, line => Assert.Equal(columns, line.Split('\t').Length));
        Assert.Contains("Anthropic Verified C-", string.Join(' ', lines), StringComparison.Ordinal);
    }
}
