using System.Text;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Api;

/// <summary>Whatever is sent, the answer is a problem with the right status, never a fault, and nothing is stored.</summary>
public sealed class HostileInputTests(Hosts hosts)
{
    private static readonly string[] Bodies =
    [
        "", "null", "[]", "\"text\"", "7", "{", "{\"quotations\":", "{]", "{\"quotations\":[{\"paragraphId\":1}],}", "{/* x */}", "NaN", "{'a':1}",
        "{\"unknown\":1}", "{\"Quotations\":[]}", "{\"quotations\":[{\"paragraphid\":1}]}", "{\"statement\":\"a\",\"statement\":\"b\"}",
        "{\"statement\":\"\\ud800\"}", "{\"statement\":\"\\udc00\\ud800\"}", "{\"\\ud800\":1}", "{\"statement\":{\"\\ud800\":1}}",
        "{\"quotations\":null}", "{\"quotations\":[null]}", "{\"quotations\":{}}", "{\"quotations\":[{\"paragraphId\":null}]}", "{\"quotations\":[{\"paragraphId\":\"1\"}]}",
        "{\"quotations\":[{\"paragraphId\":1.5}]}", "{\"quotations\":[{\"paragraphId\":99999999999999999999}]}", "{\"quotations\":[{\"paragraphId\":1e9999}]}",
        "{\"measures\":[{\"kind\":\"power\",\"value\":1e400}]}", "{\"measures\":[{\"kind\":\"power\",\"value\":\"300\"}]}", "{\"measures\":[{\"kind\":9}]}", "{\"measures\":[null]}",
        "{\"credibility\":true}", "{\"nature\":\"truth\"}", "{\"nature\":0}", "{\"attribution\":[]}", "{\"attribution\":{\"kind\":null}}", "{\"counterparties\":[{\"role\":\"king\"}]}",
        "{\"facilities\":[1]}", "{\"facilities\":[null]}", "{\"statedRationale\":\"why\"}", "{\"statement\":" + new string('[', 100_000),
        "{\"statedRationale\":" + Nested(5_000) + "}", "{\"x\":" + Nested(5_000) + "}",
    ];

    [Theory, OnBothDatabases]
    public async Task Bodies_that_are_no_claim_are_refused(Database database)
    {
        await using var host = await IntelHost.StartAsync(database);
        using var api = new ApiClient(host);
        var claim = await api.ClaimAsync();
        var before = await CountAsync(host);
        foreach (var body in Bodies)
        {
            AssertRefused(await api.PostAsync("claims", body), body);
            AssertRefused(await api.SendAsync(HttpMethod.Patch, $"claims/{claim.Id}", body, "\"1\"", type: ApiClient.MergePatch), body);
            AssertRefused(await api.PostAsync($"claims/{claim.Id}/reviews", body, 1), body);
            AssertRefused(await api.PostAsync($"claims/{claim.Id}/evidence", body), body);
            AssertRefused(await api.PostAsync("articles", body), body);
            AssertRefused(await api.PostAsync("deals", body, key: Some.Word("key")), body);
        }

        Assert.Equal(before, await CountAsync(host));
        Assert.Equal(1, (await api.GetAsync($"claims/{claim.Id}")).Version);
    }

