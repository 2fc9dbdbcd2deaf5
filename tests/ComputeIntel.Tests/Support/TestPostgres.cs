using Npgsql;

namespace ComputeIntel.Tests.Support;

/// <summary>Makes empty databases on the server that COMPUTEINTEL_TEST_POSTGRES names; <c>./test.sh</c> starts one where it is not set.</summary>
public static class TestPostgres
{
    private static readonly string Server = Environment.GetEnvironmentVariable("COMPUTEINTEL_TEST_POSTGRES")
        ?? throw new InvalidOperationException("No PostgreSQL to test on. Run ./test.sh, which starts one, or set COMPUTEINTEL_TEST_POSTGRES to a connection string.");

    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>The connection string of a new, empty database.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        var name = $"intel_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 20, IncludeErrorDetail = true }.ToString();
    }

    public static async Task DropAsync(string connection)
    {
        await using (var pool = new NpgsqlConnection(connection))
        {
            NpgsqlConnection.ClearPool(pool);
        }

        await ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
    }

    private static async Task ExecuteAsync(string sql)
    {
        // CREATE DATABASE copies a template that nobody else may be copying.
        await OneAtATime.WaitAsync();
        try
        {
            await using var connection = new NpgsqlConnection(Server);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
        finally
        {
            OneAtATime.Release();
        }
    }
}
