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
        context.SetDefaultTimeout(15_000);
        var person = new Person(context, await context.NewPageAsync());
        person.Watch();
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_bodies).WaitAsync(TimeSpan.FromSeconds(15));
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
        Page.Response += (_, response) =>
        {
            if (response.Request.ResourceType is "stylesheet" or "script" && response.Status == 200)
            {
                _bodies.Add(LookAtBodyAsync(response));
            }
        };
    }

    private async Task LookAtBodyAsync(IResponse response)
    {
        try
        {
            if ((await response.BodyAsync()).Length == 0)
            {
                _faults.Add($"{response.Url} has no body");
            }
        }
        catch (PlaywrightException gone)
        {
            // Chromium keeps no bodies of a page that was left meanwhile; whoever stays on one has them looked at.
            Debug.WriteLine(gone);
        }
    }
}
