using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Data;

/// <summary>The guard of verified in the database: what hands that write around the program may not do.</summary>
public sealed class GuardTests
{
    [Theory, OnBothDatabases]
    public async Task A_claim_is_verified_on_a_filing_and_wears_its_newest_reviews_tag(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var claim = await VerifiedAsync(store);
        await using var db = store.Open();
        Assert.Equal(Tag.Verified, (await db.Claims.SingleAsync(c => c.Id == claim.Id)).Tag);
    }

    [Theory, OnBothDatabases]
    public async Task Verified_cannot_be_written_by_hand(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var claim = await Some.ClaimAsync(db);
        await store.RefusedAsync($"""UPDATE "Claims" SET "Tag" = 'verified' WHERE "Id" = {claim.Id}""");
        await store.RefusedAsync(InsertReview(claim.Id, 1, "verified"));
        Assert.Equal(Tag.Untagged, await TagOfAsync(store, claim.Id));
    }

    [Theory, OnBothDatabases]
    public async Task The_guard_looks_past_a_sessions_own_tables_of_the_same_names(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var claim = await Some.ClaimAsync(db);
        await store.RefusedAsync($"""
            CREATE TEMPORARY TABLE "Articles" AS SELECT {claim.ArticleId} AS "Id", 'filing' AS "Kind";
            {InsertReview(claim.Id, 1, "verified")}
            """);
        Assert.Equal(Tag.Untagged, await TagOfAsync(store, claim.Id));
    }

    [Theory, OnBothDatabases]
    public async Task A_judgement_cannot_be_verified_by_hand(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var claim = await Some.ClaimAsync(db, ArticleKind.Filing, nature: Nature.Judgement);
        await store.RefusedAsync(InsertReview(claim.Id, 1, "verified"));
    }

