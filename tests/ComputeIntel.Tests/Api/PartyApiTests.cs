using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Api;

public sealed class PartyApiTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task Parties_are_found_by_slug_and_edited_under_their_version(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var (organization, facility) = await PartiesAsync(api);
        foreach (var path in new[] { $"organizations/{Slug.Of(organization)}", $"facilities/{Slug.Of(facility)}" })
        {
            var read = (await api.GetAsync(path)).Is(200);
            var alias = Some.Word("Also known as");
            var renamed = Some.Word("Renamed");
            Assert.Equal("\"1\"", read.ETag);
            (await api.PatchAsync(path, new { note = "x" }, null)).Refuses(428, "version-needed");
            var edited = (await api.PatchAsync(path, new { name = renamed, aliases = new[] { alias }, note = "Noted." }, 1)).Is(200);
            Assert.Equal((renamed, "Noted.", "\"2\""), ((string?)edited["name"], (string?)edited["note"], edited.ETag));
            Assert.Equal(new[] { alias, (string)read["name"]! }.Order(StringComparer.OrdinalIgnoreCase), edited["aliases"]!.AsArray().Select(a => (string?)a));
            (await api.PatchAsync(path, new { note = "y" }, 1)).Refuses(412, "stale-version");
            (await api.PatchAsync(path, new { slug = "elsewhere" }, 2)).Refuses(400, "malformed-json", "slug");
            (await api.PatchAsync(path, new { name = " ", note = new string('x', 2001), aliases = new[] { "ok", "a\0b" } }, 2)).Refuses(422, "invalid-input", "name", "aliases[1]", "note");
            Assert.Equal(edited.Text, (await api.GetAsync(path)).Text);
            var cleared = (await api.PatchAsync(path, new { aliases = (string[]?)null, note = (string?)null }, 2)).Is(200);
            Assert.Empty(cleared["aliases"]!.AsArray());
            Assert.Null(cleared["note"]);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_name_never_means_two(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var (first, _) = await PartiesAsync(api);
        var (second, _) = await PartiesAsync(api);
        (await api.PatchAsync($"organizations/{Slug.Of(second)}", new { aliases = new[] { "fine" + second, first.ToUpperInvariant() } }, 1)).Refuses(409, "name-taken", "aliases[1]");
        (await api.PatchAsync($"organizations/{Slug.Of(second)}", new { name = first }, 1)).Refuses(409, "name-taken", "name");
        (await api.PatchAsync($"organizations/{Slug.Of(second)}", new { location = "Memphis" }, 1)).Refuses(422, "invalid-input", "location");
    }

    [Theory, OnBothDatabases]
    public async Task A_facility_has_a_location(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var (_, facility) = await PartiesAsync(api);
        Assert.Equal("Memphis, Tennessee", (string?)(await api.PatchAsync($"facilities/{Slug.Of(facility)}", new { location = "Memphis, Tennessee" }, 1)).Is(200)["location"]);
    }

    [Theory, OnBothDatabases]
    public async Task Who_is_not_there_is_a_problem(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        foreach (var kind in new[] { "organizations", "facilities", "publishers" })
        {
            (await api.GetAsync($"{kind}/nobody-here")).Refuses(404, "not-found");
            (await api.GetAsync($"{kind}/NO%2FBODY")).Refuses(404, "not-found");
            (await api.PatchAsync($"{kind}/nobody-here", new { name = "x" }, 1)).Refuses(404, "not-found");
            var list = (await api.GetAsync($"{kind}?limit=1")).Is(200);
            Assert.InRange(list["items"]!.AsArray().Count, 0, 1);
            (await api.GetAsync($"{kind}?limit=201")).Refuses(422, "invalid-input", "limit");
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_publisher_has_a_reliability_domains_and_a_record(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var name = Some.Word("Publisher");
        var article = (await api.PostAsync("articles", new { title = "One", publisher = name, markdown = "It is so." })).Is(201);
        var claim = (await api.PostAsync("claims", new { quotations = new[] { new { paragraphId = (int)article["paragraphs"]![0]!["id"]! } } })).Is(201);
        (await api.PostAsync($"claims/{claim.Id}/reviews", new { tag = "reported" }, 1)).Is(201);
        var path = $"publishers/{Slug.Of(name)}";
        var read = (await api.GetAsync(path)).Is(200);
        Assert.Equal(("notAssessed", 1, 0), ((string?)read["reliability"], (int)read["claims"]!["reported"]!, (int)read["claims"]!["verified"]!));

        var domain = $"{Some.Word("site")}.example";
        var edited = (await api.PatchAsync(path, new { reliability = "b", domains = new[] { $"WWW.{domain}" } }, 1)).Is(200);
        Assert.Equal(("b", domain, "\"2\""), ((string?)edited["reliability"], (string?)edited["domains"]![0], edited.ETag));
        (await api.PatchAsync(path, new { reliability = "g" }, 2)).Refuses(400, "malformed-json", "reliability");
        (await api.PatchAsync(path, new { domains = new[] { "https://x.example/", "a b" } }, 2)).Refuses(422, "invalid-input", "domains[0]", "domains[1]");
        (await api.PatchAsync(path, new { name = "" }, 2)).Refuses(422, "invalid-input", "name");
        (await api.PatchAsync(path, new { reliability = "a" }, 1)).Refuses(412, "stale-version");
        (await api.PatchAsync(path, new { reliability = "a" }, null)).Refuses(428, "version-needed");
        Assert.Equal(name, (string?)(await api.PostAsync("articles", new { title = "Two", url = $"https://news.{domain}/two" })).Is(201)["publisher"]);

        var other = Some.Word("Publisher");
        (await api.PostAsync("articles", new { title = "Three", publisher = other })).Is(201);
        (await api.PatchAsync($"publishers/{Slug.Of(other)}", new { name }, 1)).Refuses(409, "name-taken", "name");
    }

    private static async Task<(string Organization, string Facility)> PartiesAsync(ApiClient api)
    {
        var (organization, facility) = (Some.Word("Organization"), Some.Word("Facility"));
        var (_, paragraphs) = await api.ArticleAsync("Someone takes something.");
        (await api.PostAsync("claims", new { quotations = new[] { new { paragraphId = paragraphs[0] } }, acquirer = organization, facilities = new[] { facility } })).Is(201);
        return (organization, facility);
    }
}
