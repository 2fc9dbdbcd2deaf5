using System.Collections.Concurrent;
using System.Net;
using ComputeIntel.Tests.Support;
using ComputeIntel.Work;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(Newsroom))]

namespace ComputeIntel.Tests.Support;

/// <summary>A publisher's site with feeds and stories, and for each database one program that may fetch from it.</summary>
public sealed class Newsroom : IAsyncLifetime
{
    private readonly ConcurrentDictionary<Database, Lazy<Task<IntelHost>>> _hosts = new();

    public TestSite Site { get; private set; } = null!;

    public Task<IntelHost> On(Database database) =>
        _hosts.GetOrAdd(database, d => new Lazy<Task<IntelHost>>(() => IntelHost.StartAsync(d, services: s => s.Open(Site.Limits)))).Value;

    /// <summary>Puts out a feed at an address of its own, of stories given by their words; asked with its ETag it answers 304.</summary>
    public Uri Feed(string path, string title, params string[] stories)
    {
        var items = string.Concat(stories.Select((story, i) =>
            $"<item><title>{WebUtility.HtmlEncode(story)}</title><link>{Site.At($"/stories/{Slug.Of(story)}")}</link><description>About {WebUtility.HtmlEncode(story)}.</description><pubDate>Mon, 01 Jun 2026 {9 + (i % 10):00}:{i / 10:00}:00 GMT</pubDate></item>"));
        var body = $"<rss version=\"2.0\"><channel><title>{title}</title>{items}</channel></rss>";
        var tag = $"\"{body.GetHashCode(StringComparison.Ordinal)}\"";
        return Site.Answer(path, async context =>
        {
            context.Response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch == tag)
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            context.Response.ContentType = "application/rss+xml";
            await context.Response.WriteAsync(body);
        });
    }

    /// <summary>A page with a story on it, as a publisher's site sends it.</summary>
    /// <param name="addition">A sentence at its end.</param>
    public Uri Story(string title, string addition = "", params (string Name, string Value)[] headers)
    {
        // Words of its own, lest it be taken for another test's story.
        var words = Enumerable.Range(1, 120).Select(i => $"{Slug.Of(title)}{i}").ToList();
        var paragraphs = string.Concat(words.Chunk(20).Select(chunk => $"<p>The company said that it would take {string.Join(' ', chunk)} of the facility, for the years to come.</p>"));
        return Site.Serve(
            $"/stories/{Slug.Of(title)}",
            $"<!doctype html><html lang=\"en\"><head><title>{WebUtility.HtmlEncode(title)}</title><meta property=\"og:type\" content=\"article\"></head><body><article><h1>{WebUtility.HtmlEncode(title)}</h1>{paragraphs}<p>{WebUtility.HtmlEncode(addition)}</p></article></body></html>",
            headers: headers);
    }

    public async ValueTask InitializeAsync() => Site = await TestSite.StartAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts.Values)
        {
            await (await host.Value).DisposeAsync();
        }

        await Site.DisposeAsync();
    }
}

public static class Services
{
    /// <summary>Wakes the program's workers.</summary>
    public static void Ring(this IntelHost host) => host.Services.GetRequiredService<JobBell>().Ring();

    /// <summary>Works with a part of the program, in a scope of its own.</summary>
    public static async Task<T> WithAsync<TPart, T>(this IntelHost host, Func<TPart, Task<T>> work) where TPart : notnull
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TPart>());
    }
}
