using System.Net.Sockets;
using ComputeIntel.Data;
using ComputeIntel.Tests.Api;
using ComputeIntel.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ComputeIntel.Tests.Data;

public sealed class StoreAbsenceTests
{
    [Fact]
    public void A_lost_connection_is_told_from_a_fault_however_deep_it_lies()
    {
        Assert.True(StoreAbsence.Is(new InvalidOperationException("", new NpgsqlException("", new SocketException()))));
        Assert.True(StoreAbsence.Is(new DbUpdateException("", new SqliteException("disk full", 13))));
        Assert.True(StoreAbsence.Is(new PostgresException("shutting down", "FATAL", "FATAL", PostgresErrorCodes.AdminShutdown)));
        Assert.False(StoreAbsence.Is(new PostgresException("no such column", "ERROR", "ERROR", PostgresErrorCodes.UndefinedColumn)));
        Assert.False(StoreAbsence.Is(new SqliteException("no such column", 1)));
        Assert.False(StoreAbsence.Is(new InvalidOperationException()));
    }

    [Theory, OnBothDatabases]
    public async Task While_the_store_is_away_pages_tables_and_the_api_say_so(Database database)
    {
        await using var host = await IntelHost.StartAsync(database);
        using var api = new ApiClient(host);
        using var person = new Browsing(host);
        await person.GoAsync("/claims");
        var connection = (await host.InStoreAsync(db => Task.FromResult(db.Database.GetConnectionString())))!;
        await TakeAwayAsync(database, connection);
        foreach (var page in new[] { "/", "/claims", "/articles/1", "/deals", "/search?q=x", "/briefings/1.pdf", "/claims.csv", "/articles.csv", "/claims.json" })
        {
            await person.OpenAsync(page);
            Assert.True((int)person.Status == 503, $"{page}: {person.Status}");
            Assert.Contains("The store does not answer", person.Text, StringComparison.Ordinal);
        }

        (await api.GetAsync("claims")).Refuses(503, StoreAbsence.Type);
        (await api.PostAsync("deals", new { title = "x" })).Refuses(503, StoreAbsence.Type);
        (await api.PostAsync("deals", new { title = "x" }, key: Some.Word("key"))).Refuses(503, StoreAbsence.Type);
        await person.OpenAsync("/health/live");
        Assert.Equal(200, (int)person.Status);
        await person.OpenAsync("/health/ready");
        Assert.Equal(503, (int)person.Status);
    }

    private static async Task TakeAwayAsync(Database database, string connection)
    {
        if (database == Database.Postgres)
        {
            await TestPostgres.DropAsync(connection);
            return;
        }

        SqliteConnection.ClearAllPools();
        var file = new SqliteConnectionStringBuilder(connection).DataSource;
        File.Move(file, $"{file}.away");
        Directory.CreateDirectory(file);
    }
}
