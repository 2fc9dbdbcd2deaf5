using System.Text;
using ComputeIntel.Articles;
using ComputeIntel.Briefings;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Briefings;
using ComputeIntel.Data.Claims;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace ComputeIntel.Tests.Data.Briefings;

public sealed class EditionIntakeTests : IDisposable
{
    private readonly MemoryCache _cache = new(new MemoryCacheOptions());

    private int _printed;

    private EditionChanges? _changes;

    [Theory, OnBothDatabases]
    public async Task The_same_content_on_the_same_paper_is_printed_once(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var id = await BriefingAsync(store);
        var (first, isNew) = await PrintAsync(store, id, new());
        Assert.True(isNew);
        var (again, isNewAgain) = await PrintAsync(store, id, new() { Paper = Paper.A4 });
        Assert.Equal((false, first.Number, first.Sha256), (isNewAgain, again.Number, again.Sha256));
        Assert.Equal(1, _printed);

        var (letter, _) = await PrintAsync(store, id, new() { Paper = Paper.Letter });
        Assert.Equal((2, Paper.Letter), (letter.Number, letter.Paper));
        await using var db = store.Open();
        var bytes = await db.StoredBytes.SingleAsync(b => b.Sha256 == first.Sha256, TestContext.Current.CancellationToken);
        Assert.Equal("A briefing, edition 1, A4", Encoding.UTF8.GetString(bytes.Bytes));
    }

    [Theory, OnBothDatabases]
    public async Task Whatever_is_printed_makes_another_edition_when_it_changes(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var id = await BriefingAsync(store);
        await PrintAsync(store, id, new());
        Func<IntelContext, Claim, Task>[] changes =
        [
            async (db, claim) => claim.Review(Tag.Disputed, "no longer sure", "Ada", Some.Time),
            async (db, claim) => claim.Support(Some.EvidenceFrom(await db.Articles.OrderBy(a => a.Id).LastAsync())),
            async (db, claim) => (claim.Article!.Title, claim.Article.Version) = ("Another title", claim.Article.Version + 1),
            async (db, claim) => (claim.Article!.Publisher!.Reliability, claim.Article.Publisher.Version) = (Reliability.B, claim.Article.Publisher.Version + 1),
            async (db, claim) => (await db.Briefings.Whole().SingleAsync()).Edit((await db.Briefings.Whole().SingleAsync()).ToDraft().Checked() with { Handling = "TLP:RED" }, new(null, new Dictionary<int, Claim> { [claim.Id] = claim })),
        ];
        foreach (var (i, change) in changes.Index())
        {
            await using var db = store.Open();
            await change(db, await db.Claims.Whole().SingleAsync(TestContext.Current.CancellationToken));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            var (edition, isNew) = await PrintAsync(store, id, new());
            Assert.True(isNew, $"Change {i} was not printed.");
            Assert.Equal(i + 2, edition.Number);
        }
    }

    [Theory, OnBothDatabases]
    public async Task An_edition_keeps_what_it_said_and_a_later_one_prints_what_changed_since(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var id = await BriefingAsync(store);
        var (first, _) = await PrintAsync(store, id, new());
        var (same, _) = await PrintAsync(store, id, new() { Since = 1 });
        Assert.Equal((2, 1), (same.Number, same.Since));
        Assert.NotEqual(first.ContentHash, same.ContentHash);
        Assert.True(_changes!.IsEmpty);
        Assert.Equal((same.Number, false), await PrintAsync(store, id, new() { Since = 1 }) is var again ? (again.Edition.Number, again.IsNew) : default);

        int claim;
        await using (var db = store.Open())
        {
            var stored = await db.Claims.Whole().SingleAsync(TestContext.Current.CancellationToken);
            claim = stored.Id;
            stored.Review(Tag.Disputed, "The filing says otherwise.", "Ben", DateTime.UtcNow);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            var briefing = await db.Briefings.Whole().SingleAsync(TestContext.Current.CancellationToken);
            await new BriefingIntake(db).EditAsync(briefing, briefing.ToDraft() with { Judgements = [new() { Text = "It holds.", Claims = [claim] }] }, briefing.Version);
        }

        var (third, isNew) = await PrintAsync(store, id, new() { Since = 1 });
        Assert.True(isNew);
        Assert.Equal((3, 1), (third.Number, third.Since));
        Assert.Equal((Tag.Reported, Tag.Disputed), Assert.Single(_changes.Claims) is var change ? (change.Then, change.Now) : default);
        Assert.Equal(JudgementFate.New, Assert.Single(_changes.Judgements).Fate);
        await using (var db = store.Open())
        {
            var editions = await db.Editions.AsNoTracking().Include(e => e.Record).OrderBy(e => e.Number).ToListAsync(TestContext.Current.CancellationToken);
            Assert.Empty(editions[0].Record!.Printed.Judgements!);
            Assert.Equal("It holds.", Assert.Single(editions[2].Record!.Printed.Judgements!).Text);
            Assert.Equal([Tag.Reported, Tag.Reported, Tag.Disputed], editions.Select(e => e.Record!.Printed.Claims[0].Tag));
            Assert.All(await db.Editions.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken), e => Assert.Null(e.Record));
            Assert.True((await db.ChangesAsync(id, null)).IsEmpty);
        }

