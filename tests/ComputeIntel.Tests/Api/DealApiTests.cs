using System.Text.Json;
using System.Text.Json.Nodes;
using ComputeIntel.Articles;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Api;

public sealed class DealApiTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task A_deal_is_made_listed_read_and_edited(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var (article, _) = await api.ArticleAsync("A write-up.");
        var claim = await api.ClaimAsync();
        var title = Some.Word("Deal");
        var made = (await api.PostAsync("deals", new { title, status = "signed", writeUp = article })).Is(201);
        var slug = (string)made["slug"]!;
        Assert.Equal((Slug.Of(title), $"/api/v1/deals/{slug}", "\"1\""), (slug, made.Headers.Location!.ToString(), made.ETag));
        Assert.Equal(made.Text, (await api.GetAsync($"deals/{slug}")).Is(200).Text);
        Assert.Contains(slug, (await api.GetAsync("deals?limit=200"))["items"]!.AsArray().Select(d => (string?)d!["slug"]));

        var edited = (await api.PatchAsync($"deals/{slug}", new { status = "active", writeUp = (int?)null, events = new object[] { new { on = "2026-05-06", what = "signed" }, new { on = "2026-04", what = "announced", claim = claim.Id } } }, 1)).Is(200);
        Assert.Equal(("active", null, "\"2\""), ((string?)edited["status"], edited["writeUp"], edited.ETag));
        Assert.Equal(["2026-04", "2026-05-06"], edited["events"]!.AsArray().Select(e => (string?)e!["on"]));
        Assert.Equal(edited.Text, (await api.PatchAsync($"deals/{slug}", new { title }, 2)).Is(200).Text);

        (await api.PatchAsync($"deals/{slug}", new { title = "x" }, null)).Refuses(428, "version-needed");
        (await api.PatchAsync($"deals/{slug}", new { title = "x" }, 1)).Refuses(412, "stale-version");
        (await api.PatchAsync($"deals/{slug}", new { slug = "elsewhere" }, 2)).Refuses(422, "invalid-input", "slug");
        (await api.PatchAsync($"deals/{slug}", new { title = (string?)null }, 2)).Refuses(422, "invalid-input", "title");
        (await api.PatchAsync($"deals/{slug}", new { events = new object[] { new { on = "2026-02-31", what = " " }, new { what = "x" } } }, 2)).Refuses(422, "invalid-input", "events[0].on", "events[0].what", "events[1].on");
        (await api.PatchAsync($"deals/{slug}", new { events = new object[] { new { on = "2026", what = "x", claim = int.MaxValue } } }, 2)).Refuses(422, "invalid-input", "events[0].claim");
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_a_deal_is_refused(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var slug = Some.Word("deal");
        (await api.PostAsync("deals", new { title = "One", slug })).Is(201);
        (await api.PostAsync("deals", new { title = "Two", slug })).Refuses(409, "slug-taken", "slug");
        (await api.PostAsync("deals", new { title = " ", slug = "Not A Slug" })).Refuses(422, "invalid-input", "slug", "title");
        (await api.PostAsync("deals", new { title = "x", writeUp = int.MaxValue })).Refuses(422, "invalid-input", "writeUp");
        (await api.PostAsync("deals", new { title = "x", status = "maybe" })).Refuses(400, "malformed-json", "status");
        (await api.GetAsync("deals/no-such-deal")).Refuses(404, "not-found");
        (await api.GetAsync("deals/No%20Slug")).Refuses(404, "not-found");
        (await api.GetAsync($"deals/{slug}?asOf=yesterday")).Refuses(422, "invalid-input", "asOf");
        (await api.GetAsync("deals?limit=0")).Refuses(422, "invalid-input", "limit");
        (await api.PostAsync("deals", new { title = "日本語" })).Is(201);
    }

    [Theory, OnBothDatabases]
    public async Task Two_deals_of_one_title_get_addresses_of_their_own(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var title = Some.Word("Same title");
        var slugs = new[] { await api.PostAsync("deals", new { title }), await api.PostAsync("deals", new { title }) }.Select(d => (string?)d.Is(201)["slug"]);
        Assert.Equal([Slug.Of(title), Slug.Of(title) + "-2"], slugs);
    }

    [Theory, OnBothDatabases]
    public async Task Ten_deals_of_one_title_made_at_once_get_addresses_of_their_own(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var title = Some.Word("Same title");
        var made = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => api.PostAsync("deals", new { title, events = new[] { new { on = "2026-05", what = $"Event {i}" } } }, key: i % 2 == 0 ? Some.Word("key") : null)));
        Assert.Equal(
            Enumerable.Range(1, 10).Select(n => n == 1 ? Slug.Of(title) : $"{Slug.Of(title)}-{n}").Order(StringComparer.Ordinal),
            made.Select(d => (string)d.Is(201)["slug"]!).Order(StringComparer.Ordinal));
        Assert.All(made, d => Assert.Single(d["events"]!.AsArray()));
    }

    [Theory, OnBothDatabases]
    public async Task Of_those_who_ask_for_one_address_at_once_all_but_one_are_told_that_it_is_taken(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var slug = Some.Word("deal");
        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => api.PostAsync("deals", new { title = "One", slug })));
        Assert.Single(made, d => d.Status == 201);
        Assert.All(made.Where(d => d.Status != 201), d => d.Refuses(409, "slug-taken", "slug"));
    }

    [Theory, OnBothDatabases]
    public async Task No_deal_hides_behind_the_page_that_adds_deals(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        (await api.PostAsync("deals", new { title = Some.Word("Deal"), slug = "add" })).Refuses(422, "invalid-input", "slug");
        Assert.StartsWith("add-", (string)(await api.PostAsync("deals", new { title = "Add" })).Is(201)["slug"]!, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Names_that_differ_only_far_behind_get_addresses_of_their_own(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var (_, paragraphs) = await api.ArticleAsync("It is said.");
        var start = Some.Word(new string('a', 100));
        foreach (var end in new[] { "one", "two", "three", "four" })
        {
            var name = $"{start} {end}";
            (await api.PostAsync("deals", new { title = name })).Is(201);
            (await api.PostAsync("articles", new { title = name, publisher = name })).Is(201);
            (await api.PostAsync("claims", new { quotations = new[] { new { paragraphId = paragraphs[0] } }, acquirer = name, facilities = new[] { name } })).Is(201);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Terms_stand_side_by_side_with_what_is_disputed_and_what_is_not_known(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var slug = (string)(await api.PostAsync("deals", new { title = Some.Word("Deal") })).Is(201)["slug"]!;
        var power = await ClaimAsync(api, slug, 300, "2026-05-01");
        var other = await ClaimAsync(api, slug, 150, "2026-07");
        (await api.PostAsync($"claims/{other.Id}/reviews", new { tag = "disputed", reason = "the grid gives less" }, 1)).Is(201);

        var deal = await api.GetAsync($"deals/{slug}");
        var term = Assert.Single(deal["terms"]!.AsArray(), t => (string?)t!["term"] == "power")!;
        Assert.Equal([power.Id, other.Id], term["values"]!.AsArray().SelectMany(v => v!["claims"]!.AsArray()).Select(c => (int)c!).Order());
        Assert.Equal(["disputed", "untagged"], term["values"]!.AsArray().Select(v => (string?)v!["standing"]).Order());
        var disagreement = Assert.Single(deal["disagreements"]!.AsArray())!;
        Assert.Equal(("contradiction", "the grid gives less", IntelHost.Analyst), ((string?)disagreement["type"], (string?)disagreement["reason"], (string?)disagreement["decidedBy"]));
        Assert.Equal([other.Id, power.Id], disagreement["claims"]!.AsArray().Select(c => (int)c!));
        Assert.Contains(("price", "noClaim"), deal["gaps"]!.AsArray().Select(g => ((string?)g!["term"], (string?)g["kind"])));
        Assert.DoesNotContain(("power", "noClaim"), deal["gaps"]!.AsArray().Select(g => ((string?)g!["term"], (string?)g["kind"])));

        Assert.Empty((await api.GetAsync($"deals/{slug}?knownOn=2020"))["terms"]!.AsArray());
        var early = Assert.Single((await api.GetAsync($"deals/{slug}?asOf=2026-06-30"))["terms"]!.AsArray(), t => (string?)t!["term"] == "power")!;
        Assert.Equal([power.Id], early["values"]!.AsArray().SelectMany(v => v!["claims"]!.AsArray()).Select(c => (int)c!));
    }

    private static async Task<ApiAnswer> ClaimAsync(ApiClient api, string deal, int megawatts, string asOf)
    {
        var (_, paragraphs) = await api.ArticleOfAsync(ArticleKind.News, $"It draws {megawatts} MW.");
        return (await api.PostAsync("claims", new
        {
            quotations = new[] { new { paragraphId = paragraphs[0] } },
            measures = new[] { new { kind = "power", qualifier = "exactly", value = megawatts, unit = "MW" } },
            asOf,
            deal,
        })).Is(201);
    }

    [Theory, OnBothDatabases]
    public async Task The_order_in_which_claims_are_posted_never_shows(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        object[] told =
        [
            new { acquirer = "Meta", facilities = new[] { "Hyperion" }, measures = new[] { Price(15_000_000_000m, "perYear") } },
            new { acquirer = "Microsoft", facilities = new[] { "Loughton" }, measures = new[] { Price(1_250_000_000m, "perMonth"), Power(1200, "MW") } },
            new { acquirer = "OpenAI", facilities = new[] { "Abilene" }, measures = new[] { Price(1_250_000_000m, "total"), Power(1.2m, "GW") } },
            new { acquirer = "CoreWeave", facilities = new[] { "Denton" }, measures = new[] { Price(12_000_000_000m, "total"), Power(900, "MW") } },
        ];
        var forward = await ToldAsync(told);
        Assert.Contains("a month and in total", forward, StringComparison.Ordinal);
        Assert.Equal(forward, await ToldAsync([.. told.Reverse()]));

        // Parties of its own each time, so that their numbers come in the order of the claims too.
        async Task<string> ToldAsync(object[] claims)
        {
            var (slug, word) = ((string)(await api.PostAsync("deals", new { title = Some.Word("Deal") })).Is(201)["slug"]!, Some.Word("of"));
            foreach (var claim in claims)
            {
                var (_, paragraphs) = await api.ArticleAsync("Somebody takes something.");
                var body = JsonSerializer.SerializeToNode(claim)!;
                (body["acquirer"], body["facilities"]) = ($"{body["acquirer"]} {word}", new JsonArray($"{body["facilities"]![0]} {word}"));
                (body["deal"], body["quotations"]) = (slug, new JsonArray(new JsonObject { ["paragraphId"] = paragraphs[0] }));
                (await api.PostAsync("claims", body.ToJsonString())).Is(201);
            }

            var deal = await api.GetAsync($"deals/{slug}");
            var values = deal["terms"]!.AsArray().SelectMany(t => t!["values"]!.AsArray().Select(v => $"{t["term"]} {v!["value"]}"));
            var found = deal["disagreements"]!.AsArray().Select(d => $"{d!["type"]} {d["subject"]} {d["reason"]}");
            return string.Join('\n', values.Concat(found)).Replace($" {word}", "", StringComparison.Ordinal);
        }

        static object Price(decimal value, string basis) => new { kind = "price", qualifier = "exactly", value, unit = "USD", basis };
        static object Power(decimal value, string unit) => new { kind = "power", qualifier = "exactly", value, unit };
    }
}
