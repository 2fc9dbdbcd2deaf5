using Microsoft.Playwright;

namespace ComputeIntel.Browser;

/// <summary>One page kept open in the browser. What is printed is written straight into it; it reaches nothing.</summary>
internal sealed class WarmPage
{
    private const string Address = "http://briefing.invalid/";

    private readonly ICDPSession _session;
    private readonly string _frame;

    private WarmPage(ICDPSession session, string frame) => (_session, _frame) = (session, frame);

    public static async Task<WarmPage> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/*", route => route.Request.Url == Address ? EmptyAsync(route) : route.AbortAsync());
        await page.GotoAsync(Address);
        var session = await context.NewCDPSessionAsync(page);
        var tree = await session.SendAsync("Page.getFrameTree");
        return new(session, tree!.Value.GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString()!);
    }

    /// <remarks>Through the protocol itself: a navigation and Playwright's own way to a PDF cost a fifth more.</remarks>
    public async Task<byte[]> PrintAsync(string html)
    {
        await _session.SendAsync("Page.setDocumentContent", new() { ["frameId"] = _frame, ["html"] = html });
        var answer = await _session.SendAsync("Page.printToPDF", new()
        {
            ["preferCSSPageSize"] = true,
            ["printBackground"] = true,
            ["generateTaggedPDF"] = true,
            ["generateDocumentOutline"] = true,
        });
        return answer!.Value.GetProperty("data").GetBytesFromBase64();
    }

    /// <summary>The policy of this answer holds for all that is written into the page afterwards.</summary>
    private static Task EmptyAsync(IRoute route) => route.FulfillAsync(new()
    {
        ContentType = "text/html; charset=utf-8",
        Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; img-src data:" },
        Body = "<!doctype html>",
    });
}
