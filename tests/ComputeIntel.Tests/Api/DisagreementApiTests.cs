using System.Text.Json.Nodes;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Api;

public sealed class DisagreementApiTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task A_decision_goes_over_the_rule_and_taken_back_leaves_everything_as_it_was(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var slug = await DealAsync(api);
        var (one, other) = (await PowerAsync(api, slug, 300), await PowerAsync(api, slug, 150));
        var before = Assert.Single((await api.GetAsync($"deals/{slug}"))["disagreements"]!.AsArray())!;
        Assert.Equal(("contradiction", "contradiction", null), ((string?)before["type"], (string?)before["ruleType"], (string?)before["decidedBy"]));
        Assert.Equal([one.Id, other.Id], before["claims"]!.AsArray().Select(c => (int)c!).Order());
        var address = $"deals/{slug}/disagreements/{before["key"]}";

        (await api.PostAsync($"{address}/decisions", new { type = "differentMeasure", reason = "one is what the grid gives" })).Is(201);
        var decided = Assert.Single((await api.GetAsync($"deals/{slug}"))["disagreements"]!.AsArray())!;
        Assert.Equal(("differentMeasure", "contradiction", "one is what the grid gives", IntelHost.Analyst), ((string?)decided["type"], (string?)decided["ruleType"], (string?)decided["reason"], (string?)decided["decidedBy"]));

        (await api.PostAsync($"{address}/decisions", new { reason = "the same figure, badly rounded" })).Is(201);
        var deal = await api.GetAsync($"deals/{slug}");
        Assert.Empty(deal["disagreements"]!.AsArray());
        Assert.Equal(2, Assert.Single(deal["settled"]!.AsArray())!["decisions"]!.AsArray().Count);

        (await api.PostAsync($"{address}/withdrawal", new { })).Is(201);
        Assert.Equal("differentMeasure", (string?)Assert.Single((await api.GetAsync($"deals/{slug}"))["disagreements"]!.AsArray())!["type"]);
        (await api.PostAsync($"{address}/withdrawal", new { })).Is(201);
        var after = Assert.Single((await api.GetAsync($"deals/{slug}"))["disagreements"]!.AsArray())!;
        Assert.Equal(Without(before, "decisions"), Without(after, "decisions"));
        Assert.All(after["decisions"]!.AsArray(), d => Assert.Equal(IntelHost.Analyst, (string?)d!["takenBackBy"]));
        (await api.PostAsync($"{address}/withdrawal", new { })).Refuses(404, "not-found");
    }

    [Theory, OnBothDatabases]
    public async Task A_decision_needs_a_reason_a_known_type_and_a_disagreement(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var slug = await DealAsync(api);
        await PowerAsync(api, slug, 300);
        await PowerAsync(api, slug, 150);
        var key = (string)Assert.Single((await api.GetAsync($"deals/{slug}"))["disagreements"]!.AsArray())!["key"]!;
        (await api.PostAsync($"deals/{slug}/disagreements/{key}/decisions", new { type = "identity" })).Refuses(422, "invalid-input", "reason");
        (await api.PostAsync($"deals/{slug}/disagreements/{key}/decisions", new { type = "nonsense", reason = "x" })).Refuses(400, "malformed-json");
        (await api.PostAsync($"deals/{slug}/disagreements/0123456789abcdef/decisions", new { type = "identity", reason = "x" })).Refuses(404, "not-found");
        (await api.PostAsync($"deals/nowhere/disagreements/{key}/decisions", new { type = "identity", reason = "x" })).Refuses(404, "not-found");
        Assert.Empty(Assert.Single((await api.GetAsync($"deals/{slug}"))["disagreements"]!.AsArray())!["decisions"]!.AsArray());
    }

    [Theory, OnBothDatabases]
    public async Task A_contradiction_that_was_decided_makes_no_value_contested_and_stays_decided_as_claims_come(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var slug = await DealAsync(api);
        await PowerAsync(api, slug, 300);
        await PowerAsync(api, slug, 150);
        Assert.All(await ContestedAsync(), Assert.True);
        var key = (string)Assert.Single((await api.GetAsync($"deals/{slug}"))["disagreements"]!.AsArray())!["key"]!;
        (await api.PostAsync($"deals/{slug}/disagreements/{key}/decisions", new { type = "differentScope", reason = "two halls" })).Is(201);
        Assert.All(await ContestedAsync(), Assert.False);
        await PowerAsync(api, slug, 150);
        Assert.Equal("differentScope", (string?)Assert.Single((await api.GetAsync($"deals/{slug}"))["disagreements"]!.AsArray())!["type"]);

        async Task<IEnumerable<bool>> ContestedAsync() =>
            Assert.Single((await api.GetAsync($"deals/{slug}"))["terms"]!.AsArray(), t => (string?)t!["term"] == "power")!["values"]!.AsArray().Select(v => (bool)v!["isContested"]!);
    }

    [Theory, OnBothDatabases]
    public async Task What_no_rule_sees_an_analyst_names_decides_otherwise_and_takes_back_with_the_history_kept(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var slug = await DealAsync(api);
        var (one, other) = (await PowerAsync(api, slug, 300), await PowerAsync(api, slug, 301));
        Assert.Empty((await api.GetAsync($"deals/{slug}"))["disagreements"]!.AsArray());

        var named = (await api.PostAsync($"deals/{slug}/disagreements", new { claims = new[] { other.Id, one.Id }, type = "differentMeasure", reason = "one counts the halls that are let to others" })).Is(201);
        var found = Assert.Single((await api.GetAsync($"deals/{slug}"))["disagreements"]!.AsArray())!;
        Assert.Equal(("differentMeasure", null, IntelHost.Analyst, "one counts the halls that are let to others"), ((string?)found["type"], (string?)found["ruleType"], (string?)found["decidedBy"], (string?)found["reason"]));
        Assert.Equal([one.Id, other.Id], found["claims"]!.AsArray().Select(c => (int)c!));
        Assert.Equal((string?)named["key"], (string?)found["key"]);
        Assert.Equal(named["key"]!.ToString(), (await api.PostAsync($"deals/{slug}/disagreements", new { claims = new[] { one.Id, other.Id }, type = "contradiction", reason = "no: both are of all halls" })).Is(201)["key"]!.ToString());
        Assert.Equal("contradiction", (string?)Assert.Single((await api.GetAsync($"deals/{slug}"))["disagreements"]!.AsArray())!["type"]);

        (await api.PostAsync($"deals/{slug}/disagreements/{named["key"]}/withdrawal", new { })).Is(201);
        Assert.Equal("differentMeasure", (string?)Assert.Single((await api.GetAsync($"deals/{slug}"))["disagreements"]!.AsArray())!["type"]);
        (await api.PostAsync($"deals/{slug}/disagreements/{named["key"]}/withdrawal", new { })).Is(201);
        var deal = await api.GetAsync($"deals/{slug}");
        Assert.Empty(deal["disagreements"]!.AsArray());
        Assert.Equal(2, Assert.Single(deal["settled"]!.AsArray())!["decisions"]!.AsArray().Count);
        Assert.All(deal["terms"]!.AsArray().SelectMany(t => t!["values"]!.AsArray()), v => Assert.False((bool)v!["isContested"]!));
    }

    [Theory, OnBothDatabases]
    public async Task A_named_disagreement_needs_two_claims_of_the_deal_a_type_and_a_reason(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var (slug, elsewhere) = (await DealAsync(api), await DealAsync(api));
        var (one, other, strange) = (await PowerAsync(api, slug, 300), await PowerAsync(api, slug, 301), await PowerAsync(api, elsewhere, 300));
        (await NameAsync([one.Id, one.Id], "contradiction", "x")).Refuses(422, "invalid-input", "claims");
        (await NameAsync(null, "contradiction", "x")).Refuses(422, "invalid-input", "claims");
        (await NameAsync([one.Id, strange.Id], "contradiction", "x")).Refuses(422, "invalid-input", "claims");
        (await NameAsync([.. Enumerable.Range(1, 21)], "contradiction", "x")).Refuses(422, "invalid-input", "claims");
        (await NameAsync([one.Id, other.Id], null, "x")).Refuses(422, "invalid-input", "type");
        (await NameAsync([one.Id, other.Id], "contradiction", " ")).Refuses(422, "invalid-input", "reason");
        (await api.PostAsync("deals/nowhere/disagreements", new { claims = new[] { one.Id, other.Id }, type = "contradiction", reason = "x" })).Refuses(404, "not-found");
        Assert.Empty((await api.GetAsync($"deals/{slug}"))["disagreements"]!.AsArray());

        Task<ApiAnswer> NameAsync(int[]? claims, string? type, string reason) => api.PostAsync($"deals/{slug}/disagreements", new { claims, type, reason });
    }

    [Theory, OnBothDatabases]
    public async Task What_ended_before_it_was_announced_is_told_and_what_counts_as_old_can_be_set(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var slug = await DealAsync(api);
        await PowerAsync(api, slug, 300, DateTime.UtcNow.AddDays(-40).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        var patch = new { events = new[] { new { on = "2026-05-06", what = "Announced" }, new { on = "2026", what = "Ended" } } };
        (await api.PatchAsync($"deals/{slug}", patch, (int)(await api.GetAsync($"deals/{slug}"))["version"]!)).Is(200);
        Assert.Empty((await api.GetAsync($"deals/{slug}"))["arithmetic"]!.AsArray());
        patch = new { events = new[] { new { on = "2026-05-06", what = "Announced" }, new { on = "2025", what = "Ended" } } };
        (await api.PatchAsync($"deals/{slug}", patch, (int)(await api.GetAsync($"deals/{slug}"))["version"]!)).Is(200);
        var finding = Assert.Single((await api.GetAsync($"deals/{slug}"))["arithmetic"]!.AsArray())!;
        Assert.Equal(("datesOutOfOrder", "The deal is said to have ended (2025) before it was announced (6 May 2026)."), ((string?)finding["kind"], (string?)finding["text"]));

        Assert.DoesNotContain("old", await GapsAsync(""));
        Assert.Contains("old", await GapsAsync("?staleAfter=30"));
        (await api.GetAsync($"deals/{slug}?staleAfter=0")).Refuses(422, "invalid-input", "staleAfter");

        async Task<IEnumerable<string?>> GapsAsync(string query) => (await api.GetAsync($"deals/{slug}{query}"))["gaps"]!.AsArray().Select(g => (string?)g!["kind"]);
    }

    [Theory, OnBothDatabases]
    public async Task An_amendment_changes_a_term_from_its_day_and_both_clocks_are_kept_apart(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var slug = await DealAsync(api);
        var first = await PowerAsync(api, slug, 300, "2026-05-06", asOf: "2026-05-01");
        var amended = await PowerAsync(api, slug, 450, "2026-07-01", asOf: "2026-06-01");
        var patch = new { events = new[] { new { on = "2026-06-01", what = "Amended: more power", claim = amended.Id } } };
        (await api.PatchAsync($"deals/{slug}", patch, (int)(await api.GetAsync($"deals/{slug}"))["version"]!)).Is(200);

        var now = await api.GetAsync($"deals/{slug}");
        Assert.Equal("amended", (string?)Assert.Single(now["events"]!.AsArray())!["kind"]);
        Assert.Equal("superseded", (string?)Assert.Single(now["disagreements"]!.AsArray())!["type"]);
        Assert.Equal([first.Id], await SaidAsync("asOf=2026-05-20"));
        Assert.Equal([first.Id, amended.Id], await SaidAsync("asOf=2026-06-01"));

        // It was so in June, but could only be known in July.
        Assert.Equal([first.Id], await SaidAsync("knownOn=2026-06-15"));
        Assert.Equal([first.Id, amended.Id], await SaidAsync("knownOn=2026-07-01"));
        Assert.Equal([first.Id], await SaidAsync("asOf=2026-05-20&knownOn=2026-07-01"));
        Assert.Empty(await SaidAsync("knownOn=2026-05-05"));
        (await api.GetAsync($"deals/{slug}?asOf=2026-13")).Refuses(422, "invalid-input", "asOf");

        async Task<int[]> SaidAsync(string query) => [.. (await api.GetAsync($"deals/{slug}?{query}"))["terms"]!.AsArray()
            .SelectMany(t => t!["values"]!.AsArray()).SelectMany(v => v!["claims"]!.AsArray()).Select(c => (int)c!).Order()];
    }

    private static string Without(JsonNode node, string name)
    {
        var copy = node.DeepClone().AsObject();
        copy.Remove(name);
        return copy.ToJsonString();
    }

    private static async Task<string> DealAsync(ApiClient api) => (string)(await api.PostAsync("deals", new { title = Some.Word("Deal") })).Is(201)["slug"]!;

    private static async Task<ApiAnswer> PowerAsync(ApiClient api, string deal, int megawatts, string? publishedOn = null, string? asOf = null)
    {
        var article = (await api.PostAsync("articles", new { title = Some.Word("Article"), publishedOn, kind = "news", markdown = $"It draws {megawatts} MW, {Some.Word()}." })).Is(201);
        return (await api.PostAsync("claims", new
        {
            quotations = new[] { new { paragraphId = (int)article["paragraphs"]![0]!["id"]! } },
            measures = new[] { new { kind = "power", qualifier = "exactly", value = megawatts, unit = "MW" } },
            asOf,
            deal,
        })).Is(201);
    }
}
