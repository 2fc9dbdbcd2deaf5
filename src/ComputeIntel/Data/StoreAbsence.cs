using Microsoft.Data.Sqlite;
using Npgsql;

namespace ComputeIntel.Data;

/// <summary>Tells a store that cannot be had just now from a fault of the program's own. Travels as 503.</summary>
public static class StoreAbsence
{
    public const string Type = "store-unavailable";

    public const string Message = "The store does not answer at this moment, so nothing was stored. Please try again; where it lasts, see that the database is running.";

    // https://www.postgresql.org/docs/15/errcodes-appendix.html: connection, authorization, no such database, no resources,
    // shut down, input/output.
    private static readonly string[] PostgresCodes = ["08", "28", "3D", "53", "57P", "58"];

    // https://sqlite.org/rescode.html: read-only, input/output error, disk full, cannot be opened.
    private static readonly int[] SqliteCodes = [8, 10, 13, 14];

    public static bool Is(Exception failure) => failure switch
    {
        PostgresException postgres => PostgresCodes.Any(code => postgres.SqlState.StartsWith(code, StringComparison.Ordinal)),
        NpgsqlException { IsTransient: true } => true,
        SqliteException sqlite => SqliteCodes.Contains(sqlite.SqliteErrorCode),
        { InnerException: { } inner } => Is(inner),
        _ => false,
    };
}