        await store.RefusedAsync("""UPDATE "Editions" SET "Printed" = '{}'""");
        await store.RefusedAsync("""UPDATE "Editions" SET "Since" = 1""");
    }

    [Fact]
    public void What_the_first_editions_kept_is_still_read()
    {
        using var db = new SqliteContext(new DbContextOptionsBuilder<SqliteContext>().UseSqlite().Options);
        var stored = db.Model.FindEntityType(typeof(EditionRecord))!.FindProperty(nameof(EditionRecord.Printed))!.GetTypeMapping().Converter!;
        var printed = (PrintedContent)stored.ConvertFromProvider("""
            {"judgements":[],
            "terms":[{"term":"Power","best":[{"text":"300 MW","claims":[1]}],"standing":"Reported: 1 untraced","isContested":false,"others":[]}],
            "claims":[{"number":1,"tag":"reported","statement":"It draws 300 MW.","source":"A wire","particulars":["Power: 300 MW"],"evidence":[]}]}
            """)!;
        Assert.Equal(("300 MW", (Tag?)null), printed.Terms![0].Best[0] is var best ? (best.Text, best.Standing) : default);
        Assert.Equal([new("Power", "300 MW")], printed.Claims[0].Particulars!);
        Assert.Contains("\"particulars\":[\"Power: 300 MW\"]", (string?)stored.ConvertToProvider(printed), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Of_an_edition_made_before_this_was_kept_the_claims_are_compared(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var id = await BriefingAsync(store);
        await using var db = store.Open();
        var claim = await db.Claims.Whole().SingleAsync(TestContext.Current.CancellationToken);
        var bytes = StoredBytes.Of([1]);
        db.Editions.Add(new()
        {
            BriefingId = id,
            Number = 1,
            ContentHash = bytes.Sha256,
            Sha256 = bytes.Sha256,
            Bytes = bytes,
            MadeAt = Some.Time.AddHours(1),
            MadeBy = "Ada",
            Claims = [new() { ClaimId = claim.Id, Tag = Tag.Reported }],
        });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.True((await db.ChangesAsync(id, 1)).IsEmpty);
        claim.Review(Tag.Disputed, "The filing says otherwise.", "Ben", Some.Time.AddDays(1));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await PrintAsync(store, id, new() { Since = 1 });
        Assert.Equal((false, 0), (_changes!.IsWhole, _changes.Judgements.Count));
        Assert.Equal("no longer reported but disputed: The filing says otherwise (Ben, 2 Jun 2026)", Assert.Single(Assert.Single(_changes.Claims).Differences).Text);
    }

    [Theory, OnBothDatabases]
    public async Task An_edition_that_is_not_there_is_nothing_to_compare_with(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var id = await BriefingAsync(store);
        foreach (var since in new[] { -1, 0, 1, int.MaxValue })
        {
            var refused = await Assert.ThrowsAsync<Refusal>(() => PrintAsync(store, id, new() { Since = since }));
            Assert.Equal((422, "since"), (refused.Status, refused.Errors.Keys.Single()));
        }

        await using var db = store.Open();
        Assert.Equal("since", (await Assert.ThrowsAsync<Refusal>(() => db.ChangesAsync(id, null))).Errors.Keys.Single());
        Assert.Equal(404, (await Assert.ThrowsAsync<Refusal>(() => db.ChangesAsync(id + 1, null))).Status);
        Assert.Equal(0, _printed);
    }

    [Theory, OnBothDatabases]
    public async Task Two_who_export_the_same_at_once_get_one_edition(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var id = await BriefingAsync(store);
        var both = new TaskCompletionSource();
        async Task<byte[]> Press(BriefingDocument document, CancellationToken cancel)
        {
            if (Interlocked.Increment(ref _printed) == 2)
            {
                both.SetResult();
            }

            await both.Task.WaitAsync(TimeSpan.FromSeconds(10), cancel);
            return Encoding.UTF8.GetBytes($"print {Guid.NewGuid()}");
        }

        var editions = await Task.WhenAll(PrintAsync(store, id, new(), Press), PrintAsync(store, id, new(), Press));
        Assert.Equal([true, false], editions.Select(e => e.IsNew).OrderDescending());
        Assert.Equal(editions[0].Edition.Sha256, editions[1].Edition.Sha256);
        await using var db = store.Open();
        Assert.Equal(1, await db.Editions.CountAsync(TestContext.Current.CancellationToken));
    }

    [Theory, OnBothDatabases]
    public async Task A_print_that_fails_leaves_nothing_behind(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var id = await BriefingAsync(store);
        await Assert.ThrowsAsync<TimeoutException>(() => PrintAsync(store, id, new(), (_, _) => throw new TimeoutException()));
        await Assert.ThrowsAsync<Refusal>(() => PrintAsync(store, id + 1, new()));
        Assert.Equal(1, (await PrintAsync(store, id, new())).Edition.Number);
    }

    public void Dispose() => _cache.Dispose();

    private static async Task<int> BriefingAsync(TestStore store)
    {
        await using var db = store.Open();
        var claim = await Some.ClaimAsync(db);
        claim.Article!.Publisher = Publisher.Named("Demo Wire", new HashSet<string>());
        claim.Review(Tag.Reported, null, "Ada", Some.Time);
        db.Articles.Add(Some.Article(ArticleKind.Filing));
        var briefing = await new BriefingIntake(db).MakeAsync(new() { Title = "A briefing", Claims = [claim.Id] }, "Ada", Some.Time);
        return briefing.Id;
    }

    private async Task<(Edition Edition, bool IsNew)> PrintAsync(TestStore store, int id, EditionDraft draft, BriefingPress? press = null)
    {
        await using var db = store.Open();
        return await new EditionIntake(db, press ?? Press, new(db), _cache, TimeProvider.System).PrintAsync(id, draft, "Ada", TestContext.Current.CancellationToken);
    }

    private Task<byte[]> Press(BriefingDocument document, CancellationToken cancel)
    {
        _printed++;
        _changes = document.Changes;
        return Task.FromResult(Encoding.UTF8.GetBytes($"{document.Title}, edition {document.Edition}, {document.Paper}"));
    }
}
