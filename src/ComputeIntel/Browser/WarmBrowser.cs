using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;

namespace ComputeIntel.Browser;

/// <summary>One running Chromium and its pages, from its start to its end.</summary>
internal sealed class WarmBrowser
{
    // Quiet (it never calls home), and set as print is: text hinted for screens is spaced wrongly on paper.
    private static readonly string[] Flags =
    [
        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--font-render-hinting=none", "--disable-crash-reporter",
    ];

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly IBrowserContext _context;
    private readonly BrowserProcess _process;
    private readonly ConcurrentBag<WarmPage> _idle = [];

    private WarmBrowser(IPlaywright playwright, IBrowser browser, IBrowserContext context, BrowserProcess process) =>
        (_playwright, _browser, _context, _process) = (playwright, browser, context, process);

    public bool IsAlive => _browser.IsConnected;

    public static async Task<WarmBrowser> StartAsync(string path)
    {
        var playwright = await Playwright.CreateAsync();
        BrowserProcess? process = null;
        try
        {
            var browser = await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = path,
                Headless = true,
                Timeout = 10_000,

                // Chromium refuses to run as root inside its own sandbox; as anyone else the sandbox stays.
                ChromiumSandbox = OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess,
                Args = Flags,
            });
            process = await BrowserProcess.OfAsync(browser);
            var context = await browser.NewContextAsync(new() { JavaScriptEnabled = false, Offline = true, ServiceWorkers = ServiceWorkerPolicy.Block, AcceptDownloads = false });
            return new(playwright, browser, context, process);
        }
        catch
        {
            process?.KillBrowser();
            playwright.Dispose();
            throw;
        }
    }

    /// <summary>Prints on an idle page, or on a new one. A page that failed is not used again; nor should its browser be.</summary>
    public async Task<byte[]> PrintAsync(string html)
    {
        if (!_idle.TryTake(out var page))
        {
            page = await WarmPage.OpenAsync(_context);
        }

        var pdf = await page.PrintAsync(html);
        _idle.Add(page);
        return pdf;
    }

    /// <summary>Closes it where it still listens; kills whatever is left of it, children and all. Never throws.</summary>
    public async Task EndAsync(bool isHung)
    {
        if (!isHung)
        {
            await WithinGraceAsync(() => _browser.CloseAsync());
        }

        _process.KillBrowser();
        await WithinGraceAsync(NoticedAsync);
        await WithinGraceAsync(() => Task.Run(_playwright.Dispose));
        _process.KillDriver();
    }

    /// <summary>The driver sweeps up the browser's files once it has noticed its end.</summary>
    private async Task NoticedAsync()
    {
        while (_browser.IsConnected)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        await Task.Delay(TimeSpan.FromMilliseconds(200));
    }

    private static async Task WithinGraceAsync(Func<Task> work)
    {
        try
        {
            await work().WaitAsync(Grace);
        }
        catch (Exception failure) when (failure is PlaywrightException or TimeoutException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It was to go, and it goes: by the kill that follows, or that went before.
            Debug.WriteLine(failure);
        }
    }
}
