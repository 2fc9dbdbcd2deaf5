using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Playwright;

namespace ComputeIntel.BrowserTests.Support;

/// <summary>
/// Someone at a browser of their own. When they leave, the test fails on any violation of the content security policy,
/// any uncaught script error and any style sheet or script that came without a body.
/// </summary>
public sealed class Person : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly IBrowserContext _context;
    private readonly ConcurrentBag<string> _faults = [];
    private readonly ConcurrentBag<Task> _bodies = [];

    private Person(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <param name="chromium">The browser.</param>
    /// <param name="address">Where the program listens.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="dark">Whether they prefer dark.</param>
    /// <param name="scripts">Whether scripts run.</param>
    public static async Task<Person> AtAsync(Chromium chromium, Uri address, int width = 1440, int height = 1000, bool dark = false, bool scripts = true)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        var person = new Person(context, await context.NewPageAsync());
        person.Watch();
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_bodies);
        await _context.DisposeAsync();
        Assert.True(_faults.IsEmpty, string.Join('\n', _faults));
    }

    private void Watch()
    {
        Page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase) || message.Text.Contains("Content-Security-Policy", StringComparison.OrdinalIgnoreCase))
            {
                _faults.Add(message.Text);
            }
        };
        Page.PageError += (_, error) => _faults.Add(error);
        // Only what came to its end is looked at: the body of an answer that was cut off, as when a page is left while it
        // still loads, is never handed over, and whoever asked for it would wait for ever.
        Page.RequestFinished += (_, request) =>
        {
            if (request.ResourceType is "stylesheet" or "script")
            {
                _bodies.Add(LookAtBodyAsync(request));
            }
        };
    }

    private async Task LookAtBodyAsync(IRequest request)
    {
        try
        {
            if (await request.ResponseAsync().WaitAsync(Patience) is { Status: 200 } response && (await response.BodyAsync().WaitAsync(Patience)).Length == 0)
            {
                _faults.Add($"{request.Url} has no body");
            }
        }
        catch (Exception gone) when (gone is PlaywrightException or TimeoutException)
        {
            // Chromium keeps no bodies of a page that was left meanwhile; whoever stays on one has them looked at.
            Debug.WriteLine(gone);
        }
    }
}
