using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Caching.Memory;

namespace ComputeIntel.Pages.Shared;

/// <summary>
/// Whole pages kept as the bytes that are sent, cut where each person's antiforgery token goes. The key must name
/// everything that the page shows: a stamp, whoever is signed in, and how it was asked for.
/// </summary>
public sealed class KeptPages(IAntiforgery antiforgery) : IDisposable
{
    private const long MostBytes = 64 * 1024 * 1024;

    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>The page under that key, ready to send; null where it is not kept.</summary>
    public IActionResult? Find(string key) => _pages.Get<byte[][]>(key) is { } pieces ? new Kept(this, pieces) : null;

    /// <summary>Renders the page and keeps what was sent, where it went well.</summary>
    public PageResult Keeping(string key) => new Rendered(this, key);

    public void Dispose() => _pages.Dispose();

    private string TokenFor(HttpContext context) => antiforgery.GetAndStoreTokens(context).RequestToken!;

    private static async Task SendAsync(HttpContext context, byte[][] pieces, string token)
    {
        var between = Encoding.UTF8.GetBytes(token);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = pieces.Sum(p => p.Length) + ((pieces.Length - 1) * between.Length);
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i > 0)
            {
                await context.Response.Body.WriteAsync(between, context.RequestAborted);
            }

            await context.Response.Body.WriteAsync(pieces[i], context.RequestAborted);
        }
    }

    private static byte[][] CutAt(byte[] page, byte[] token)
    {
        var pieces = new List<byte[]>();
        var from = 0;
        for (var at = page.AsSpan().IndexOf(token); at >= 0; at = page.AsSpan(from).IndexOf(token))
        {
            pieces.Add(page[from..(from + at)]);
            from += at + token.Length;
        }

        return [.. pieces, page[from..]];
    }

    private sealed class Kept(KeptPages pages, byte[][] pieces) : IActionResult
    {
        public Task ExecuteResultAsync(ActionContext context) => SendAsync(context.HttpContext, pieces, pages.TokenFor(context.HttpContext));
    }

    private sealed class Rendered(KeptPages pages, string key) : PageResult
    {
        public override async Task ExecuteResultAsync(ActionContext context)
        {
            var http = context.HttpContext;
            var body = http.Response.Body;
            using var written = new MemoryStream();
            http.Response.Body = written;
            try
            {
                await base.ExecuteResultAsync(context);
            }
            finally
            {
                http.Response.Body = body;
            }

            var token = pages.TokenFor(http);
            var pieces = CutAt(written.ToArray(), Encoding.UTF8.GetBytes(token));
            if (http.Response.StatusCode == StatusCodes.Status200OK)
            {
                pages._pages.Set(key, pieces, new MemoryCacheEntryOptions { Size = written.Length, SlidingExpiration = TimeSpan.FromHours(1) });
            }

            await SendAsync(http, pieces, token);
        }
    }
}
