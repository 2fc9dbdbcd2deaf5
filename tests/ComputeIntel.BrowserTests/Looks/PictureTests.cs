using ComputeIntel.BrowserTests.Support;

namespace ComputeIntel.BrowserTests.Looks;

/// <summary>Takes the README's picture anew when asked to: <c>COMPUTEINTEL_PICTURES=1 ./test.sh --filter FullyQualifiedName~Picture</c>.</summary>
public sealed class PictureTests(Chromium chromium, SampleSite site)
{
    [Fact]
    public async Task The_reader()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("COMPUTEINTEL_PICTURES") == "1", "Pictures are taken when asked for: set COMPUTEINTEL_PICTURES=1.");
        await using var person = await Person.AtAsync(chromium, site.Host.Address, width: 1280, height: 860);
        await person.Page.GotoAsync($"/articles/{site.WriteUp}");
        await person.Page.Locator(".card > summary").First.ClickAsync();
        await person.Page.EvaluateAsync("scrollTo(0, 0)");
        var file = Path.Combine(WriteUp.Root(), "docs", "images", "reader.png");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await person.Page.ScreenshotAsync(new() { Path = file });
        Assert.True(new FileInfo(file).Length > 10_000);
    }
}