    [Theory, OnBothDatabases]
    public async Task Only_json_is_taken(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        foreach (var type in new[] { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/json", "application/xml", "application/octet-stream", "application/json; charset=nonsense", "application/json; charset=utf-16" })
        {
            (await api.SendAsync(HttpMethod.Post, "deals", "{\"title\":\"x\"}", type: type)).Refuses(415, "unsupported-media-type");
        }

        using var untyped = new HttpRequestMessage(HttpMethod.Post, "/api/v1/deals") { Content = new ByteArrayContent("{\"title\":\"x\"}"u8.ToArray()) };
        (await ApiAnswer.OfAsync(await api.Http.SendAsync(untyped))).Refuses(415, "unsupported-media-type");
    }

    [Theory, OnBothDatabases]
    public async Task Bodies_over_the_limit_are_413_told_before_or_found_while_reading(Database database)
    {
        var host = await hosts.On(database);
        var start = $"POST /api/v1/articles HTTP/1.1\r\nHost: {host.Address.Authority}\r\nContent-Type: application/json\r\n";
        var megabyte = Encoding.ASCII.GetBytes(new string(' ', 1024 * 1024));
        var told = await RawHttp.SendAsync(host, $"{start}Content-Length: 104857600\r\n\r\n", Enumerable.Repeat(megabyte, 100));
        byte[] chunk = [.. "100000\r\n"u8, .. megabyte, .. "\r\n"u8];
        var chunked = await RawHttp.SendAsync(host, $"{start}Transfer-Encoding: chunked\r\n\r\n", [.. Enumerable.Repeat(chunk, 100), "0\r\n\r\n"u8.ToArray()]);
        var keyed = await RawHttp.SendAsync(host, $"{start}Idempotency-Key: {Some.Word("key")}\r\nTransfer-Encoding: chunked\r\n\r\n", [.. Enumerable.Repeat(chunk, 100), "0\r\n\r\n"u8.ToArray()]);
        foreach (var answer in new[] { told, chunked, keyed })
        {
            Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
            Assert.Contains("application/problem+json", answer, StringComparison.Ordinal);
            Assert.Contains("\"too-large\"", answer, StringComparison.Ordinal);
            Assert.Contains("Content-Security-Policy", answer, StringComparison.Ordinal);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Odd_addresses_are_problems_never_pages(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        foreach (var path in new[]
        {
            "", "nothing", "claims/x", "claims/0", "claims/-1", "claims/2147483648", "claims/1/evidence/1/nothing", "articles/%00", "deals/%ED%A0%80", "deals/..%2F..%2Fetc", "deals/%E2%80%AE", $"deals/{new string('a', 5000)}",
            "organizations/%27%3B%20DROP%20TABLE%20x", "publishers/%3Cscript%3E", "claims?after=1e5", "claims?limit=99999999999", "claims?tag=verified%00", "claims?q=%ED%A0%80%00",
            "claims?deal=%00", "claims?publisher=%3Cscript%3E", "deals/x?asOf=%00", "articles?kind=%00", "articles/1?capture=x", "deals?after=x", $"claims?q={new string('q', 300)}", $"claims?q={new string('q', 30_000)}",
        })
        {
            var answer = await api.GetAsync(path);
            Assert.True(answer.Status is 400 or 404 or 422, $"{path}: {answer.Status} {answer.Text}");
            Assert.NotEqual("text/html", answer.MediaType);
        }

        foreach (var method in new[] { HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch })
        {
            (await api.SendAsync(method, "claims", "{}", "\"1\"")).Refuses(405, "method-not-allowed");
        }

        using var browser = new HttpRequestMessage(HttpMethod.Get, "/api/v1/nothing") { Headers = { { "Accept", "text/html" } } };
        (await ApiAnswer.OfAsync(await api.Http.SendAsync(browser))).Refuses(404, "not-found");
    }

    [Theory, OnBothDatabases]
    public async Task Texts_that_only_deceive_are_kept_harmless_or_refused(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var title = "a/b\\c\"d'e\r\nf\u202Eg <script>alert(1)</script>";
        var article = (await api.PostAsync("articles", new { title, markdown = "<script>alert(1)</script> 😀 שלום 日本 e\u0301" })).Is(201);
        Assert.Equal("a/b\\c\"d'e f g <script>alert(1)</script>", (string?)article["title"]);
        var paragraph = (int)article["paragraphs"]![0]!["id"]!;
        var claim = (await api.PostAsync("claims", new { quotations = new[] { new { paragraphId = paragraph, exact = "😀 שלום 日本 é" } }, acquirer = title })).Is(201);
        Assert.Equal("😀 שלום 日本 \u00E9", (string?)claim["statement"]);
        Assert.Equal(26, (int)claim["quotations"]![0]!["start"]!);
        var deal = (await api.PostAsync("deals", new { title })).Is(201);
        Assert.Matches("^[a-z0-9-]+$", (string)deal["slug"]!);
    }

    private static void AssertRefused(ApiAnswer answer, string body)
    {
        Assert.True(answer.Status is 400 or 422, $"{body[..Math.Min(200, body.Length)]}: {answer.Status} {answer.Text}");
        answer.Refuses(answer.Status, answer.Type!);
    }

    private static async Task<int> CountAsync(IntelHost host) => await host.InStoreAsync(async db =>
        await db.Claims.CountAsync() + await db.Articles.CountAsync() + await db.Deals.CountAsync() + await db.Evidence.CountAsync() + await db.Reviews.CountAsync() + await db.Organizations.CountAsync());

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
}
