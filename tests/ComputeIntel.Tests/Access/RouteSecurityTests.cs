using ComputeIntel.Access;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Access;

/// <summary>What holds for every route of the program, read from its endpoints so that a new one cannot be forgotten.</summary>
public sealed class RouteSecurityTests(Hosts hosts)
{
    /// <summary>The one exception: what the bookmarklet sends from another site is shown, and stored only from there.</summary>
    private static readonly Route Clip = new("POST", "/import/clip", "/Imports/Clip");

    [Theory, OnBothDatabases]
    public async Task Every_route_answers_with_the_security_headers(Database database)
    {
        var host = await hosts.On(database);
        using var client = host.Client();
        foreach (var route in await Routes.OfAsync(host))
        {
            using var request = route.Request();
            using var answer = await client.SendAsync(request);
            AssertHeaders(answer, $"{route.Method} {route.Path}");
            Assert.True((int)answer.StatusCode < 500, $"{route.Method} {route.Path}: {answer.StatusCode}");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Errors_and_files_have_the_headers_too(Database database)
    {
        var host = await hosts.On(database);
        using var client = host.Client();
        foreach (var (method, path) in new[]
        {
            ("GET", "/nothing/here"), ("GET", "/css/nothing.css"), ("GET", "/css/base.css"), ("GET", "/api/v1/nothing"), ("GET", "/api/v1/claims?limit=0"), ("GET", "/api/v1/claims?after=x"), ("PUT", "/api/v1/claims"),
            ("DELETE", "/articles"), ("POST", "/claims/new"), ("HEAD", "/health/live"), ("OPTIONS", "/articles"), ("GET", "/error"), ("GET", "/health/ready"),
        })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            using var answer = await client.SendAsync(request);
            AssertHeaders(answer, $"{method} {path}");
        }
    }

    [Theory, OnBothDatabases]
    public async Task Every_write_from_another_site_is_refused(Database database)
    {
        var host = await hosts.On(database);
        using var client = host.Client();
        var routes = (await Routes.OfAsync(host)).Where(r => r.IsUnsafe && r != Clip).ToList();
        Assert.True(routes.Count > 20);
        foreach (var route in routes)
        {
            foreach (var (header, value) in new[] { ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "https://elsewhere.example"), ("Origin", "null"), ("Origin", "http://localhost:1") })
            {
                using var request = route.Request();
                request.Headers.Add(header, value);
                using var answer = await client.SendAsync(request);
                Assert.True((int)answer.StatusCode == 403, $"{route.Method} {route.Path} with {header}: {value} was answered {(int)answer.StatusCode}");
                AssertHeaders(answer, route.Path);
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task Every_form_handler_refuses_a_missing_and_a_wrong_antiforgery_token(Database database)
    {
        var host = await hosts.On(database);
        using var client = host.Client();
        var handlers = (await Routes.OfAsync(host)).Where(r => r is { IsUnsafe: true, Page: not null and not "/Error" } && r != Clip).ToList();
        Assert.NotEmpty(handlers);
        foreach (var handler in handlers)
        {
            foreach (var token in new[] { null, "CfDJ8wrong" })
            {
                using var request = handler.Request();
                request.Headers.Add("Sec-Fetch-Site", "same-origin");
                request.Content = new FormUrlEncodedContent(token is null ? [] : [new("__RequestVerificationToken", token)]);
                using var answer = await client.SendAsync(request);
                Assert.True((int)answer.StatusCode == 400, $"{handler.Method} {handler.Path} was answered {(int)answer.StatusCode}");
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task Every_page_refuses_what_it_does_not_handle(Database database)
    {
        var host = await hosts.On(database);
        using var person = new Browsing(host);
        var routes = await Routes.OfAsync(host);
        await person.GoAsync("/articles/add");
        var token = person.Value("__RequestVerificationToken")!;
        foreach (var page in routes.Where(r => r is { Method: "GET", Page: not null and not "/Error" }))
        {
            await person.SendAsync(HttpMethod.Trace, page.Path);
            Assert.True((int)person.Status == 405, $"TRACE {page.Path}: {person.Status}");
            if (!routes.Contains(page with { Method = "POST" }))
            {
                await person.SendAsync(HttpMethod.Post, page.Path, new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
                Assert.True((int)person.Status == 405, $"POST {page.Path}: {person.Status}");
                Assert.Contains("Nothing was stored", person.Text, StringComparison.Ordinal);
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_foreign_host_name_is_refused_with_the_headers(Database database)
    {
        var host = await hosts.On(database);
        using var client = host.Client();
        foreach (var name in new[] { "elsewhere.example", "localhost.elsewhere.example", "127.0.0.1.nip.io", "192.168.1.7:5080" })
        {
            foreach (var path in new[] { "/", "/api/v1/claims", "/css/base.css", "/health/live" })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = name } };
                using var answer = await client.SendAsync(request);
                Assert.Equal(400, (int)answer.StatusCode);
                AssertHeaders(answer, $"{name}{path}");
            }
        }
    }

    [Theory, OnBothDatabases]
    public async Task This_machines_names_are_answered(Database database)
    {
        var host = await hosts.On(database);
        using var client = host.Client();
        foreach (var name in new[] { "localhost", "127.0.0.1", "[::1]", "computeintel.localhost" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { Host = $"{name}:{host.Address.Port}" } };
            using var answer = await client.SendAsync(request);
            Assert.Equal(200, (int)answer.StatusCode);
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_one_exception_takes_another_sites_page_and_nothing_beside_it(Database database)
    {
        var host = await hosts.On(database);
        using var client = host.Client();
        Assert.Contains(Clip, await Routes.OfAsync(host));
        foreach (var (path, status) in new[] { ("/import/clip", 200), ("/IMPORT/clip", 200), ("/import/clip?handler=Save", 403), ("/import/clip?x", 403), ("/import/clip/", 403), ("/import", 403) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Headers = { { "Sec-Fetch-Site", "cross-site" }, { "Origin", "null" } } };
            request.Content = new FormUrlEncodedContent([new("from", "https://example.com/a"), new("page", Some.Page("Anthropic takes all of Colossus 1"))]);
            using var answer = await client.SendAsync(request);
            Assert.True((int)answer.StatusCode == status, $"{path}: {(int)answer.StatusCode}");
        }
    }

    private static void AssertHeaders(HttpResponseMessage answer, string at)
    {
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        var isScalar = answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/scalar/", StringComparison.Ordinal) && policy.Contains("'nonce-", StringComparison.Ordinal);
        Assert.True(isScalar || policy == SecurityHeaders.Policy.ToString(), $"{at}: {policy}");
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"), at);
    }
}
