using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Claims;
using ComputeIntel.Data.Origins;
using ComputeIntel.Deals;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Data.Origins;

/// <summary>Several proposals of a deal decided on together: all of them, or none.</summary>
public sealed class OriginsAtOnceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task They_are_confirmed_together_and_taken_back_together(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var deal = await StoredAsync(store, "Wire", "Courier", "Ledger");
        await ProposeAsync(store, deal, ("Courier", "Wire"), ("Ledger", "Wire"), ("Ledger", "Courier"));
        var decided = await DecideAsync(store, deal, await ChosenAsync(store, deal));
        Assert.Equal([("Courier", "Wire"), ("Ledger", "Wire"), ("Ledger", "Courier")], decided.Select(d => (d.Claim.Article!.Title, d.Origin.Article!.Title)));
        Assert.Equal([1, 2, 3], (await VersionsAsync(store)).Order());
        await using (var db = store.Open())
        {
            await Intake(db).UndoAllAsync(deal, decided.Select(d => new ChosenOrigin(d.Claim.Id, d.Origin.Number, d.Claim.Version)), "Ben", Some.Time);
        }

        Assert.Equal(3, (await ChosenAsync(store, deal)).Count);
        Assert.Equal([1, 3, 5], (await VersionsAsync(store)).Order());
    }

    [Theory, OnBothDatabases]
    public async Task A_circle_that_only_the_batch_closes_is_refused_with_its_path_and_nothing_of_it_is_stored(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var deal = await StoredAsync(store, "Wire", "Courier", "Ledger");
        await ProposeAsync(store, deal, ("Courier", "Wire"), ("Ledger", "Courier"), ("Wire", "Ledger"));
        var chosen = await ChosenAsync(store, deal);
        var refused = await Assert.ThrowsAsync<Refusal>(() => DecideAsync(store, deal, chosen));
        Assert.Equal(("origin-cycle", 409, 4), (refused.Type, refused.Status, ((int[])refused.Details["path"]!).Length));
        Assert.Equal("This would go round in a circle: “Ledger” → “Courier” → “Wire” → “Ledger”.", Assert.Single(refused.Errors["chosen"]));
        await NothingIsDecidedAsync(store, deal);

        // To reject them closes nothing.
        Assert.Equal(3, (await DecideAsync(store, deal, chosen, OriginVerdict.Rejected)).Count);
    }

    [Theory, OnBothDatabases]
    public async Task What_changed_since_it_was_seen_is_refused_and_nothing_of_the_batch_is_stored(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var deal = await StoredAsync(store, "Wire", "Courier", "Ledger");
        await ProposeAsync(store, deal, ("Courier", "Wire"), ("Ledger", "Wire"));
        var chosen = await ChosenAsync(store, deal);
        var refused = await Assert.ThrowsAsync<Refusal>(() => DecideAsync(store, deal, [chosen[0], chosen[1] with { Version = 7 }]));
        Assert.Equal(("origins-changed", 409), (refused.Type, refused.Status));
        Assert.StartsWith($"C-{chosen[1].Claim} changed", refused.Message, StringComparison.Ordinal);
        await NothingIsDecidedAsync(store, deal);
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_people_who_decide_on_the_same_at_once_one_is_refused(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var deal = await StoredAsync(store, "Wire", "Courier", "Ledger");
        await ProposeAsync(store, deal, ("Courier", "Wire"), ("Ledger", "Wire"));
        var chosen = await ChosenAsync(store, deal);
        await using var first = store.Open();
        await using var transaction = await first.Database.BeginTransactionAsync(Cancel);
        await Intake(first).DecideAllAsync(deal, chosen, OriginVerdict.Rejected, null, "Ada", Some.Time);
        var second = Task.Run(() => DecideAsync(store, deal, [.. chosen.AsEnumerable().Reverse()]));
        await Task.Delay(300, Cancel);
        Assert.False(second.IsCompleted);
        await transaction.CommitAsync(Cancel);
        Assert.Equal("origins-changed", (await Assert.ThrowsAsync<Refusal>(() => second)).Type);
        await using var db = store.Open();
        Assert.Equal(2, await db.Origins.CountAsync(o => o.Decisions.Count == 1, Cancel));
    }

    [Theory, OnBothDatabases]
    public async Task None_too_many_and_those_of_another_deal_are_refused(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var deal = await StoredAsync(store, "Wire", "Courier");
        await ProposeAsync(store, deal, ("Courier", "Wire"));
        var chosen = await ChosenAsync(store, deal);
        Assert.Equal("invalid-input", (await Assert.ThrowsAsync<Refusal>(() => DecideAsync(store, deal, []))).Type);
        Assert.Equal("invalid-input", (await Assert.ThrowsAsync<Refusal>(() => DecideAsync(store, deal, [.. Enumerable.Range(1, ChosenOrigin.Most + 1).Select(n => new ChosenOrigin(1, n, 1))]))).Type);
        Assert.Equal("not-found", (await Assert.ThrowsAsync<Refusal>(() => DecideAsync(store, deal + 1, chosen))).Type);
        Assert.Equal("not-found", (await Assert.ThrowsAsync<Refusal>(() => DecideAsync(store, deal, [.. chosen, chosen[0] with { Number = 9 }]))).Type);
        await NothingIsDecidedAsync(store, deal);
    }

    [Fact]
    public void What_a_form_sends_is_read_back_and_anything_else_is_nothing()
    {
        Assert.Equal(new ChosenOrigin(12, 1, 3), ChosenOrigin.Read(new ChosenOrigin(12, 1, 3).ToString()));
        Assert.All(new[] { null, "", "12", "12.1", "12.1.3.4", "12.1.-3", "a.b.c", "99999999999.1.1" }, text => Assert.Null(ChosenOrigin.Read(text)));
    }

    private static OriginIntake Intake(IntelContext db) => new(db, new OriginLinks(db));

    /// <summary>A deal with a claim on an article by each of these titles.</summary>
    private static async Task<int> StoredAsync(TestStore store, params string[] titles)
    {
        await using var db = store.Open();
        var deal = new Deal { Slug = Some.Word("deal"), Title = "A deal", AddedBy = "Ada", AddedAt = Some.Time };
        db.Add(deal);
        await db.SaveChangesAsync(Cancel);
        foreach (var title in titles)
        {
            var article = Some.ArticleSaying("It is let.");
            article.Title = title;
            var claim = Some.ClaimOn(article);
            claim.DealId = deal.Id;
            db.AddRange(article, claim);
            await db.SaveChangesAsync(Cancel);
        }

        return deal.Id;
    }

    private static async Task ProposeAsync(TestStore store, int deal, params (string From, string To)[] links)
    {
        await using var db = store.Open();
        var claims = await db.Claims.Whole().Where(c => c.DealId == deal).ToListAsync(Cancel);
        foreach (var (from, to) in links)
        {
            ClaimOf(from).Propose(ClaimOf(to).Article, null, OriginClue.Phrase, "it says", Some.Time);
        }

        await db.SaveChangesAsync(Cancel);

        Claim ClaimOf(string title) => claims.Single(c => c.Article!.Title == title);
    }

    private static async Task<List<ChosenOrigin>> ChosenAsync(TestStore store, int deal)
    {
        await using var db = store.Open();
        var claims = await db.Claims.Whole().Where(c => c.DealId == deal).OrderBy(c => c.Id).ToListAsync(Cancel);
        return [.. claims.SelectMany(c => c.ProposedOrigins().Select(o => new ChosenOrigin(c.Id, o.Number, c.Version)))];
    }

    private static async Task<IReadOnlyList<(Claim Claim, Origin Origin)>> DecideAsync(TestStore store, int deal, List<ChosenOrigin> chosen, OriginVerdict verdict = OriginVerdict.Confirmed)
    {
        await using var db = store.Open();
        return await Intake(db).DecideAllAsync(deal, chosen, verdict, null, "Ada", Some.Time);
    }

    private static async Task<List<int>> VersionsAsync(TestStore store)
    {
        await using var db = store.Open();
        return await db.Claims.Select(c => c.Version).ToListAsync(Cancel);
    }

    private static async Task NothingIsDecidedAsync(TestStore store, int deal)
    {
        Assert.All(await VersionsAsync(store), version => Assert.Equal(1, version));
        await using var db = store.Open();
        Assert.False(await db.Origins.AnyAsync(o => o.Decisions.Count > 0, Cancel));
        Assert.NotEmpty(await ChosenAsync(store, deal));
    }
}
