using System.Security.Cryptography;
using ComputeIntel.Browser;
using ComputeIntel.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace ComputeIntel.Tests.Api;

public sealed class BriefingApiTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task A_briefing_is_made_listed_read_and_edited(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var (one, two) = ((await api.ClaimAsync()).Id, (await api.ClaimAsync()).Id);
        var title = Some.Word("Briefing");
        var made = (await api.PostAsync("briefings", new { title, claims = new[] { one }, judgements = new[] { new { text = "It holds.", likelihood = "roughlyEven", confidence = "low", claims = new[] { two } } } })).Is(201);
        Assert.Equal(($"/api/v1/briefings/{made.Id}", "\"1\""), (made.Headers.Location!.ToString(), made.ETag));
        Assert.Equal(("roughlyEven", "paragraphs"), ((string?)made["judgements"]![0]!["likelihood"], (string?)made["form"]));
        Assert.Equal(made.Text, (await api.GetAsync($"briefings/{made.Id}")).Is(200).Text);
        Assert.Equal(title, (string?)(await api.GetAsync("briefings?limit=200"))["items"]!.AsArray().Single(b => (int)b!["id"]! == made.Id)!["title"]);

        var edited = (await api.PatchAsync($"briefings/{made.Id}", new { handling = "TLP:AMBER", claims = new[] { two, one }, judgements = Array.Empty<object>() }, 1)).Is(200);
        Assert.Equal(("TLP:AMBER", "\"2\"", 0), ((string?)edited["handling"], edited.ETag, edited["judgements"]!.AsArray().Count));
        Assert.Equal([two, one], edited["claims"]!.AsArray().Select(c => (int)c!));

        (await api.PatchAsync($"briefings/{made.Id}", new { title = "x" }, null)).Refuses(428, "version-needed");
        (await api.PatchAsync($"briefings/{made.Id}", new { title = "x" }, 1)).Refuses(412, "stale-version");
        (await api.PatchAsync($"briefings/{made.Id}", new { title = (string?)null, claims = Array.Empty<int>() }, 2)).Refuses(422, "invalid-input", "claims", "title");
        (await api.GetAsync($"briefings/{int.MaxValue}")).Refuses(404, "not-found");
    }

    [Theory, OnBothDatabases]
    public async Task A_briefing_is_drafted_from_its_deal_and_the_draft_made_as_it_is(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var deal = (string)(await api.PostAsync("deals", new { title = Some.Word("Deal") })).Is(201)["slug"]!;
        var empty = (await api.GetAsync($"deals/{deal}/briefing-draft")).Is(200);
        Assert.Null(empty["draft"]!["bottomLine"]);
        Assert.Empty(empty["glance"]!.AsArray());

        var (acquirer, one, two) = (Some.Word("Acquirer"), await api.ClaimAsync(), await api.ClaimAsync());
        (await api.PatchAsync($"claims/{one.Id}", new { deal, acquirer, measures = new[] { new { kind = "power", value = 300, unit = "MW" } } }, one.Version)).Is(200);
        (await api.PatchAsync($"claims/{two.Id}", new { deal, measures = new[] { new { kind = "power", value = 120, unit = "MW" } } }, two.Version)).Is(200);
        (await api.PostAsync($"claims/{one.Id}/reviews", new { tag = "reported" }, one.Version + 1)).Is(201);
        (await api.PostAsync($"claims/{two.Id}/reviews", new { tag = "disputed", reason = "Nobody else says so." }, two.Version + 1)).Is(201);
        var start = (await api.GetAsync($"deals/{deal}/briefing-draft")).Is(200);
        var line = (string?)start["draft"]!["bottomLine"];
        Assert.StartsWith($"{acquirer} reportedly takes capacity", line, StringComparison.Ordinal);
        Assert.Contains("It is disputed whether the power is 300 MW or 120 MW.", line, StringComparison.Ordinal);
        Assert.Equal(("Power", "reported", one.Id), ((string?)start["glance"]![1]!["term"], (string?)start["glance"]![1]!["standing"], (int)start["glance"]![1]!["best"]![0]!["claims"]![0]!));
        Assert.Equal(("Power", "Nobody else says so."), ((string?)start["disputes"]![0]!["term"], (string?)start["disputes"]![0]!["because"]![0]));
        Assert.StartsWith("Stated by no claim: ", (string?)start["unknowns"]![0], StringComparison.Ordinal);
        var made = (await api.PostAsync("briefings", start["draft"]!)).Is(201);
        Assert.Equal((deal, line, 0), ((string?)made["deal"], (string?)made["bottomLine"], made["judgements"]!.AsArray().Count));
        (await api.GetAsync("deals/no-such-deal/briefing-draft")).Refuses(404, "not-found");
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_a_briefing_is_refused(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var claim = await api.ClaimAsync();
        (await api.PostAsync("briefings", new { title = "x" })).Refuses(422, "invalid-input", "claims");
        (await api.PostAsync("briefings", new { title = "x", deal = "no-such-deal" })).Refuses(422, "invalid-input", "deal");
        (await api.PostAsync("briefings", new { title = "x", claims = new[] { claim.Id, int.MaxValue } })).Refuses(422, "invalid-input", "claims[1]");
        (await api.PostAsync("briefings", new { title = "x", claims = new[] { claim.Id }, judgements = new[] { new { text = "y", likelihood = "maybe" } } })).Refuses(400, "malformed-json", "judgements[0].likelihood");
        (await api.PostAsync($"claims/{claim.Id}/reviews", new { tag = "withdrawn", reason = "never said" }, claim.Version)).Is(201);
        (await api.PostAsync("briefings", new { title = "x", claims = new[] { claim.Id } })).Refuses(422, "invalid-input", "claims[0]");
        (await api.PostAsync($"briefings/{int.MaxValue}/editions", new { })).Refuses(404, "not-found");
    }

    [Theory, OnBothDatabases]
    public async Task An_edition_is_printed_once_for_the_same_content_and_keeps_its_bytes(Database database)
    {
        var host = await hosts.On(database);
        Assert.SkipWhen(host.Services.GetRequiredService<BrowserFinder>().Find() is null, "There is no Chromium on this machine; apt-get install chromium brings one.");
        using var api = new ApiClient(host);
        var claim = await api.ClaimAsync();
        (await api.PostAsync($"claims/{claim.Id}/reviews", new { tag = "reported" }, claim.Version)).Is(201);
        var title = Some.Word("Briefing");
        var id = (await api.PostAsync("briefings", new { title, claims = new[] { claim.Id }, bottomLine = "Anthropic has it all." })).Is(201).Id;

        var made = (await api.PostAsync($"briefings/{id}/editions", new { paper = "letter" })).Is(201);
        Assert.Equal((1, "letter", IntelHost.Analyst), ((int)made["number"]!, (string?)made["paper"], (string?)made["madeBy"]));
        Assert.Equal(made.Text, (await api.PostAsync($"briefings/{id}/editions", new { paper = "letter" })).Is(200).Text);

        var file = await api.Http.GetAsync(made.Headers.Location, TestContext.Current.CancellationToken);
        var bytes = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal((string?)made["sha256"], Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Equal(($"\"{made["sha256"]}\"", "application/pdf", $"inline; filename=\"{Slug.Of(title)}-1.pdf\""), (file.Headers.ETag!.Tag, file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.ToString()));
        using var pdf = PdfDocument.Open(bytes);
        Assert.Equal((title, 612d, 792d), (pdf.Information.Title, Math.Round(pdf.GetPage(1).Width), Math.Round(pdf.GetPage(1).Height)));
        var text = string.Concat(pdf.GetPages().Select(p => p.Text));
        Assert.Contains("Anthropic has it all.", text, StringComparison.Ordinal);
        Assert.Contains($"C-{claim.Id}", text, StringComparison.Ordinal);
        Assert.Contains("edition 1", text, StringComparison.Ordinal);

        Assert.Equal(2, (int)(await api.PostAsync($"briefings/{id}/editions", null)).Is(201)["number"]!);
        Assert.Equal([1, 2], (await api.GetAsync($"briefings/{id}"))["editions"]!.AsArray().Select(e => (int)e!["number"]!));
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_browser_an_export_is_refused_and_says_how_to_get_one(Database database)
    {
        await using var host = await IntelHost.StartAsync(database, new Dictionary<string, string> { ["Browser:ExecutablePath"] = "/nowhere/chromium" });
        using var api = new ApiClient(host);
        var id = (await api.PostAsync("briefings", new { title = "x", claims = new[] { (await api.ClaimAsync()).Id } })).Is(201).Id;
        var refused = (await api.PostAsync($"briefings/{id}/editions", new { })).Refuses(503, "browser-missing");
        Assert.Contains("apt-get install chromium", refused.Text, StringComparison.Ordinal);

        using var person = new Browsing(host);
        await person.OpenAsync($"/briefings/{id}.pdf?paper=letter");
        Assert.Equal(503, (int)person.Status);
        Assert.Contains("Browser:ExecutablePath", person.One(".lede").TextContent, StringComparison.Ordinal);
        await person.FollowAsync("print view");
        Assert.Equal("x", person.Heading);
        Assert.Contains("\"degraded\"", (await person.OpenAsync("/health/ready")).Text, StringComparison.Ordinal);
        Assert.Equal(200, (int)person.Status);
    }
}
