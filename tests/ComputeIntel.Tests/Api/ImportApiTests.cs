using System.Net.Http.Headers;
using System.Text;
using ComputeIntel.Imports;
using ComputeIntel.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComputeIntel.Tests.Api;

public sealed class ImportApiTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task A_link_is_a_job_that_ends_with_an_article(Database database)
    {
        await using var site = await TestSite.StartAsync();
        await using var host = await IntelHost.StartAsync(database, services: s => s.Open(site.Limits));
        using var api = new ApiClient(host);
        var url = site.Serve("/story", Some.Page("Anthropic takes Colossus 1")).AbsoluteUri;
        var begun = (await api.PostAsync("imports", new { url })).Is(202);
        Assert.Equal($"/api/v1/jobs/{begun.Id}", begun.Headers.Location!.ToString());
        var job = await EndedAsync(api, begun.Id);
        Assert.Equal(("import", "done", 1, 1), ((string?)job["kind"], (string?)job["state"], (int)job["done"]!, (int)job["total"]!));
        var result = job["results"]![0]!;
        Assert.Equal((url, "done", 1), ((string?)result["source"], (string?)result["state"], (int)result["capture"]!));

        var known = (await api.PostAsync("imports", new { url })).Refuses(409, "article-known");
        Assert.Equal((int)result["articleId"]!, (int)known["articleId"]!);
        var again = await EndedAsync(api, (await api.PostAsync("imports", new { url, duplicate = "newCapture" })).Is(202).Id);
        Assert.Equal(((int)result["articleId"]!, 2), ((int)again["results"]![0]!["articleId"]!, (int)again["results"]![0]!["capture"]!));
        var separate = await EndedAsync(api, (await api.PostAsync("imports", new { url, duplicate = "separate" })).Is(202).Id);
        Assert.NotEqual((int)result["articleId"]!, (int)separate["results"]![0]!["articleId"]!);
    }

    [Theory, OnBothDatabases]
    public async Task Of_several_links_a_known_one_waits_for_its_answer(Database database)
    {
        await using var site = await TestSite.StartAsync();
        await using var host = await IntelHost.StartAsync(database, services: s => s.Open(site.Limits));
        using var api = new ApiClient(host);
        var url = site.Serve("/story", Some.Page("Story")).AbsoluteUri;
        var first = await EndedAsync(api, (await api.PostAsync("imports", new { url })).Id);
        var id = (await api.PostAsync("imports", new { urls = new[] { url, site.At("/gone").AbsoluteUri } })).Is(202).Id;
        var job = await EndedAsync(api, id);
        Assert.Equal(["waiting", "failed"], job["results"]!.AsArray().Select(r => (string?)r!["state"]));
        Assert.Equal(["article-known", "fetch-failed"], job["results"]!.AsArray().Select(r => (string?)r!["errorType"]));

        (await api.PostAsync($"jobs/{id}/items/1/answer", new { duplicate = "ask" })).Refuses(422, "invalid-input", "duplicate");
        var answered = (await api.PostAsync($"jobs/{id}/items/1/answer", new { duplicate = "newCapture" })).Is(200);
        Assert.Equal(((int)first["results"]![0]!["articleId"]!, 2), ((int)answered["results"]![0]!["articleId"]!, (int)answered["results"]![0]!["capture"]!));
        (await api.PostAsync($"jobs/{id}/items/1/answer", new { duplicate = "separate" })).Refuses(409, "not-waiting");
        (await api.PostAsync($"jobs/{id}/items/9/answer", new { duplicate = "separate" })).Refuses(404, "not-found");

        site.Serve("/gone", Some.Page("Back"));
        (await api.PostAsync($"jobs/{id}/retry", null)).Is(200);
        Assert.Equal("done", (string?)(await EndedAsync(api, id))["results"]![1]!["state"]);
        (await api.PostAsync($"jobs/{id}/retry", null)).Refuses(409, "nothing-to-retry");
    }

    [Theory, OnBothDatabases]
    public async Task Jobs_are_listed_by_page_and_by_state(Database database)
    {
        await using var site = await TestSite.StartAsync();
        await using var host = await IntelHost.StartAsync(database, services: s => s.Open(site.Limits));
        using var api = new ApiClient(host);
        Assert.Empty((await api.GetAsync("jobs")).Is(200)["items"]!.AsArray());
        var done = (await api.PostAsync("imports", new { url = site.Serve("/story", Some.Page("Story")).AbsoluteUri })).Is(202).Id;
        var failed = (await api.PostAsync("imports", new { urls = new[] { site.At("/gone").AbsoluteUri, site.At("/away").AbsoluteUri } })).Is(202).Id;
        await EndedAsync(api, done);
        await EndedAsync(api, failed);
        var first = (await api.GetAsync("jobs?limit=1")).Is(200);
        var job = Assert.Single(first["items"]!.AsArray())!;
        Assert.Equal((failed, "failed", 2, 2), ((int)job["id"]!, (string?)job["state"], (int)job["done"]!, (int)job["total"]!));
        var rest = (await api.GetAsync($"jobs?limit=1&after={first["next"]}")).Is(200);
        Assert.Equal((done, null), ((int)rest["items"]![0]!["id"]!, rest["next"]));
        Assert.Equal(done, (int)Assert.Single((await api.GetAsync("jobs?state=done")).Is(200)["items"]!.AsArray())!["id"]!);
        (await api.GetAsync("jobs?state=lost&limit=0")).Refuses(422, "invalid-input", "state", "limit");

        using var person = new Browsing(host);
        await person.GoAsync("/jobs?limit=1");
        Assert.Contains("0 of 2 done, 2 failed", person.One("tbody").TextContent, StringComparison.Ordinal);
        await person.FollowAsync("Next page →");
        Assert.Contains("1 of 1 done", person.One("tbody").TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Files_are_sent_as_parts_each_with_its_result(Database database)
    {
        var host = await hosts.On(database);
        using var api = new ApiClient(host);
        var answer = await SendAsync(api, [("a.html", Encoding.UTF8.GetBytes(Some.Page("Uploaded"))), ("b.bin", new byte[3000])]);
        var job = await EndedAsync(api, answer.Is(202).Id);
        Assert.Equal([("a.html", "done"), ("b.bin", "failed")], job["results"]!.AsArray().Select(r => ((string)r!["source"]!, (string)r["state"]!)));
    }

    [Theory, OnBothDatabases]
    public async Task Too_many_and_too_large_files_are_refused_by_name_and_nothing_is_stored(Database database)
    {
        await using var host = await IntelHost.StartAsync(database);
        using var api = new ApiClient(host);
        (await SendAsync(api, [.. Enumerable.Range(1, 21).Select(i => ($"{i}.txt", "words"u8.ToArray()))])).Refuses(422, "invalid-input", "file");
        var large = (await SendAsync(api, [("large.txt", new byte[(10 * 1024 * 1024) + 1])])).Refuses(422, "invalid-input", "file");
        Assert.Contains("large.txt is too large: 10.0 MB, 10 MB at most.", large.Text, StringComparison.Ordinal);
        (await SendAsync(api, [("empty.txt", [])])).Refuses(422, "invalid-input", "file");
        (await SendAsync(api, [])).Refuses(400, "malformed-form");
        Assert.Equal(0, await host.InStoreAsync(db => db.Jobs.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_no_import_is_refused(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        (await api.PostAsync("imports", new { })).Refuses(422, "invalid-input", "url");
        (await api.PostAsync("imports", new { url = "ftp://example.com/a" })).Refuses(422, "invalid-input", "url");
        (await api.PostAsync("imports", new { url = "http://ada:secret@example.com/a" })).Refuses(422, "invalid-input", "url");
        (await api.PostAsync("imports", new { urls = new[] { "https://example.com/a", "nothing" } })).Refuses(422, "invalid-input", "urls[1]");
        (await api.PostAsync("imports", new { urls = Enumerable.Range(1, 501).Select(i => $"https://example.com/{i}") })).Refuses(422, "invalid-input", "urls");
        (await api.PostAsync("imports", "{\"link\":1}")).Refuses(400, "malformed-json", "link");
        (await api.PostAsync("imports", "nonsense")).Refuses(400, "malformed-json");
        (await api.SendAsync(HttpMethod.Post, "imports", "url=x", type: "application/x-www-form-urlencoded")).Refuses(415, "unsupported-media-type");
        (await api.GetAsync("jobs/999999")).Refuses(404, "not-found");
        (await api.GetAsync("jobs/999999/events")).Refuses(404, "not-found");
        (await api.PostAsync("jobs/999999/cancel", null)).Refuses(404, "not-found");
    }

    [Theory, OnBothDatabases]
    public async Task The_same_request_with_the_same_key_is_one_job(Database database)
    {
        await using var host = await IntelHost.StartAsync(database);
        using var api = new ApiClient(host);
        var (key, page) = (Some.Word(), Encoding.UTF8.GetBytes(Some.Page("Once")));
        var first = await SendAsync(api, [("a.html", page)], key);
        var second = await SendAsync(api, [("a.html", page)], key);
        Assert.Equal(first.Is(202).Id, second.Is(202).Id);
        (await SendAsync(api, [("a.html", "other"u8.ToArray())], key)).Refuses(422, "idempotency-key-reused");
        Assert.Equal("done", (string?)(await EndedAsync(api, first.Id))["state"]);
        Assert.Equal(1, await host.InStoreAsync(db => db.Jobs.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_job_is_followed_by_events_until_it_has_ended(Database database)
    {
        await using var site = await TestSite.StartAsync();
        await using var host = await IntelHost.StartAsync(database, services: s => s.Open(site.Limits));
        using var api = new ApiClient(host);
        var id = (await api.PostAsync("imports", new { urls = new[] { site.Serve("/a", Some.Page("A")).AbsoluteUri, site.At("/gone").AbsoluteUri } })).Id;
        using var events = await api.Http.GetAsync($"/api/v1/jobs/{id}/events", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", events.Content.Headers.ContentType!.MediaType);
        var text = await events.Content.ReadAsStringAsync();
        var told = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(told, e => Assert.StartsWith("event: job\n", e, StringComparison.Ordinal));
        Assert.Contains("\"state\":\"done\"", told[^1], StringComparison.Ordinal);
        Assert.Contains("\"done\":2,\"total\":2", told[^1], StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_cancelled_job_begins_nothing_more(Database database)
    {
        await using var site = await TestSite.StartAsync();
        await using var host = await IntelHost.StartAsync(database, services: s =>
        {
            s.Open(site.Limits);
            s.AddSingleton(new HostTurns(4));
        });
        using var api = new ApiClient(host);
        var held = new TaskCompletionSource();
        var links = Enumerable.Range(1, 12).Select(i => site.Answer($"/{i}", async context =>
        {
            await held.Task;
            await context.Response.WriteAsync(Some.Page($"Story {i}"));
        }).AbsoluteUri);
        var id = (await api.PostAsync("imports", new { urls = links })).Id;
        while (site.Asked.Count < 4)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        (await api.PostAsync($"jobs/{id}/cancel", null)).Is(200);
        held.SetResult();
        var job = await EndedAsync(api, id);
        Assert.Equal("cancelled", (string?)job["state"]);
        Assert.Equal(8, job["results"]!.AsArray().Count(r => (string?)r!["state"] == "cancelled"));
        Assert.Equal(4, site.Asked.Count);
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> EndedAsync(ApiClient api, int id)
    {
        for (var i = 0; i < 200; i++)
        {
            var job = (await api.GetAsync($"jobs/{id}")).Is(200).Body!;
            if (job["endedAt"] is not null)
            {
                return job;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"Job {id} does not end.");
    }

    private static async Task<ApiAnswer> SendAsync(ApiClient api, IReadOnlyList<(string Name, byte[] Bytes)> files, string? key = null)
    {
        // The same boundary each time: the same request is the same to the byte.
        using var content = new MultipartFormDataContent("files");
        foreach (var (name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, "file", name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports") { Content = content };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await ApiAnswer.OfAsync(await api.Http.SendAsync(request));
    }
}
