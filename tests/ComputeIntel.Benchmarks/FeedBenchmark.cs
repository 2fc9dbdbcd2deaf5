using System.Diagnostics;
using System.Globalization;
using System.Net;
using ComputeIntel.Data;
using ComputeIntel.Feeds;
using ComputeIntel.Imports;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Benchmarks;

/// <summary>A hundred-entry feed from the network into the store: fetched, read, its entries kept. At most 2 s are wanted.</summary>
public static class FeedBenchmark
{
    private const int Entries = 100;
    private const int Rounds = 9;

    public static async Task RunAsync()
    {
        var body = Document();
        await using var site = Quiet("--urls", "http://127.0.0.1:0").Build();
        site.MapGet("/feed", () => Results.Bytes(body, "application/rss+xml"));
        await site.StartAsync();
        var address = new Uri(new Uri(site.Urls.Single()), "/feed");
        await using var program = Program(address.Port);
        var fetcher = program.Services.GetRequiredService<PageFetcher>();
        var store = Directory.CreateTempSubdirectory("computeintel-benchmark-").FullName;
        var (whole, reading) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            await using var db = new SqliteContext(new DbContextOptionsBuilder<SqliteContext>().UseSqlite($"Data Source={Path.Combine(store, "computeintel.db")}").AddInterceptors(new SqlitePragmas()).Options);
            await db.MigrateAsync();
            var feed = Feed.At($"https://wire.example/{round}", "Benchmark", DateTime.UtcNow);
            db.Feeds.Add(feed);
            await db.SaveChangesAsync();

            var start = Stopwatch.GetTimestamp();
            var page = await fetcher.FetchFeedAsync(address, null, CancellationToken.None);
            var fetched = Stopwatch.GetTimestamp();
            var read = FeedReader.Read(page.Bytes, page.MediaType, page.FinalAddress);
            var done = Stopwatch.GetElapsedTime(fetched).TotalMilliseconds;
            db.FeedEntries.AddRange(feed.NewOf(read, new HashSet<string>(), DateTime.UtcNow));
            feed.Answered(read, page.ETag, page.LastModified, page.Headers, DateTime.UtcNow, 0);
            await db.SaveChangesAsync();

            // The first round is the compiler's.
            if (round > 0)
            {
                reading.Add(done);
                whole.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nFeed of {Entries} entries, {body.Length / 1024.0:0} KB, load average {Machine.LoadAverage()}"));
        Console.WriteLine($"  fetched, read and stored, ms        {whole.Spread()}   at most 2000 is wanted");
        Console.WriteLine($"  of that reading, ms                 {reading.Spread()}");
        Directory.Delete(store, recursive: true);
    }

    /// <summary>The fetcher as the program registers it, let in to the site above.</summary>
    private static WebApplication Program(int port)
    {
        var builder = Quiet();
        builder.AddFetcher();
        builder.Services.AddSingleton(new FetchLimits { Ports = [port], AlsoOpen = [new IPNetwork(IPAddress.Loopback, 32)] });
        return builder.Build();
    }

    private static WebApplicationBuilder Quiet(params string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders();
        return builder;
    }

    private static byte[] Document()
    {
        var words = string.Concat(Enumerable.Repeat("&lt;p&gt;Capacity &lt;b&gt;changes&lt;/b&gt; hands, and &lt;a href='https://wire.example/'&gt;power&lt;/a&gt; with it.&lt;/p&gt;", 40));
        var items = Enumerable.Range(1, Entries).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"<item><guid>https://wire.example/{i}</guid><title>Story {i}</title><description>{words}</description><pubDate>Mon, 01 Jun 2026 09:30:00 GMT</pubDate></item>"));
        return System.Text.Encoding.UTF8.GetBytes($"<rss version=\"2.0\"><channel><title>Wire</title>{string.Concat(items)}</channel></rss>");
    }
}
