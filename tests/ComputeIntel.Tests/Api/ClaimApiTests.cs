using System.Text.Json.Nodes;
using ComputeIntel.Articles;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Api;

public sealed class ClaimApiTests(Hosts hosts)
{
    private const string Text = "Anthropic takes the full capacity of Colossus 1, more than 300 MW, from SpaceX for the full term.";

    [Theory, OnBothDatabases]
    public async Task A_claim_is_made_of_a_quotation_with_everything_that_it_says(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var (article, paragraphs) = await api.ArticleAsync(Text);
        var facility = Some.Word("Hall");
        var made = (await api.PostAsync("claims", new
        {
            quotations = new[] { new { paragraphId = paragraphs[0], exact = "takes  the full capacity\nof Colossus 1" } },
            nature = "fact",
            hedge = "reportedly",
            bearing = "deal",
            acquirer = "Anthropic",
            facilities = new[] { facility },
            counterparties = new object[] { new { name = "SpaceX" }, new { name = "SpaceX", role = "owner" } },
            statedRationale = new { text = "to raise limits", by = "party" },
            measures = new object[]
            {
                new { kind = "power", of = "IT load", qualifier = "atLeast", value = 300, unit = "MW", asWritten = "more than 300 MW" },
                new { kind = "date", qualifier = "exactly", date = "2026-05" },
            },
            attribution = new { kind = "party", name = "SpaceX", articleId = article },
            credibility = 2,
            asOf = "2026-05-06",
        })).Is(201);

        Assert.Equal($"/api/v1/claims/{made.Id}", made.Headers.Location!.ToString());
        Assert.Equal("\"1\"", made.ETag);
        var read = (await api.GetAsync($"claims/{made.Id}")).Is(200);
        Assert.Equal(made.Text, read.Text);
        Assert.Equal("\"1\"", read.ETag);
        Assert.Equal("takes the full capacity of Colossus 1", (string?)read["statement"]);
        Assert.Equal("untagged", (string?)read["tag"]);
        Assert.Equal((10, 47), ((int)read["quotations"]![0]!["start"]!, (int)read["quotations"]![0]!["end"]!));
        Assert.Equal(Text, (string?)read["quotations"]![0]!["paragraph"]!["text"]);
        Assert.Equal("Anthropic", (string?)read["acquirer"]);
        Assert.Equal(["supplier", "owner"], read["counterparties"]!.AsArray().Select(c => (string?)c!["role"]));
        Assert.Equal("party", (string?)read["statedRationale"]!["by"]);
        Assert.Equal(["MW", null], read["measures"]!.AsArray().Select(m => (string?)m!["unit"]));
        Assert.Equal("2026-05", (string?)read["measures"]![1]!["date"]);
        Assert.Equal(article, (int)read["attribution"]!["articleId"]!);
        Assert.Equal("2026-05-06", (string?)read["asOf"]);
        Assert.Equal(["organization", "organization", "facility"], read["parties"]!.AsArray().Select(p => (string?)p!["type"]));
        Assert.Equal("2026", read["addedAt"]!.GetValue<string>()[..4]);
        Assert.EndsWith("Z", read["addedAt"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(IntelHost.Analyst, (string?)read["addedBy"]);
    }

    [Theory, OnBothDatabases]
    public async Task A_quotation_must_stand_in_its_paragraph_once(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var (_, paragraphs) = await api.ArticleAsync(Text);
        (await api.PostAsync("claims", Quoting(paragraphs[0], "full CAPACITY"))).Refuses(422, "quotation-not-found", "quotations[0]");
        var ambiguous = (await api.PostAsync("claims", Quoting(paragraphs[0], "the full"))).Refuses(422, "ambiguous-quotation", "quotations[0]");
        Assert.Equal([16, 83], ambiguous["starts"]!.AsArray().Select(s => (int)s!));
        var chosen = (await api.PostAsync("claims", new { quotations = new[] { new { paragraphId = paragraphs[0], exact = "the full", start = 83 } } })).Is(201);
        Assert.Equal(83, (int)chosen["quotations"]![0]!["start"]!);
        (await api.PostAsync("claims", Quoting(int.MaxValue, null))).Refuses(422, "invalid-input", "quotations[0].paragraphId");
        (await api.PostAsync("claims", new { })).Refuses(422, "invalid-input", "quotations");
    }

    [Theory, OnBothDatabases]
    public async Task What_is_wrong_is_told_field_by_field_and_nothing_is_stored(Database database)
    {
        var host = await hosts.On(database);
        using var api = new ApiClient(host);
        var (_, paragraphs) = await api.ArticleAsync(Text);
        var name = Some.Word("Never");
        (await api.PostAsync("claims", new
        {
            quotations = new[] { new { paragraphId = paragraphs[0] } },
            acquirer = name,
            statement = new string('x', 2001),
            hedge = "a\0b",
            facilities = new[] { " " },
            counterparties = new[] { new { name = new string('y', 201) } },
            measures = new object[] { new { kind = "power", qualifier = "exactly", value = 300, unit = "mw" }, new { kind = "share", qualifier = "exactly", value = 101, unit = "percent" }, new { kind = "date", qualifier = "exactly", date = "2026-02-30" } },
            credibility = 7,
            asOf = "yesterday",
        })).Refuses(
            422, "invalid-input", "credibility", "statement", "hedge", "facilities[0]", "counterparties[0].name", "measures[0].unit", "measures[1].value", "measures[2].date", "asOf");
        (await api.PostAsync("claims", new { quotations = new[] { new { paragraphId = paragraphs[0] } }, acquirer = name, deal = "no-such-deal" })).Refuses(422, "invalid-input", "deal");
        (await api.PostAsync("claims", new { quotations = new[] { new { paragraphId = paragraphs[0] } }, acquirer = name, attribution = new { kind = "filing", articleId = int.MaxValue } })).Refuses(422, "invalid-input", "attribution.articleId");
        Assert.False(await host.InStoreAsync(db => db.Organizations.AnyAsync(o => o.Name == name)));
        Assert.False(await host.InStoreAsync(db => db.Quotations.AnyAsync(q => q.ParagraphId == paragraphs[0])));
    }

    [Theory, OnBothDatabases]
    public async Task A_merge_patch_replaces_removes_and_leaves_alone(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var (_, paragraphs) = await api.ArticleAsync(Text);
        var (kept, dropped) = (Some.Word("Hall"), Some.Word("Yard"));
        var made = (await api.PostAsync("claims", new
        {
            quotations = new[] { new { paragraphId = paragraphs[0], exact = "full capacity" } },
            hedge = "may",
            acquirer = "Anthropic",
            facilities = new[] { kept, dropped },
            statedRationale = new { text = "to raise limits", by = "author" },
            credibility = 3,
        })).Is(201);
        var patched = (await api.PatchAsync($"claims/{made.Id}", $$$"""{"statement":"All of it","hedge":null,"credibility":null,"facilities":["{{{kept}}}"],"statedRationale":{"by":"party"}}""", made.Version)).Is(200);

        Assert.Equal("All of it", (string?)patched["statement"]);
        Assert.Null(patched["hedge"]);
        Assert.Null(patched["credibility"]);
        Assert.Equal([kept], patched["facilities"]!.AsArray().Select(f => (string?)f));
        Assert.Equal(("to raise limits", "party"), ((string?)patched["statedRationale"]!["text"], (string?)patched["statedRationale"]!["by"]));
        Assert.Equal("Anthropic", (string?)patched["acquirer"]);
        Assert.Equal(("\"2\"", 2), (patched.ETag, patched.Version));
        Assert.Equal(["statement", "hedge", "facilities", "stated rationale", "credibility"], patched["revisions"]![0]!["changes"]!.AsArray().Select(c => (string?)c!["field"]));

        var untouched = (await api.PatchAsync($"claims/{made.Id}", "{}", 2)).Is(200);
        Assert.Equal(2, untouched.Version);
        var own = (await api.PatchAsync($"claims/{made.Id}", """{"statement":null}""", 2)).Is(200);
        Assert.Equal("full capacity", (string?)own["statement"]);
    }

    [Theory, OnBothDatabases]
    public async Task An_edit_must_say_which_version_it_saw(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var claim = await api.ClaimAsync();
        var path = $"claims/{claim.Id}";
        (await api.PatchAsync(path, new { hedge = "may" }, null)).Refuses(428, "version-needed");
        (await api.SendAsync(HttpMethod.Patch, path, new { hedge = "may" }, "7")).Refuses(400, "malformed-if-match");
        (await api.SendAsync(HttpMethod.Patch, path, new { hedge = "may" }, "*")).Refuses(412, "stale-version");
        (await api.SendAsync(HttpMethod.Patch, path, new { hedge = "may" }, "W/\"1\"")).Refuses(412, "stale-version");
        (await api.SendAsync(HttpMethod.Patch, path, new { hedge = "may" }, "\"7\", \"1\"")).Is(200);
        var stale = (await api.PatchAsync(path, new { hedge = "will" }, 1)).Refuses(412, "stale-version");
        Assert.Equal(2, (int)stale["currentVersion"]!);
        (await api.PatchAsync($"claims/{int.MaxValue}", new { hedge = "may" }, 1)).Refuses(404, "not-found");
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_people_who_edit_at_once_one_is_told(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var claim = await api.ClaimAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => api.PatchAsync($"claims/{claim.Id}", new { hedge = $"hedge {i}" }, 1)));
        var won = Assert.Single(answers, a => a.Status == 200);
        Assert.All(answers.Except([won]), a => a.Refuses(412, "stale-version"));
        Assert.Equal((string?)won["hedge"], (string?)(await api.GetAsync($"claims/{claim.Id}"))["hedge"]);
    }

    [Theory, OnBothDatabases]
    public async Task A_claim_that_is_not_there_is_a_problem(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        (await api.GetAsync($"claims/{int.MaxValue}")).Refuses(404, "not-found");
        (await api.GetAsync("claims/99999999999999999999")).Refuses(404, "not-found");
        (await api.GetAsync("claims/-1")).Refuses(404, "not-found");
    }

    [Theory, OnBothDatabases]
    public async Task Claims_are_listed_by_filter_page_by_page(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var (_, paragraphs) = await api.ArticleAsync(Text);
        var acquirer = Some.Word("Acquirer");
        var ids = new List<int>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add((await api.PostAsync("claims", new { quotations = new[] { new { paragraphId = paragraphs[0] } }, acquirer })).Is(201).Id);
        }

        var slug = Slug.Of(acquirer);
        var first = (await api.GetAsync($"claims?organization={slug}&limit=2")).Is(200);
        var second = (await api.GetAsync($"claims?organization={slug}&limit=2&after={first["next"]}&tag=untagged&nature=&q=capacity")).Is(200);
        Assert.Equal([ids[2], ids[1]], first["items"]!.AsArray().Select(c => (int)c!["id"]!));
        Assert.Equal([ids[0]], second["items"]!.AsArray().Select(c => (int)c!["id"]!));
        Assert.Null(second["next"]);
        (await api.GetAsync("claims?tag=true&limit=0&q=%00x&deal=No%20Slug")).Refuses(422, "invalid-input", "tag", "deal", "q", "limit");
        (await api.GetAsync("claims?after=soon")).Refuses(400, "malformed-request", "after");
    }

    private static object Quoting(int paragraph, string? exact) => new { quotations = new[] { new { paragraphId = paragraph, exact } } };
}
