using System.Data;
using System.Globalization;
using ComputeIntel.Articles;
using ComputeIntel.Copies;
using ComputeIntel.Data;
using ComputeIntel.Data.Searching;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ComputeIntel.Benchmarks;

/// <summary>The program's own tables, filled in bulk with <see cref="CopyArticles"/>; only the index of the words' search is left out.</summary>
public static class CopyStore
{
    private const string Taken = "2026-06-01T00:00:00.0000000";

    public static int IdOf(int article, int place) => (article * CopyArticles.ParagraphCount) + place;

    public static async Task FillAsync(IntelContext db, int articles)
    {
        await db.MigrateAsync();
        await (db is SqliteContext sqlite ? new SqliteSearch(sqlite).TakeOffAsync(CancellationToken.None) : new PostgresSearch((PostgresContext)db).TakeOffAsync(CancellationToken.None));
        db.StoredBytes.Add(StoredBytes.Of([1]));
        await db.SaveChangesAsync();
        await db.Database.OpenConnectionAsync();
        if (db is SqliteContext)
        {
            FillSqlite(db, articles);
        }
        else
        {
            await FillPostgresAsync((NpgsqlConnection)db.Database.GetDbConnection(), articles);
        }
    }

    private static object[] ArticleOf(int article) => [article + 1, $"Article {article + 1}", "news", "[]", "Ada", 1L, 1, $"{2000 + (article % 26)}-01-{1 + (article % 28):00}"];

    private static object[] CaptureOf(int article) => [article + 1, article + 1, 1, "Ada", "pasted", "text/plain", StoredBytes.HashOf([1]), "plain", "-", "[]", "[]", "[]", "[]"];

    private static object[] ParagraphOf(int article, int place, string text) => [IdOf(article, place), article + 1, place, "text", 0, text, "[]"];

    private static object[]? BandsOf(int article, int place, string text) =>
        WordPairs.Of(text) is { } pairs ? [IdOf(article, place), .. ParagraphSignature.BandsOf(pairs).Cast<object>()] : null;

    private static string Columns(string table) => table switch
    {
        "Articles" => "\"Id\", \"Title\", \"Kind\", \"Authors\", \"AddedBy\", \"Stamp\", \"Version\", \"PublishedOn\", \"IsDemo\", \"AddedAt\"",
        "Captures" => "\"Id\", \"ArticleId\", \"Number\", \"TakenBy\", \"Method\", \"MediaType\", \"Sha256\", \"Format\", \"Text\", \"Redirects\", \"Headers\", \"Notices\", \"PageMarks\", \"TakenAt\"",
        "Paragraphs" => "\"Id\", \"CaptureId\", \"Ordinal\", \"Kind\", \"Level\", \"Text\", \"Spans\"",
        _ => $"\"ParagraphId\", {string.Join(", ", ParagraphBands.Columns.Select(c => $"\"{c}\""))}",
    };

    private static void FillSqlite(IntelContext db, int articles)
    {
        var connection = db.Database.GetDbConnection();
        Run(connection, "PRAGMA synchronous = OFF; PRAGMA cache_size = -800000");
        Insert(connection, "Articles", articles, (a, rows) => rows([.. ArticleOf(a), 0, Taken]));
        Insert(connection, "Captures", articles, (a, rows) => rows([.. CaptureOf(a), Taken]));
        Insert(connection, "Paragraphs", articles, (a, rows) => Each(a, articles, (place, text) => rows(ParagraphOf(a, place, text))));
        Insert(connection, "ParagraphBands", articles, (a, rows) => Each(a, articles, (place, text) =>
        {
            if (BandsOf(a, place, text) is { } bands)
            {
                rows(bands);
            }
        }));
        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE); ANALYZE; PRAGMA synchronous = FULL; PRAGMA cache_size = -2000");
    }

    private static void Insert(IDbConnection connection, string table, int articles, Action<int, Action<object[]>> each)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var count = Columns(table).Split(',').Length;
        command.CommandText = $"INSERT INTO \"{table}\" ({Columns(table)}) VALUES ({string.Join(", ", Enumerable.Range(0, count).Select(i => $"@{i}"))})";
        for (var i = 0; i < count; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@{i}");
            command.Parameters.Add(parameter);
        }

        for (var article = 0; article < articles; article++)
        {
            each(article, row =>
            {
                for (var i = 0; i < row.Length; i++)
                {
                    ((IDbDataParameter)command.Parameters[i]!).Value = row[i];
                }

                command.ExecuteNonQuery();
            });
        }

        transaction.Commit();
    }

    private static async Task FillPostgresAsync(NpgsqlConnection connection, int articles)
    {
        var taken = DateTime.SpecifyKind(DateTime.Parse(Taken, CultureInfo.InvariantCulture), DateTimeKind.Utc);
        await CopyAsync(connection, "Articles", articles, (a, rows) => rows([.. ArticleOf(a), false, taken]));
        await CopyAsync(connection, "Captures", articles, (a, rows) => rows([.. CaptureOf(a), taken]));
        await CopyAsync(connection, "Paragraphs", articles, (a, rows) => Each(a, articles, (place, text) => rows(ParagraphOf(a, place, text))));
        await CopyAsync(connection, "ParagraphBands", articles, (a, rows) => Each(a, articles, (place, text) =>
        {
            if (BandsOf(a, place, text) is { } bands)
            {
                rows(bands);
            }
        }));
        Run(connection, "VACUUM ANALYZE");
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string table, int articles, Action<int, Action<object[]>> each)
    {
        await using var writer = await connection.BeginBinaryImportAsync($"COPY \"{table}\" ({Columns(table)}) FROM STDIN (FORMAT BINARY)");
        writer.Timeout = TimeSpan.FromMinutes(30);
        for (var article = 0; article < articles; article++)
        {
            each(article, row =>
            {
                writer.StartRow();
                foreach (var value in row)
                {
                    writer.Write(value);
                }
            });
        }

        await writer.CompleteAsync();
    }

    private static void Each(int article, int articles, Action<int, string> row)
    {
        for (var place = 1; place <= CopyArticles.ParagraphCount; place++)
        {
            row(place, CopyArticles.Text(article, place, articles));
        }
    }

    private static void Run(IDbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandTimeout = 1800;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
