using ComputeIntel.Anchoring;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data.Anchoring;
using ComputeIntel.Data.Claims;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Api;

/// <summary>Words that are no longer found, and claims that need a recheck, over the API.</summary>
public sealed class UnplacedApiTests(Hosts hosts)
{
    [Theory, OnBothDatabases]
    public async Task What_waits_is_listed_by_page_and_placed_once(Database database)
    {
        var host = await hosts.On(database);
        using var api = new ApiClient(host);
        var (claim, _) = await UnplacedAsync(host, several: true);
        var first = (await api.GetAsync($"unplaced?article={claim.ArticleId}&limit=1")).Is(200);
        var rest = (await api.GetAsync($"unplaced?article={claim.ArticleId}&limit=1&after={first["next"]}")).Is(200);
        Assert.Null(rest["next"]);
        var waiting = rest["items"]![0]!;
        Assert.NotEqual(first["items"]![0]!["id"]!.GetValue<int>(), waiting["id"]!.GetValue<int>());
        Assert.Equal((claim.Id, Edited.Quoted, 2), (waiting["claimId"]!.GetValue<int>(), waiting["words"]!.GetValue<string>(), waiting["capture"]!.GetValue<int>()));

        var id = waiting["id"]!.GetValue<int>();
        (await api.PostAsync($"unplaced/{id}/place", new { paragraph = 99 })).Refuses(422, "invalid-input", "paragraph");
        (await api.PostAsync($"unplaced/{id}/place", new { paragraph = 2, words = "which is not there" })).Is(422);
        var key = Some.Word("key");
        var placed = (await api.PostAsync($"unplaced/{id}/place", new { paragraph = 2, words = "how large the building is" }, key: key)).Is(200);
        Assert.Equal(
            ("byHand", "how large the building is", IntelHost.Analyst, true),
            (placed["method"]!.GetValue<string>(), placed["words"]!.GetValue<string>(), placed["by"]!.GetValue<string>(), placed["needsRecheck"]!.GetValue<bool>()));
        Assert.Equal(placed.Text, (await api.PostAsync($"unplaced/{id}/place", new { paragraph = 2, words = "how large the building is" }, key: key)).Is(200).Text);
        Assert.Equal((await api.GetAsync($"claims/{claim.Id}")).ETag, placed.ETag);
        (await api.PostAsync($"unplaced/{id}/place", new { paragraph = 2 })).Refuses(409, "placed-meanwhile");
        (await api.PostAsync($"unplaced/{placed.Id}/place", new { paragraph = 2 })).Is(200);
        (await api.PostAsync("unplaced/2147483647/place", new { paragraph = 2 })).Refuses(404, "not-found");
    }

    [Theory, OnBothDatabases]
    public async Task Where_words_are_placed_copies_are_looked_for(Database database)
    {
        var host = await hosts.On(database);
        using var api = new ApiClient(host);
        var (copied, own) = (Copied.Text(40_001), Copied.Text(40_002));
        var earlier = await host.InStoreAsync(db => db.ArticleAsync("2026-05-06", copied));
        var article = await host.InStoreAsync(db => db.ArticleAsync("2026-05-08", own));
        var claim = (await api.PostAsync("claims", new { quotations = new[] { new { paragraphId = article.Captures[0].Paragraphs[0].Id } } })).Is(201);
        await host.InStoreAsync(async db =>
        {
            await db.RecaptureAsync(article.Id, Copied.Text(40_003), copied);
            return true;
        });
        var waiting = (await api.GetAsync($"unplaced?article={article.Id}")).Is(200)["items"]![0]!["id"]!.GetValue<int>();
        (await api.PostAsync($"unplaced/{waiting}/place", new { paragraph = 2 })).Is(200);
        var origin = Assert.Single((await api.GetAsync($"claims/{claim.Id}/origins")).Is(200)["items"]!.AsArray())!;
        Assert.Equal(("copy", earlier.Id, "open"), (origin["clue"]!.GetValue<string>(), origin["article"]!["id"]!.GetValue<int>(), origin["standing"]!.GetValue<string>()));
    }

    [Theory, OnBothDatabases]
    public async Task A_candidate_is_placed_by_sending_back_where_it_is(Database database)
    {
        var host = await hosts.On(database);
        using var api = new ApiClient(host);
        var (claim, capture) = await UnplacedAsync(host);
        var place = await host.InStoreAsync(async db => Edited.QuotationOf(await db.Captures.Include(c => c.Paragraphs).SingleAsync(c => c.Id == capture), "who has been allowed to look"));
        await host.InStoreAsync(async db =>
        {
            db.Placements.Add(new Placement
            {
                QuotationId = claim.Quotations[0].Id,
                CaptureId = capture,
                Method = PlacementMethod.Unplaced,
                Candidates = [new Candidate(2, place.Start!.Value, place.End!.Value, 0.5, [ChangeKind.Wording])],
                At = Some.Time,
                By = Placement.Program,
            });
            return await db.SaveChangesAsync();
        });
        var waiting = (await api.GetAsync($"unplaced?article={claim.ArticleId}")).Is(200)["items"]![0]!;
        var candidate = waiting["candidates"]![0]!;
        var placed = (await api.PostAsync($"unplaced/{waiting["id"]}/place", new { paragraph = candidate["paragraph"], words = candidate["words"], start = candidate["start"] })).Is(200);
        Assert.Equal((2, "who has been allowed to look"), (placed["paragraph"]!.GetValue<int>(), placed["words"]!.GetValue<string>()));
        Assert.Empty((await api.GetAsync($"unplaced?article={claim.ArticleId}")).Is(200)["items"]!.AsArray());
    }

