using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Searching;

/// <summary>Search by PostgreSQL's full text under the <c>simple</c> configuration, which knows no language: GIN indexes over <c>search1_words</c>.</summary>
public sealed class PostgresSearch(PostgresContext db) : ISearch
{
    private const string Words = SearchedText.IndexPrefix + "words";

    // The parser takes "1.25", "x.ai" and "co-located" for one word each, and in the C locale every sign beyond ASCII for
    // a letter; with these as spaces both databases cut words alike.
    private const string Separators = @".,;:!?/\|-_'""`´()[]<>@#$%&*+=~^“”‘’„«»–—…·•→←€£¥°×§©®™";

    public IQueryable<int> Having(SearchedText where, SearchTerm term) => term.IsLiteral
        ? db.Database.SqlQueryRaw<int>(where.LiteralSql("ILIKE"), SearchedText.Pattern(term.Literal))
        : db.Database.SqlQueryRaw<int>(WordsSql(where), Match(term));

    /// <summary>Makes the indexes that are missing; drops those of another form.</summary>
    public async Task PutOnAsync(CancellationToken cancel)
    {
        await TakeOffAsync(cancel, keep: Words);

        await db.Database.ExecuteSqlRawAsync(WordsFunction(), cancel);
        foreach (var text in SearchedText.All)
        {
            await db.Database.ExecuteSqlRawAsync(IndexOf(text), cancel);
        }
    }

    /// <summary>Drops the functions that the indexes are made by, and each index with its function, save the one called <paramref name="keep"/>.</summary>
    public async Task TakeOffAsync(CancellationToken cancel, string keep = "")
    {
        var drops = await db.Database
            .SqlQuery<string>($"SELECT 'DROP FUNCTION ' || p.oid::regprocedure || ' CASCADE' AS \"Value\" FROM pg_proc p WHERE p.pronamespace = current_schema()::regnamespace AND p.proname ~ '^search[0-9]+_words$' AND p.proname <> {keep}")
            .ToListAsync(cancel);
        foreach (var drop in drops)
        {
            await db.Database.ExecuteSqlRawAsync(drop, cancel);
        }
    }

    private static string WordsSql(SearchedText where) =>
        $$"""SELECT "Id" AS "Value" FROM "{{where.Table}}" WHERE {{Words}}("{{where.Column}}") @@ to_tsquery('simple', {0})""";

    // A tsvector holds one megabyte at most, and an overlong paragraph must not fail to be stored.
    private static string WordsFunction() =>
        $"""
        CREATE OR REPLACE FUNCTION {Words}(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
            SELECT to_tsvector('pg_catalog.simple'::regconfig, translate(left(words, 150000), {Quoted(Separators)}, repeat(' ', {Separators.Length})))
        $$
        """;

    private static string IndexOf(SearchedText text) =>
        $"""CREATE INDEX IF NOT EXISTS "{text.Index}" ON "{text.Table}" USING gin ({Words}("{text.Column}"))""";

    // Words hold letters, digits and marks only, so nothing in the quotes can end them.
    private static string Match(SearchTerm term) =>
        string.Join(" <-> ", term.Words.Select((word, i) => $"'{word}'{(term.IsExact || i < term.Words.Count - 1 ? "" : ":*")}"));

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
