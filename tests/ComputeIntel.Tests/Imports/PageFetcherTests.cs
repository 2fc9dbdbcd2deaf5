using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using ComputeIntel.Imports;
using ComputeIntel.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace ComputeIntel.Tests.Imports;

/// <summary>What the fetcher brings, and what it says when it cannot.</summary>
public sealed class PageFetcherTests : IAsyncLifetime
{
    private TestSite _site = null!;
    private Fetching _fetching = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await TestSite.StartAsync();
        _fetching = new Fetching(_site.Limits);
    }

    public async ValueTask DisposeAsync()
    {
        await _fetching.DisposeAsync();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_page_comes_with_its_type_its_headers_and_its_validators()
    {
        var page = await _fetching.FetchAsync(_site.Serve("/story", "A story.", "text/html; charset=windows-1252", 200, ("ETag", "\"one\""), ("Last-Modified", "Mon, 01 Jun 2026 09:00:00 GMT"), ("X-Served-By", "press 1"), ("X-Served-By", "press 2")));
        Assert.Equal(("A story.", "text/html; charset=windows-1252", "\"one\"", "Mon, 01 Jun 2026 09:00:00 GMT"), (Encoding.UTF8.GetString(page.Bytes), page.MediaType, page.ETag, page.LastModified));
        Assert.Equal(["press 1", "press 2"], page.Headers.Where(h => h.Name == "X-Served-By").Select(h => h.Value));
        Assert.Equal(_site.At("/story"), page.FinalAddress);
        Assert.Empty(page.Redirects);
    }

    [Fact]
    public async Task The_program_says_what_it_is_and_nothing_of_who_runs_it()
    {
        await _fetching.FetchAsync(_site.Serve("/story", "A story.", headers: ("Set-Cookie", "seen=1")));
        await _fetching.FetchAsync(_site.At("/story"));
        var headers = _site.Asked[^1].Headers;
        Assert.StartsWith("ComputeIntel/1.0 (", headers.UserAgent.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("text/html", headers.Accept.ToString(), StringComparison.Ordinal);
        Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], headers.Keys.Order());
    }

    [Fact]
    public async Task A_feed_is_asked_for_as_a_feed()
    {
        await _fetching.Fetcher.FetchFeedAsync(_site.Serve("/feed", "<rss/>"), null, CancellationToken.None);
        Assert.StartsWith("application/atom+xml", _site.Asked[^1].Headers.Accept.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        var link = _site.Answer("/story", context =>
        {
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "W/one" && context.Request.Headers.IfModifiedSince == "yesterday" ? 304 : 200;
            return Task.CompletedTask;
        });
        var page = await _fetching.FetchAsync(link, new Conditional("W/one", "yesterday"));
        Assert.Equal((304, "W/one", "yesterday"), (page.Status, page.ETag, page.LastModified));
        Assert.Empty(page.Bytes);
    }

    [Fact]
    public async Task Nothing_has_not_changed_that_was_not_had()
    {
        var refusal = await _fetching.RefusedAsync(_site.Serve("/story", [], null, 304));
        Assert.Equal(("fetch-failed", 304), (refusal.Type, refusal.Details["status"]));
    }

    [Fact]
    public async Task Redirects_are_followed_and_told()
    {
        _site.Redirect("/a", "/b?from=a", 301);
        _site.Redirect("/b", $"{_site.Address}c#part", 308);
        _site.Serve("/c", "A story.");
        var page = await _fetching.FetchAsync(_site.At("/a#top"));
        Assert.Equal([_site.At("/b?from=a").AbsoluteUri, _site.At("/c#part").AbsoluteUri], page.Redirects);
        Assert.Equal(_site.At("/c"), page.FinalAddress);
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_no_sixth()
    {
        for (var i = 0; i < 7; i++)
        {
            _site.Redirect($"/{i}", $"/{i + 1}");
        }

        _site.Serve("/7", "A story.");
        Assert.Equal(5, (await _fetching.FetchAsync(_site.At("/2"))).Redirects.Count);
        Assert.Equal("too-many-redirects", (await _fetching.RefusedAsync(_site.At("/1"))).Type);
    }

    [Fact]
    public async Task A_circle_of_redirects_is_seen_for_what_it_is()
    {
        _site.Redirect("/a", "/b");
        _site.Redirect("/b", "/a");
        var refusal = await _fetching.RefusedAsync(_site.At("/a"));
        Assert.Equal("too-many-redirects", refusal.Type);
        Assert.Contains("circle", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2, _site.Asked.Count);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_compressed_page_is_read_and_a_bomb_ends_at_the_limit(string coding)
    {
        Assert.Equal(4 * 1024 * 1024, (await _fetching.FetchAsync(_site.Bomb("/small", coding, 4))).Bytes.Length);
        Assert.Equal("too-large", (await _fetching.RefusedAsync(_site.Bomb("/bomb", coding, 2000))).Type);
    }

    [Fact]
    public async Task A_page_that_says_it_is_too_large_is_not_read()
    {
        var refusal = await _fetching.RefusedAsync(_site.Serve("/large", new byte[(5 * 1024 * 1024) + 1]));
        Assert.Equal("too-large", refusal.Type);
        Assert.Contains("more than 5 MB", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(5 * 1024 * 1024, (await _fetching.FetchAsync(_site.Serve("/full", new byte[5 * 1024 * 1024]))).Bytes.Length);
    }

    [Fact]
    public async Task A_page_that_breaks_off_is_not_taken_for_whole()
    {
        await Failed(_site.BreakOff("/story", "Half a story"), "truncated");
        await Failed(_site.BreakOff("/chunked", "Half a story", missing: null), "truncated");
    }

    [Fact]
    public async Task A_page_whose_compression_is_broken_is_not_taken_for_whole()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 2000))));
        }

        await Failed(_site.Serve("/cut", packed.ToArray()[..^500], headers: ("Content-Encoding", "gzip")), "encoding");
        await Failed(_site.Serve("/plain", "Not compressed at all.", headers: ("Content-Encoding", "gzip")), "encoding");
    }

    [Theory]
    [InlineData(401, "does not let this program in")]
    [InlineData(403, "paste it")]
    [InlineData(404, "404 (Not Found)")]
    [InlineData(410, "no longer")]
    [InlineData(206, "206")]
    public async Task An_answer_that_is_no_page_is_told(int status, string words)
    {
        var refusal = await Failed(_site.Serve("/story", "No.", status: status), "status");
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(_site.At("/story").AbsoluteUri, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(status, refusal.Details["status"]);
        Assert.Single(_site.Asked);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task What_may_go_better_is_tried_again(int status)
    {
        var link = _site.Answer("/story", async context =>
        {
            context.Response.StatusCode = _site.Asked.Count < 3 ? status : 200;
            context.Response.Headers.RetryAfter = "0";
            await context.Response.WriteAsync("A story.");
        });
        Assert.Equal(200, (await _fetching.FetchAsync(link)).Status);
        Assert.Equal(3, _site.Asked.Count);
    }

    [Fact]
    public async Task What_does_not_go_better_is_given_up_after_three_tries()
    {
        await Failed(_site.Serve("/story", "No.", status: 502), "status");
        Assert.Equal(3, _site.Asked.Count);
    }

    [Fact]
    public async Task A_wait_that_is_asked_for_is_kept_and_a_long_one_ends_the_fetch()
    {
        var clock = Stopwatch.StartNew();
        Assert.Equal(200, (await _fetching.FetchAsync(_site.Answer("/soon", context =>
        {
            context.Response.StatusCode = _site.TimesAsked("/soon") == 1 ? 429 : 200;
            context.Response.Headers.RetryAfter = "1";
            return Task.CompletedTask;
        }))).Status);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0.9, 20);
        var refusal = await Failed(_site.Serve("/later", "No.", status: 429, headers: ("Retry-After", "3600")), "status");
        Assert.Equal((1, 3600), (_site.TimesAsked("/later"), refusal.Details["retryAfter"]));
    }

    [Fact]
    public async Task Nobody_is_waited_for_for_ever()
    {
        await using var hurried = new Fetching(_site.Limits with { Headers = TimeSpan.FromSeconds(0.3), Total = TimeSpan.FromSeconds(1) });
        foreach (var link in new[] { _site.Hang("/hang"), _site.Drip("/drip") })
        {
            var clock = Stopwatch.StartNew();
            var refusal = await hurried.RefusedAsync(link);
            Assert.Equal(("fetch-failed", "time-out"), (refusal.Type, refusal.Details["reason"]));
            Assert.InRange(clock.Elapsed.TotalSeconds, 0, 10);
        }
    }

    [Fact]
    public async Task A_name_that_is_never_found_is_not_waited_for_either()
    {
        await using var hurried = new Fetching(_site.Limits with { Connect = TimeSpan.FromSeconds(0.3) }, async (_, cancel) =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return [];
        });
        var refusal = await hurried.RefusedAsync($"http://slow.example:{_site.Address.Port}/");
        Assert.Equal("time-out", refusal.Details["reason"]);
        Assert.Contains("0.3 seconds", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_addresses_the_first_that_answers_is_taken()
    {
        var nobody = System.Net.IPAddress.Parse("127.0.0.9");
        await using var fetching = new Fetching(
            _site.Limits with { AlsoOpen = [new System.Net.IPNetwork(System.Net.IPAddress.Parse("127.0.0.0"), 8)] },
            (_, _) => Task.FromResult<System.Net.IPAddress[]>([nobody, System.Net.IPAddress.Loopback]));
        _site.Serve("/story", "A story.");
        Assert.Equal(200, (await fetching.FetchAsync($"http://two.example:{_site.Address.Port}/story")).Status);
    }

    [Fact]
    public async Task Whoever_gives_up_is_not_told_that_the_site_failed()
    {
        using var given = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _fetching.Fetcher.FetchAsync(_site.Hang("/hang"), null, given.Token));
    }

    [Fact]
    public async Task A_name_that_nobody_has_and_a_port_on_which_nobody_answers_are_told_apart()
    {
        await Failed(new Uri($"http://nobody.invalid:{_site.Address.Port}/"), "dns");
        var address = _site.Address;
        await _site.DisposeAsync();
        await Failed(address, "connection");
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused()
    {
        await using var secure = await TestSite.StartAsync(isSecure: true);
        await using var fetching = new Fetching(secure.Limits);
        secure.Serve("/story", "A story.");
        var refusal = await fetching.RefusedAsync(secure.At("/story"));
        Assert.Equal(("fetch-failed", "tls"), (refusal.Type, refusal.Details["reason"]));
    }

    [Fact]
    public async Task What_does_not_speak_the_webs_protocol_is_told()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        var answering = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync();
            await client.GetStream().WriteAsync("220 mail.example ESMTP\r\n"u8.ToArray());
        });
        await using var fetching = new Fetching(_site.Limits with { Ports = [port] });
        var refusal = await fetching.RefusedAsync($"http://127.0.0.1:{port}/");
        await answering;
        Assert.Equal(("fetch-failed", "protocol"), (refusal.Type, refusal.Details["reason"]));
    }

    private async Task<Refusal> Failed(Uri link, string reason)
    {
        var refusal = await _fetching.RefusedAsync(link);
        Assert.Equal(("fetch-failed", 422, reason), (refusal.Type, refusal.Status, refusal.Details["reason"]));
        return refusal;
    }
}
