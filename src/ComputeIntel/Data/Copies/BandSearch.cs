using System.Text.Json;
using ComputeIntel.Copies;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Copies;

/// <summary>Finds the paragraphs that share a band with given ones. Of each band only the first so many are read, so that words which thousands of articles close with cost no more than others.</summary>
public static class BandSearch
{
    /// <summary>More than <see cref="CopiedParagraph.MostOthers"/>, so that it shows when there are more than are listed.</summary>
    private const int MostOfBand = 128;

    private static readonly string Sqlite = $$"""
        SELECT "Own", "Other", count(*) AS "Bands" FROM (
        {{string.Join("\nUNION ALL\n", ParagraphBands.Columns.Select(band => $"""
            SELECT own."ParagraphId" AS "Own", found."ParagraphId" AS "Other" FROM "ParagraphBands" own CROSS JOIN "ParagraphBands" found
            WHERE own."ParagraphId" IN (SELECT value FROM json_each(@own)) AND found."ParagraphId" IN ({FirstOf(band)})
            """))}}
        ) WHERE "Own" <> "Other" GROUP BY "Own", "Other"
        """;

    private static readonly string Postgres = $$"""
        SELECT own."ParagraphId" AS "Own", found."ParagraphId" AS "Other", count(*)::int AS "Bands"
        FROM "ParagraphBands" own CROSS JOIN LATERAL (
        {{string.Join("\nUNION ALL\n", ParagraphBands.Columns.Select(band => $"({FirstOf(band)})"))}}
        ) found WHERE own."ParagraphId" = ANY(@own) AND found."ParagraphId" <> own."ParagraphId" GROUP BY 1, 2
        """;

    /// <param name="db">The store.</param>
    /// <param name="paragraphs">Stored ones, by their ids.</param>
    /// <param name="cancel">Ends it.</param>
    public static Task<List<SharedBands>> SharingAsync(IntelContext db, IReadOnlyCollection<int> paragraphs, CancellationToken cancel) => db.Database.IsSqlite()
        ? db.Database.SqlQueryRaw<SharedBands>(Sqlite, new Microsoft.Data.Sqlite.SqliteParameter("own", JsonSerializer.Serialize(paragraphs))).ToListAsync(cancel)
        : db.Database.SqlQueryRaw<SharedBands>(Postgres, new Npgsql.NpgsqlParameter("own", paragraphs.ToArray())).ToListAsync(cancel);

    private static string FirstOf(string band) =>
        $"""SELECT p."ParagraphId" FROM "ParagraphBands" p WHERE p."{band}" = own."{band}" ORDER BY p."ParagraphId" LIMIT {MostOfBand}""";
}

/// <summary>Two paragraphs and how many bands they share: the more, the more alike they are likely to be.</summary>
public sealed record SharedBands(int Own, int Other, int Bands);