    [Theory, OnBothDatabases]
    public async Task What_a_verified_claim_says_cannot_be_changed_by_hand(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var claim = await VerifiedAsync(store);
        foreach (var sql in new[]
        {
            $"""UPDATE "Claims" SET "Statement" = 'something else' WHERE "Id" = {claim.Id}""",
            $"""UPDATE "Claims" SET "Nature" = 'judgement' WHERE "Id" = {claim.Id}""",
            $"""UPDATE "Claims" SET "Tag" = 'reported' WHERE "Id" = {claim.Id}""",
            $"""UPDATE "Claims" SET "Id" = 99 WHERE "Id" = {claim.Id}""",
            $"""DELETE FROM "Quotations" WHERE "ClaimId" = {claim.Id}""",
            $"""UPDATE "Quotations" SET "Ordinal" = 7 WHERE "ClaimId" = {claim.Id}""",
            $"""INSERT INTO "Measures" ("ClaimId", "Ordinal", "Kind", "Qualifier", "Value") VALUES ({claim.Id}, 1, 'accelerators', 'exactly', 5)""",
        })
        {
            await store.RefusedAsync(sql);
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_verified_rests_on_cannot_be_taken_away_by_hand(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var claim = await VerifiedAsync(store);
        var evidence = claim.Evidence[0];
        foreach (var sql in new[]
        {
            $"""DELETE FROM "Evidence" WHERE "Id" = {evidence.Id}""",
            $"""UPDATE "Evidence" SET "Stance" = 'contradicts' WHERE "Id" = {evidence.Id}""",
            InsertWithdrawal(evidence.Id),
            $"""UPDATE "Articles" SET "Kind" = 'news' WHERE "Id" = {evidence.ArticleId}""",
            $"""DELETE FROM "Reviews" WHERE "ClaimId" = {claim.Id}""",
            $"""UPDATE "Reviews" SET "Tag" = 'reported' WHERE "ClaimId" = {claim.Id}""",
            $"""DELETE FROM "Claims" WHERE "Id" = {claim.Id}""",
            InsertReview(claim.Id, 1, "reported"),
            InsertReview(claim.Id, 5, "reported"),
        })
        {
            await store.RefusedAsync(sql);
        }

        Assert.Equal(Tag.Verified, await TagOfAsync(store, claim.Id));
    }

    [Fact]
    public async Task Postgres_refuses_to_truncate_and_sqlite_to_replace()
    {
        await using var postgres = await TestStore.NewAsync(Database.Postgres);
        await VerifiedAsync(postgres);
        foreach (var table in new[] { "Claims", "Reviews", "Evidence", "Withdrawals", "Articles", "Paragraphs", "Quotations" })
        {
            await postgres.RefusedAsync($"""TRUNCATE "{table}" CASCADE""");
        }

        await using var sqlite = await TestStore.NewAsync(Database.Sqlite);
        var claim = await VerifiedAsync(sqlite);
        var evidence = claim.Evidence[0];
        foreach (var sql in new[]
        {
            $"INSERT OR REPLACE INTO Evidence (Id, ClaimId, Number, Stance, ArticleId, AddedAt, AddedBy) VALUES ({evidence.Id}, {claim.Id}, 1, 'contradicts', {evidence.ArticleId}, '2026-01-01', 'x')",
            $"INSERT OR REPLACE INTO Evidence (ClaimId, Number, Stance, ArticleId, AddedAt, AddedBy) VALUES ({claim.Id}, 1, 'contradicts', {evidence.ArticleId}, '2026-01-01', 'x')",
            $"REPLACE INTO Articles (Id, Title, Kind, Authors, IsDemo, AddedAt, AddedBy, Stamp, Version) SELECT Id, 'x', 'news', Authors, IsDemo, AddedAt, AddedBy, Stamp, Version FROM Articles WHERE Id = {evidence.ArticleId}",
            $"INSERT OR REPLACE INTO Reviews (Id, ClaimId, Number, Tag, Reason, At, By, IsByProgram) VALUES (1, {claim.Id}, 1, 'reported', 'x', '2026-01-01', 'x', 0)",
        })
        {
            await sqlite.RefusedAsync(sql);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_is_put_in_the_place_of_what_stands_by_its_key(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var claim = await VerifiedAsync(store);
        await using var db = store.Open();
        var other = await Some.ClaimAsync(db);
        await db.ArticleRevisions.AddAsync(new() { ArticleId = other.ArticleId, Changes = [], At = Some.Time, By = "Ada" });
        await db.SaveChangesAsync();
        var (replace, instead) = database == Database.Sqlite ? ("INSERT OR REPLACE", "") : ("INSERT", """ ON CONFLICT ("Id") DO UPDATE SET """);
        string Instead(string column) => instead.Length == 0 ? "" : $"""{instead}"{column}" = EXCLUDED."{column}" """;
        string[] everywhere =
        [
            $"""{replace} INTO "Quotations" ("Id", "ClaimId", "Ordinal", "ParagraphId") SELECT "Id", {other.Id}, 2, "ParagraphId" FROM "Quotations" WHERE "ClaimId" = {claim.Id}{Instead("ClaimId")}""",
            $"""{replace} INTO "Paragraphs" ("Id", "CaptureId", "Ordinal", "Kind", "Level", "Text", "Spans") SELECT "Id", "CaptureId", "Ordinal", "Kind", "Level", 'forged', "Spans" FROM "Paragraphs" WHERE true{Instead("Text")}""",
            $"""{replace} INTO "ArticleRevisions" SELECT * FROM "ArticleRevisions" WHERE true{Instead("By")}""",
            $"""{replace} INTO "Captures" SELECT * FROM "Captures" WHERE true{Instead("Text")}""",
        ];
        string[] onSqlite =
        [
            $"PRAGMA foreign_keys = OFF; DELETE FROM Articles WHERE Id = {claim.Evidence[0].ArticleId}",
            $"PRAGMA foreign_keys = OFF; DELETE FROM Articles WHERE Id = {claim.ArticleId}",
            $"UPDATE OR REPLACE Quotations SET Id = (SELECT Id FROM Quotations WHERE ClaimId = {claim.Id}) WHERE ClaimId = {other.Id}",
            "REPLACE INTO Paragraphs (CaptureId, Ordinal, Kind, Level, Text, Spans) SELECT CaptureId, Ordinal, Kind, Level, 'forged', Spans FROM Paragraphs",
        ];
        foreach (var sql in database == Database.Sqlite ? everywhere.Concat(onSqlite) : everywhere)
        {
            await store.RefusedAsync(sql);
        }

        Assert.Equal(Tag.Verified, await TagOfAsync(store, claim.Id));
        Assert.True(await db.Quotations.AnyAsync(q => q.ClaimId == claim.Id));
    }

    [Theory, OnBothDatabases]
    public async Task The_guard_is_put_on_again_at_every_start(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var claim = await VerifiedAsync(store);
        await store.RawAsync(database == Database.Sqlite ? "DROP TRIGGER \"guard_Claims_words\"" : "DROP TRIGGER guard_claims_update ON \"Claims\"");
        await using (var db = store.Open())
        {
            await db.MigrateAsync();
        }

        await store.RefusedAsync($"""UPDATE "Claims" SET "Statement" = 'x' WHERE "Id" = {claim.Id}""");
    }

    [Theory, OnBothDatabases]
    public async Task Two_sessions_cannot_each_withdraw_one_half_of_what_verified_rests_on(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var claim = await VerifiedAsync(store, evidence: 2);
        var withdrawals = claim.Evidence.Select(e => Task.Run(async () =>
        {
            try
            {
                return await store.RawAsync($"BEGIN; {InsertWithdrawal(e.Id)}; {(database == Database.Postgres ? "SELECT pg_sleep(0.3);" : "")} COMMIT;");
            }
            catch (System.Data.Common.DbException)
            {
                return 0;
            }
        }));
        await Task.WhenAll(withdrawals);
        await using var db = store.Open();
        Assert.Equal(1, await db.Evidence.CountAsync(e => e.ClaimId == claim.Id && e.Withdrawal == null));
        Assert.Equal(Tag.Verified, await TagOfAsync(store, claim.Id));
    }

    [Theory, OnBothDatabases]
    public async Task Demo_claims_go_whole_and_real_ones_never(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var claim = await Some.ClaimAsync(db, ArticleKind.Filing, isDemo: true);
        claim.Review(Tag.Verified, "it is the filing", "Ada", Some.Time);
        await db.SaveChangesAsync();
        await store.RefusedAsync($"""DELETE FROM "Reviews" WHERE "ClaimId" = {claim.Id}""");
        Assert.True(await store.RawAsync($"""DELETE FROM "Claims" WHERE "Id" = {claim.Id}""") > 0);
        Assert.Equal(0, await db.Reviews.CountAsync());
    }

    [Theory, OnBothDatabases]
    public async Task What_the_guard_refuses_the_program_tells_as_a_conflict(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var claim = await VerifiedAsync(store);
        await using var db = store.Open();
        var stored = await db.Claims.SingleAsync(c => c.Id == claim.Id);
        stored.Statement = "edited around the noun";
        var refusal = await Assert.ThrowsAsync<Refusal>(() => db.SaveChangesAsync());
        Assert.Equal((409, "guarded"), (refusal.Status, refusal.Type));
    }

    internal static async Task<Claim> VerifiedAsync(TestStore store, int evidence = 1)
    {
        await using var db = store.Open();
        var claim = await Some.ClaimAsync(db);
        for (var i = 0; i < evidence; i++)
        {
            // A new article, new evidence and the review in one save: their order is the database's own test.
            var filing = Some.Article(ArticleKind.Filing);
            db.Articles.Add(filing);
            var support = claim.Support(Some.EvidenceFrom(filing));
            if (i == evidence - 1)
            {
                claim.Review(Tag.Verified, "read in the filing", "Ada", Some.Time, support);
            }
        }

        await db.SaveChangesAsync();
        return claim;
    }

    private static async Task<Tag> TagOfAsync(TestStore store, int claim)
    {
        await using var db = store.Open();
        return await db.Claims.Where(c => c.Id == claim).Select(c => c.Tag).SingleAsync();
    }

    private static string InsertReview(int claim, int number, string tag) =>
        $"""INSERT INTO "Reviews" ("ClaimId", "Number", "Tag", "Reason", "At", "By", "IsByProgram") VALUES ({claim}, {number}, '{tag}', 'by hand', '2026-01-01', 'x', false)""";

    private static string InsertWithdrawal(int evidence) =>
        $"""INSERT INTO "Withdrawals" ("EvidenceId", "Reason", "At", "By") VALUES ({evidence}, 'by hand', '2026-01-01', 'x')""";
}
