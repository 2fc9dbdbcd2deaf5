using Microsoft.Playwright;

namespace ComputeIntel.Browser;

/// <summary>One page kept open in the browser. It sees a single origin, which is answered from memory, and nothing else.</summary>
internal sealed class WarmPage
{
    private const string Origin = "http://briefing.invalid";

    private readonly IPage _page;

    private PrintJob? _job;

    private WarmPage(IPage page) => _page = page;

    public static async Task<WarmPage> OpenAsync(IBrowserContext context)
    {
        var page = new WarmPage(await context.NewPageAsync());
        await page._page.RouteAsync("**/*", page.AnswerAsync);
        return page;
    }

    public async Task<byte[]> PrintAsync(PrintJob job)
    {
        _job = job;
        await _page.GotoAsync($"{Origin}/", new() { WaitUntil = WaitUntilState.Load });
        var pdf = await _page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true, Tagged = true, Outline = true });
        _job = null;
        return pdf;
    }

    private Task AnswerAsync(IRoute route)
    {
        var path = route.Request.Url.StartsWith($"{Origin}/", StringComparison.Ordinal) ? route.Request.Url[Origin.Length..] : null;
        if (path == "/" && _job is { } job)
        {
            return route.FulfillAsync(new()
            {
                ContentType = "text/html; charset=utf-8",
                Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = "default-src 'none'; style-src 'self'; img-src data:" },
                Body = job.Html,
            });
        }

        return path is not null && _job?.Styles.GetValueOrDefault(path) is { } style
            ? route.FulfillAsync(new() { ContentType = "text/css; charset=utf-8", Body = style })
            : route.AbortAsync();
    }
}
