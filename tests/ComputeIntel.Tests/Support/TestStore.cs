using System.Data.Common;
using ComputeIntel.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Support;

/// <summary>A migrated, empty store of its own, without a host around it.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly string? _folder;

    private TestStore(Database database, string connection, string? folder) => (Database, Connection, _folder) = (database, connection, folder);

    public Database Database { get; }

    public string Connection { get; }

    public static async Task<TestStore> NewAsync(Database database)
    {
        TestStore store;
        if (database == Database.Postgres)
        {
            store = new TestStore(database, await TestPostgres.NewDatabaseAsync(), null);
        }
        else
        {
            var folder = Directory.CreateTempSubdirectory("computeintel-test-").FullName;
            store = new TestStore(database, new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "store.db"), ForeignKeys = true }.ToString(), folder);
        }

        await using var db = store.Open();
        await db.MigrateAsync();
        return store;
    }

    /// <summary>A context of its own: one person's session.</summary>
    public IntelContext Open() => Database == Database.Postgres
        ? new PostgresContext(new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(Connection).ConfigureWarnings(QueryWarnings.AreFailures).Options)
        : new SqliteContext(new DbContextOptionsBuilder<SqliteContext>().UseSqlite(Connection).AddInterceptors(new SqlitePragmas()).ConfigureWarnings(QueryWarnings.AreFailures).Options);

    /// <summary>Runs SQL by hand, past everything that the program would have checked; outside any transaction unless the SQL begins one.</summary>
    public async Task<int> RawAsync(string sql)
    {
        await using var db = Open();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>Runs SQL by hand that the guard must refuse; fails where it was let through, or refused for another reason.</summary>
    public async Task RefusedAsync(string sql)
    {
        var refused = await Assert.ThrowsAnyAsync<DbException>(() => RawAsync(sql));
        Assert.True(refused.Message.Contains("guard: ", StringComparison.Ordinal), $"{sql}\nwas refused for another reason: {refused.Message}");
    }

    public async ValueTask DisposeAsync()
    {
        if (Database == Database.Postgres)
        {
            await TestPostgres.DropAsync(Connection);
        }
        else
        {
            SqliteConnection.ClearPool(new SqliteConnection(Connection));
            Directory.Delete(_folder!, recursive: true);
        }
    }
}
