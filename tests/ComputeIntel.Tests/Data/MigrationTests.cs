using System.Data.Common;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Copies;
using ComputeIntel.Tests.Samples;
using ComputeIntel.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ComputeIntel.Tests.Data;

/// <summary>Stores that an earlier version of the program made, opened by this one.</summary>
public sealed class MigrationTests
{
    [Theory, OnBothDatabases]
    public async Task A_store_of_the_first_version_keeps_every_row_and_its_guard(Database database)
    {
        await using var store = await SampleStore.LoadedAsync(database);
        Dictionary<string, int> rows;
        List<string> statements;
        await using (var db = store.Open())
        {
            rows = await db.RowsAsync();
            statements = await db.Claims.OrderBy(c => c.Id).Select(c => $"{c.Id} {c.Tag} {c.Statement}").ToListAsync();
        }

        await ToFirstVersionAsync(store);
        await using (var db = store.Open())
        {
            await db.MigrateAsync();
            while (await BandFilling.FillNextAsync(db, TestContext.Current.CancellationToken))
            {
            }

            Assert.True(rows["ParagraphBands"] > 0);

            // The first version knew nothing of these.
            string[] later = ["Origins", "OriginDecisions", "DisagreementDecisions"];
            Assert.Equal(rows.Where(r => !later.Contains(r.Key)), (await db.RowsAsync()).Where(r => !later.Contains(r.Key)));
            Assert.Equal(statements, await db.Claims.OrderBy(c => c.Id).Select(c => $"{c.Id} {c.Tag} {c.Statement}").ToListAsync());
            Assert.All(await db.Captures.ToListAsync(), c => Assert.Equal((0, 0, 0, 0), (c.Redirects.Count, c.Headers.Count, c.Notices.Count, c.PageMarks.Count)));
            Assert.All(await db.Articles.Where(a => a.Url != null).ToListAsync(), a => Assert.Equal(CanonicalLink.Of(a.Url), a.CanonicalUrl));
        }

        var verified = await VerifiedAsync(store);
        await store.RefusedAsync($"""UPDATE "Claims" SET "Statement" = 'something else' WHERE "Id" = {verified}""");
        await store.RefusedAsync($"""DELETE FROM "Captures" """);
        await store.RefusedAsync("""UPDATE "Captures" SET "Text" = 'something else'""");
    }

    [Theory, OnBothDatabases]
    public async Task A_store_that_is_up_to_date_is_left_as_it_is(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        Assert.False(db.Database.HasPendingModelChanges());
        await db.MigrateAsync();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task A_store_whose_migration_was_killed_at_any_point_is_migrated_at_the_next_start()
    {
        await using var store = await SampleStore.LoadedAsync(Database.Sqlite);
        await ToFirstVersionAsync(store);
        var moments = new KilledMoments(new SqliteConnectionStringBuilder(store.Connection).DataSource);
        Dictionary<string, int> rows;
        await using (var db = new SqliteContext(new DbContextOptionsBuilder<SqliteContext>().UseSqlite(store.Connection).AddInterceptors(new SqlitePragmas(), moments).Options))
        {
            await db.MigrateAsync();
            rows = await db.RowsAsync();
        }

        Assert.False(File.Exists($"{moments.File}.before-migration"));
        Assert.InRange(moments.Files.Count, 30, 400);
        foreach (var file in moments.Files.Where((_, i) => i % 5 == 0))
        {
            new StoreCopy(file).PutBack();
            await using (var db = new SqliteContext(new DbContextOptionsBuilder<SqliteContext>().UseSqlite($"Data Source={file};Pooling=False").AddInterceptors(new SqlitePragmas()).Options))
            {
                await db.MigrateAsync(TestContext.Current.CancellationToken);
                Assert.Equal(rows, await db.RowsAsync());
            }

            Assert.False(File.Exists($"{file}.before-migration"));
        }
    }

    /// <summary>Back to the tables that the first version had, under the guard as it was then.</summary>
    private static async Task ToFirstVersionAsync(TestStore store)
    {
        await using var db = store.Open();
        if (store.Database == Database.Postgres)
        {
            await db.Database.ExecuteSqlRawAsync(StoreScript.Named("postgres.remove.sql"));
        }
        else
        {
            foreach (var name in await db.Database.SqlQuery<string>($"SELECT upper(type) || ' \"' || name || '\"' AS Value FROM sqlite_master WHERE (type = 'trigger' AND name LIKE 'guard~_%' ESCAPE '~') OR name = 'BareVerified'").ToListAsync())
            {
                await store.RawAsync($"DROP {name}");
            }
        }

        await db.GetService<IMigrator>().MigrateAsync("Initial");
        await db.Database.ExecuteSqlRawAsync(store.Database == Database.Postgres
            ? StoreScript.Named("postgres.create.sql").Replace(", 'EditionClaims', 'Placements'", "", StringComparison.Ordinal).Replace(",\n        ['Placements', 'Quotations', 'QuotationId'], ['OriginDecisions', 'Origins', 'OriginId']", "", StringComparison.Ordinal)
                .Replace(", 'Origins', 'OriginDecisions'", "", StringComparison.Ordinal).Replace("CREATE TRIGGER guard_origin_delete BEFORE DELETE ON \"Origins\" FOR EACH ROW EXECUTE FUNCTION guard_origin_delete();", "", StringComparison.Ordinal)
            : string.Join("\n\n", StoreScript.Named("sqlite.create.sql").Split("\n\n").Where(s => !s.Contains("Placements\"", StringComparison.Ordinal) && !s.Contains("EditionClaims\"", StringComparison.Ordinal) && !s.Contains("Origins\"", StringComparison.Ordinal) && !s.Contains("OriginDecisions\"", StringComparison.Ordinal))));
    }

    /// <summary>The store's files as they lie on the disk before each command of a migration: what a process leaves that is killed there.</summary>
    private sealed class KilledMoments(string file) : DbCommandInterceptor
    {
        public string File { get; } = file;

        public List<string> Files { get; } = [];

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            var copy = $"{File}.{Files.Count}";
            foreach (var part in new[] { "", "-wal", "-shm", ".before-migration", ".before-migration.part" }.Where(part => System.IO.File.Exists(File + part)))
            {
                System.IO.File.Copy(File + part, copy + part);
            }

            Files.Add(copy);
            return ValueTask.FromResult(result);
        }
    }

    private static async Task<int> VerifiedAsync(TestStore store)
    {
        await using var db = store.Open();
        return await db.Claims.Where(c => c.Tag == Tag.Verified).Select(c => c.Id).FirstAsync();
    }
}
