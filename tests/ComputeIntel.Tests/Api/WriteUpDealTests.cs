using System.Text.Json.Nodes;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Api;

/// <summary>The real write-up, which gives Colossus 1 to one company and speaks of another's cluster of nearly that name.</summary>
public sealed class WriteUpDealTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task Its_two_names_for_a_site_are_asked_about_and_its_context_makes_nobody_a_party(Database database)
    {
        var shared = Environment.GetEnvironmentVariable("COMPUTEINTEL_SHARED") is { Length: > 0 } named ? named : Path.Combine(House.Repository.Root, "..", "shared");
        var file = Path.Combine(shared, "input", "deal-write-up.txt");
        Assert.SkipUnless(File.Exists(file), "The real write-up is not beside this repository; COMPUTEINTEL_SHARED can name its folder.");
        using var api = new ApiClient(await hosts.On(database));
        var paragraphs = (await api.PostAsync("articles", new { title = Some.Word("Write-up"), kind = "analysis", markdown = await File.ReadAllTextAsync(file) })).Is(201)["paragraphs"]!.AsArray();
        var slug = (string)(await api.PostAsync("deals", new { title = Some.Word("Deal") })).Is(201)["slug"]!;
        await ClaimAsync(1, "Anthropic's reported acquisition", new { acquirer = "Anthropic", facilities = new[] { "Colossus 1" }, counterparties = new[] { new { name = "SpaceX", role = "supplier" } }, deal = slug });
        await ClaimAsync(1, "Amazon Web Services and Google Cloud", new { bearing = "context", acquirer = "Anthropic", counterparties = new[] { new { name = "Amazon Web Services", role = "supplier" }, new { name = "Google Cloud", role = "supplier" } }, deal = slug });
        await ClaimAsync(1, "investment from Amazon", new { bearing = "context", counterparties = new[] { new { name = "Amazon", role = "financier" } }, deal = slug });
        await ClaimAsync(3, "its own Colossus cluster in Memphis", new { bearing = "context", facilities = new[] { "Colossus" }, counterparties = new[] { new { name = "xAI", role = "builder" } }, deal = slug });

        var deal = await api.GetAsync($"deals/{slug}");
        var identity = Assert.Single(deal["disagreements"]!.AsArray(), d => (string?)d!["subject"] == "Facility")!;
        Assert.Equal(("identity", "Colossus / Colossus 1"), ((string?)identity["type"], string.Join(" / ", identity["sides"]!.AsArray().Select(s => (string?)s))));
        var terms = deal["terms"]!.AsArray().ToDictionary(t => (string)t!["term"]!, t => t!["values"]!.AsArray().Select(v => (string?)v!["value"]));
        Assert.Equal(["SpaceX"], terms["supplier"]);
        Assert.Equal(["Colossus 1"], terms["facility"]);
        Assert.DoesNotContain("financier", terms.Keys);
        Assert.DoesNotContain("builder", terms.Keys);

        async Task ClaimAsync(int paragraph, string words, object says)
        {
            var body = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(says))!.AsObject();
            body["quotations"] = new JsonArray(new JsonObject { ["paragraphId"] = (int)paragraphs[paragraph]!["id"]!, ["exact"] = words });
            (await api.PostAsync("claims", body)).Is(201);
        }
    }
}
