using System.Text.Json.Nodes;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Api;

public sealed class OriginApiTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task A_proposal_is_confirmed_counted_and_undone(Database database)
    {
        var host = await hosts.On(database);
        using var api = new ApiClient(host);
        var traced = await Traced.StoredAsync(host);
        var origins = $"claims/{traced.Story}/origins";
        var listed = await api.GetAsync(origins);
        var proposal = Assert.Single(listed["items"]!.AsArray())!;
        Assert.Equal(("phrase", "according to the filing", "open", traced.Filing), ((string?)proposal["clue"], (string?)proposal["words"], (string?)proposal["standing"], (int)proposal["article"]!["id"]!));
        Assert.Equal("\"1\"", listed.ETag);
        Assert.Equal((0, 2), await CountedAsync(api, traced));

        (await api.PostAsync($"{origins}/1/decisions", new { verdict = "confirmed" })).Refuses(428, "version-needed");
        (await api.PostAsync($"{origins}/1/decisions", new { }, 1)).Refuses(422, "invalid-input", "verdict");
        (await api.PostAsync($"{origins}/1/decisions", new { verdict = "undone" }, 1)).Refuses(422, "invalid-input", "verdict");
        (await api.PostAsync($"{origins}/9/decisions", new { verdict = "confirmed" }, 1)).Refuses(404, "not-found");
        var confirmed = (await api.PostAsync($"{origins}/1/decisions", new { verdict = "confirmed", reason = "page F-62" }, 1, "once")).Is(201);
        Assert.Equal(("confirmed", "\"2\""), ((string?)confirmed["standing"], confirmed.ETag));
        Assert.Equal(confirmed.Text, (await api.PostAsync($"{origins}/1/decisions", new { verdict = "confirmed", reason = "page F-62" }, 1, "once")).Is(201).Text);
        (await api.PostAsync($"{origins}/1/decisions", new { verdict = "confirmed" }, 1)).Refuses(412, "stale-version");
        (await api.PostAsync($"{origins}/1/decisions", new { verdict = "confirmed" }, 2)).Refuses(409, "origin-decided");
        Assert.Equal((1, 1), await CountedAsync(api, traced));

        var undone = (await api.PostAsync($"{origins}/1/undo", null, 2)).Is(201);
        Assert.Equal(("open", 2), ((string?)undone["standing"], undone["decisions"]!.AsArray().Count));
        Assert.Equal((0, 2), await CountedAsync(api, traced));
        (await api.PostAsync($"{origins}/1/undo", null, 3)).Refuses(409, "nothing-to-undo");
        (await api.PostAsync($"{origins}/1/decisions", new { verdict = "rejected" }, 3)).Is(201);
        Assert.Equal(0, (int)(await api.PostAsync($"deals/{traced.Slug}/origins/proposals", null)).Is(200)["proposed"]!);
        Assert.Empty((await api.GetAsync($"deals/{traced.Slug}/origins"))["proposals"]!.AsArray());
    }

    [Theory, OnBothDatabases]
    public async Task Several_proposals_are_decided_on_in_one_call_or_none_of_them(Database database)
    {
        var host = await hosts.On(database);
        using var api = new ApiClient(host);
        var traced = await Traced.StoredAsync(host, stories: 2);
        var decisions = $"deals/{traced.Slug}/origins/decisions";
        var chosen = (await api.GetAsync($"deals/{traced.Slug}/origins"))["proposals"]!.AsArray()
            .Select(p => new { claim = (int)p!["claimId"]!, number = (int)p["number"]!, version = (int)p["version"]! }).ToList();
        (await api.PostAsync(decisions, new { chosen })).Refuses(422, "invalid-input", "verdict");
        (await api.PostAsync(decisions, new { verdict = "undone", chosen })).Refuses(422, "invalid-input", "verdict");
        (await api.PostAsync(decisions, new { verdict = "confirmed" })).Refuses(422, "invalid-input", "chosen");
        (await api.PostAsync("deals/no-such-deal/origins/decisions", new { verdict = "confirmed", chosen })).Refuses(404, "not-found");
        (await api.PostAsync(decisions, new { verdict = "confirmed", chosen = chosen.Append(chosen[0] with { version = 9 }) })).Refuses(409, "origins-changed");
        Assert.Equal((0, 3), await CountedAsync(api, traced));
        var decided = (await api.PostAsync(decisions, new { verdict = "confirmed", reason = "page F-62", chosen })).Is(201);
        Assert.Equal([("confirmed", 2), ("confirmed", 2)], decided["items"]!.AsArray().Select(o => ((string?)o!["standing"], (int)o["version"]!)));
        Assert.Equal((1, 1), await CountedAsync(api, traced));
        (await api.PostAsync(decisions, new { verdict = "confirmed", chosen })).Refuses(409, "origins-changed");
    }

    [Theory, OnBothDatabases]
    public async Task A_link_by_hand_is_an_article_or_a_party_and_never_closes_a_circle(Database database)
    {
        var host = await hosts.On(database);
        using var api = new ApiClient(host);
        var (traced, other) = (await Traced.StoredAsync(host), await api.ClaimAsync());
        var origins = $"claims/{traced.Story}/origins";
        (await api.PostAsync(origins, new { }, 1)).Refuses(422, "invalid-input", "article");
        (await api.PostAsync(origins, new { article = traced.Filing, party = "Anthropic" }, 1)).Refuses(422, "invalid-input", "article");
        (await api.PostAsync(origins, new { article = int.MaxValue }, 1)).Refuses(422, "invalid-input", "article");
        (await api.PostAsync(origins, new { article = traced.StoryArticle }, 1)).Refuses(422, "invalid-input", "article");
        (await api.PostAsync(origins, new { party = "Anthropic", reason = "it said so" }, 1)).Is(201);
        Assert.Equal((1, 1), await CountedAsync(api, traced));
        var otherArticle = (int)other["article"]!["id"]!;
        (await api.PostAsync(origins, new { article = otherArticle }, 2)).Is(201);
        var refused = await api.PostAsync($"claims/{other.Id}/origins", new { article = traced.StoryArticle }, 1);
        refused.Refuses(409, "origin-cycle", "article");
        Assert.Equal([otherArticle, traced.StoryArticle, otherArticle], refused["path"]!.AsArray().Select(id => (int)id!));
        (await api.PatchAsync($"articles/{otherArticle}", new { goesBackTo = traced.StoryArticle }, 1)).Refuses(409, "origin-cycle", "goesBackTo");
        (await api.PatchAsync($"articles/{otherArticle}", new { goesBackTo = int.MaxValue }, 1)).Refuses(422, "invalid-input", "goesBackTo");
        Assert.Equal(traced.Filing, (int)(await api.PatchAsync($"articles/{otherArticle}", new { goesBackTo = traced.Filing }, 1)).Is(200)["goesBackTo"]!);
    }

    private static async Task<(int Origins, int Untraced)> CountedAsync(ApiClient api, Traced traced)
    {
        var terms = (await api.GetAsync($"deals/{traced.Slug}/origins")).Is(200)["terms"]!.AsArray();
        var value = terms.Single(t => (string?)t!["term"] == "acquirer")!["values"]!.AsArray().Single()!;
        Assert.Equal((int)value["origins"]!, ((JsonArray)value["tree"]!).Count);
        return ((int)value["origins"]!, (int)value["untraced"]!);
    }
}