    [Theory, OnBothDatabases]
    public async Task What_is_gone_waits_no_more_and_its_claim_needs_its_recheck(Database database)
    {
        var host = await hosts.On(database);
        using var api = new ApiClient(host);
        var (claim, _) = await UnplacedAsync(host);
        var id = (await api.GetAsync($"unplaced?article={claim.ArticleId}")).Is(200)["items"]![0]!["id"]!.GetValue<int>();
        var before = (await api.GetAsync($"claims/{claim.Id}")).Version;
        var gone = (await api.PostAsync($"unplaced/{id}/gone", null)).Is(200);
        Assert.Equal(("unplaced", null, true), (gone["method"]!.GetValue<string>(), gone["words"], gone["needsRecheck"]!.GetValue<bool>()));
        Assert.True(gone.Version > before);
        Assert.Empty((await api.GetAsync($"unplaced?article={claim.ArticleId}")).Is(200)["items"]!.AsArray());
        (await api.PostAsync($"unplaced/{id}/gone", null)).Refuses(409, "placed-meanwhile");
    }

    [Theory, OnBothDatabases]
    public async Task Whatever_raises_or_clears_a_recheck_changes_the_claims_etag(Database database)
    {
        var host = await hosts.On(database);
        using var api = new ApiClient(host);
        var claim = await host.InStoreAsync(db => Edited.ClaimAsync(db));
        var fresh = (await api.GetAsync($"claims/{claim.Id}")).Is(200);
        await host.InStoreAsync(db => Edited.CaptureAsync(db, claim.ArticleId, Edited.WithFewer));
        var doubted = (await api.GetAsync($"claims/{claim.Id}")).Is(200);
        Assert.True(doubted["needsRecheck"]!.GetValue<bool>());
        Assert.NotEqual(fresh.ETag, doubted.ETag);
        (await api.PatchAsync($"claims/{claim.Id}", new { hedge = "may" }, fresh.Version)).Refuses(412, "stale-version");

        (await api.PostAsync($"claims/{claim.Id}/look-again", new { note = "Still so." })).Refuses(428, "version-needed");
        (await api.PostAsync($"claims/{claim.Id}/look-again", new { note = "Still so." }, fresh.Version)).Refuses(412, "stale-version");
        (await api.PostAsync($"claims/{claim.Id}/look-again", new { note = " " }, doubted.Version)).Refuses(422, "invalid-input", "note");
        var key = Some.Word("key");
        var looked = (await api.PostAsync($"claims/{claim.Id}/look-again", new { note = "Still so." }, doubted.Version, key)).Is(200);
        Assert.False(looked["needsRecheck"]!.GetValue<bool>());
        var recheck = Assert.Single(looked["rechecks"]!.AsArray())!;
        Assert.Equal((IntelHost.Analyst, "Still so."), (recheck["clearedBy"]!.GetValue<string>(), recheck["note"]!.GetValue<string>()));
        Assert.NotEqual(doubted.ETag, looked.ETag);
        Assert.Equal(looked.ETag, (await api.GetAsync($"claims/{claim.Id}")).ETag);
        Assert.Equal(looked.ETag, (await api.PostAsync($"claims/{claim.Id}/look-again", new { note = "Still so." }, doubted.Version, key)).Is(200).ETag);
        (await api.PostAsync($"claims/{claim.Id}/look-again", new { note = "Again." }, looked.Version)).Refuses(409, "nothing-to-recheck");
        (await api.PostAsync("claims/2147483647/look-again", new { note = "Still so." }, 1)).Refuses(404, "not-found");
    }

    [Theory, OnBothDatabases]
    public async Task A_claim_that_someone_holds_is_doubted_when_they_have_saved(Database database)
    {
        var host = await hosts.On(database);
        var claim = await host.InStoreAsync(db => Edited.ClaimAsync(db));
        Task<Capture>? capturing = null;
        await host.InStoreAsync(db => db.InOneTransactionAsync(async () =>
        {
            var held = await db.HeldClaimAsync(claim.Id);
            capturing = Task.Run(() => host.InStoreAsync(other => other.InOneTransactionAsync(async () =>
            {
                await new PlacementIntake(other).HoldClaimsAsync(claim.ArticleId);
                return await Edited.CaptureAsync(other, claim.ArticleId, Edited.WithFewer);
            })));
            await Task.Delay(200);
            held.Review(Tag.Reported, "Read.", "Ada", Some.Time);
            return await db.SaveChangesAsync();
        }));
        await capturing!;
        var now = await host.InStoreAsync(db => db.Claims.Whole().SingleAsync(c => c.Id == claim.Id));
        Assert.Equal((Tag.Reported, true), (now.Tag, now.NeedsRecheck));
        Assert.True(now.Version >= 3);
    }

    /// <param name="several">With another claim on the same sentence.</param>
    private static async Task<(Claim Claim, int Capture)> UnplacedAsync(IntelHost host, bool several = false)
    {
        var claim = await host.InStoreAsync(db => Edited.ClaimAsync(db));
        if (several)
        {
            await host.InStoreAsync(async db =>
            {
                var capture = await db.Captures.Include(c => c.Paragraphs).Include(c => c.Article).SingleAsync(c => c.ArticleId == claim.ArticleId);
                return await Edited.ClaimOnAsync(db, capture, "according to a person who has seen the plans");
            });
        }

        return (claim, (await host.InStoreAsync(db => Edited.CaptureAsync(db, claim.ArticleId, Edited.WithoutSite))).Id);
    }
}
