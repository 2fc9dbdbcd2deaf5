using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ComputeIntel.Articles;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Api;

public sealed partial class MergeApiTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task Merging_is_seen_in_every_answer_and_un_merging_brings_every_answer_back(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var names = await NamesAsync(api);
        string[] answers =
        [
            $"organizations/{names.Company}", $"facilities/{names.Site}", $"facilities/{names.SameSite}", $"deals/{names.Deal}",
            $"claims/{names.Claims[0]}", $"claims/{names.Claims[1]}", $"claims?deal={names.Deal}&facility={names.Site}", $"claims?deal={names.Deal}&facility={names.SameSite}",
            $"/claims.json?deal={names.Deal}", $"/claims.csv?deal={names.Deal}&facility={names.Site}",
        ];
        var before = await SnapshotAsync(api, answers);
        Assert.Equal((1, 1), (await CountAsync(api, names.Deal, "facility", names.Site), await CountAsync(api, names.Deal, "facility", names.SameSite)));
        Assert.Equal(new[] { names.SameSite, names.Site }, Values(await api.GetAsync($"deals/{names.Deal}"), "facility").Order());

        var merged = (await api.PostAsync($"facilities/{names.SameSite}/merge", new { into = names.Site.ToUpperInvariant(), reason = "One roof." }, 1)).Is(201);
        Assert.Equal(("\"2\"", names.Site), (merged.ETag, (string?)merged["standsFor"]!["slug"]));
        var during = await SnapshotAsync(api, answers);
        Assert.Equal([answers[0], answers[4]], answers.Where((_, i) => during[i] == before[i]));

        Assert.Equal((2, 2), (await CountAsync(api, names.Deal, "facility", names.Site), await CountAsync(api, names.Deal, "facility", names.SameSite)));
        var deal = (await api.GetAsync($"deals/{names.Deal}")).Is(200);
        Assert.Equal([names.Site], Values(deal, "facility"));
        Assert.Equal(2, deal["terms"]!.AsArray().Single(t => (string?)t!["term"] == "facility")!["values"]![0]!["claims"]!.AsArray().Count);
        var claim = await api.GetAsync($"claims/{names.Claims[1]}");
        Assert.Equal(names.Site, (string?)claim["facilities"]![0]);
        var named = claim["parties"]!.AsArray().Single(p => (string?)p!["type"] == "facility")!;
        Assert.Equal((names.Site, names.SameSite), ((string?)named["slug"], (string?)named["written"]));
        Assert.Contains($"{names.SameSite} = {names.Site}", during[^2], StringComparison.Ordinal);

        (await api.PostAsync($"facilities/{names.SameSite}/unmerge", null, 2)).Is(201);
        Assert.Equal(before, await SnapshotAsync(api, answers));
        var history = (await api.GetAsync($"facilities/{names.Site}"))["merges"]!.AsArray().Single()!;
        Assert.Equal(("One roof.", IntelHost.Analyst, IntelHost.Analyst), ((string?)history["reason"], (string?)history["by"], (string?)history["undoneBy"]));
    }

    [Theory, OnBothDatabases]
    public async Task Lists_leave_merged_ones_out_and_say_with_whom_they_are(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var names = await NamesAsync(api);
        Assert.Equal((true, true), (await ListsAsync(names.Site), await ListsAsync(names.SameSite)));
        (await api.PostAsync($"facilities/{names.SameSite}/merge", new { into = names.Site }, 1)).Is(201);
        Assert.Equal((true, false), (await ListsAsync(names.Site), await ListsAsync(names.SameSite)));
        var list = (await api.GetAsync("facilities?limit=200"))["items"]!.AsArray();
        Assert.Equal(names.SameSite, (string?)list.Single(p => (string?)p!["slug"] == names.Site)!["merged"]![0]!["slug"]);

        async Task<bool> ListsAsync(string slug) => (await api.GetAsync("facilities?limit=200")).Is(200)["items"]!.AsArray().Any(p => (string?)p!["slug"] == slug);
    }

    [Theory, OnBothDatabases]
    public async Task Merges_are_made_under_a_version_once_for_each_key_and_by_the_rules(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var names = await NamesAsync(api);
        var path = $"organizations/{names.Company}";
        (await api.PostAsync($"{path}/merge", new { into = names.Landlord }, null)).Refuses(428, "version-needed");
        (await api.PostAsync($"{path}/merge", new { into = names.Landlord }, 7)).Refuses(412, "stale-version");
        (await api.PostAsync($"{path}/merge", new { into = " " }, 1)).Refuses(422, "invalid-input", "into");
        (await api.PostAsync($"{path}/merge", new { into = "nobody-at-all" }, 1)).Refuses(422, "invalid-input", "into");
        (await api.PostAsync($"{path}/merge", new { into = names.Landlord, reason = new string('x', 1001) }, 1)).Refuses(422, "invalid-input", "reason");
        (await api.PostAsync($"{path}/merge", new { into = names.Site }, 1)).Refuses(422, "invalid-input", "into");
        (await api.PostAsync($"{path}/merge", new { into = names.Company }, 1)).Refuses(422, "merge-into-itself", "into");
        (await api.PostAsync($"{path}/unmerge", null, 1)).Refuses(409, "not-merged");
        (await api.PostAsync("organizations/nobody-at-all/merge", new { into = names.Company }, 1)).Refuses(404, "not-found");

        var key = Some.Word("key");
        var first = (await api.PostAsync($"{path}/merge", new { into = names.Landlord }, 1, key)).Is(201);
        Assert.Equal(first.Text, (await api.PostAsync($"{path}/merge", new { into = names.Landlord }, 1, key)).Is(201).Text);
        (await api.PostAsync($"{path}/merge", new { into = names.Landlord }, 2)).Refuses(409, "already-merged", "into");
        (await api.PostAsync($"organizations/{names.Landlord}/merge", new { into = names.Company }, 2)).Refuses(409, "merge-circle", "into");
        var undone = (await api.PostAsync($"{path}/unmerge", null, 2)).Is(201);
        Assert.Equal(("\"3\"", (JsonNode?)null), (undone.ETag, undone["standsFor"]));
    }

    [Theory, OnBothDatabases]
    public async Task An_acquirer_that_is_its_own_landlord_by_a_merge_stays_told_in_both_parts(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var names = await NamesAsync(api);
        (await api.PostAsync($"organizations/{names.Landlord}/merge", new { into = names.Company }, 1)).Is(201);
        var deal = await api.GetAsync($"deals/{names.Deal}");
        Assert.Equal([names.Company], Values(deal, "acquirer"));
        Assert.Equal([names.Company], Values(deal, "landlord"));
        Assert.Equal(2, await CountAsync(api, names.Deal, "organization", names.Landlord));
    }

    [Theory, OnBothDatabases]
    public async Task Naming_the_other_of_two_that_are_one_changes_nothing_that_a_verified_claim_says(Database database)
    {
        using var api = new ApiClient(await hosts.On(database));
        var names = await NamesAsync(api);
        (await api.PostAsync($"facilities/{names.SameSite}/merge", new { into = names.Site }, 1)).Is(201);
        var (_, paragraphs) = await api.ArticleOfAsync(ArticleKind.Filing, "Someone takes something.");
        var claim = (await api.PostAsync("claims", new { quotations = new[] { new { paragraphId = paragraphs[0] } }, acquirer = names.Company, facilities = new[] { names.SameSite } })).Is(201);
        var verified = (await api.PostAsync($"claims/{claim.Id}/reviews", new { tag = "verified", reason = "The filing says so." }, claim.Version)).Is(201);
        var version = int.Parse(verified.ETag!.Trim('"'), System.Globalization.CultureInfo.InvariantCulture);
        var edited = (await api.PatchAsync($"claims/{claim.Id}", new { facilities = new[] { names.Site } }, version)).Is(200);
        Assert.Equal(("verified", verified.ETag), ((string?)edited["tag"], edited.ETag));
        Assert.Equal(names.SameSite, (string?)edited["parties"]!.AsArray().Single(p => (string?)p!["type"] == "facility")!["written"]);

        var other = (await api.PatchAsync($"claims/{claim.Id}", new { facilities = new[] { names.Site, names.Landlord } }, version)).Is(200);
        Assert.Equal("reported", (string?)other["tag"]);
        (await api.PostAsync($"facilities/{names.SameSite}/unmerge", null, 2)).Is(201);
        Assert.Equal([names.SameSite, names.Landlord], (await api.GetAsync($"claims/{claim.Id}"))["facilities"]!.AsArray().Select(f => (string?)f));
    }

    private static IEnumerable<string?> Values(ApiAnswer deal, string term) =>
        deal["terms"]!.AsArray().Where(t => (string?)t!["term"] == term).SelectMany(t => t!["values"]!.AsArray()).Select(v => (string?)v!["value"]);

    private static async Task<int> CountAsync(ApiClient api, string deal, string parameter, string slug) =>
        (await api.GetAsync($"claims?deal={deal}&{parameter}={slug}")).Is(200)["items"]!.AsArray().Count;

    /// <summary>Each answer as it came, without its versions and the history, which both decisions add to.</summary>
    private static async Task<string[]> SnapshotAsync(ApiClient api, string[] answers)
    {
        var texts = new List<string>();
        foreach (var path in answers)
        {
            texts.Add(VersionPattern().Replace(HistoryPattern().Replace((await api.GetAsync(path)).Is(200).Text, ""), ""));
        }

        return [.. texts];
    }

    [GeneratedRegex("""\"version\":\d+""")]
    private static partial Regex VersionPattern();

    [GeneratedRegex("""\"merges\":\[.*?\]""")]
    private static partial Regex HistoryPattern();

    /// <summary>A deal of two claims: they name one company, and two sites that may be one. Names are slugs.</summary>
    private static async Task<(string Deal, string Company, string Landlord, string Site, string SameSite, int[] Claims)> NamesAsync(ApiClient api)
    {
        var (company, landlord, site, same) = (Some.Word("company"), Some.Word("landlord"), Some.Word("site"), Some.Word("place"));
        var deal = (string)(await api.PostAsync("deals", new { title = Some.Word("Deal") })).Is(201)["slug"]!;
        var claims = new List<int>();
        foreach (var facility in new[] { site, same })
        {
            var (_, paragraphs) = await api.ArticleAsync("Someone takes something.");
            claims.Add((await api.PostAsync("claims", new
            {
                quotations = new[] { new { paragraphId = paragraphs[0] } },
                deal,
                acquirer = company,
                facilities = new[] { facility },
                counterparties = new[] { new { name = landlord, role = "landlord" } },
            })).Is(201).Id);
        }

        return (deal, company, landlord, site, same, [.. claims]);
    }
}
