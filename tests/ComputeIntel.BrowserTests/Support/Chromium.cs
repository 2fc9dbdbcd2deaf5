using ComputeIntel.BrowserTests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace ComputeIntel.BrowserTests.Support;

/// <summary>One real Chromium for all tests: the system's, or the one that COMPUTEINTEL_TEST_CHROMIUM names.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path(),
            Args = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", .. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>()],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Null where Playwright is to use its own.</summary>
    private static string? Path() =>
        new[] { Environment.GetEnvironmentVariable("COMPUTEINTEL_TEST_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
}
