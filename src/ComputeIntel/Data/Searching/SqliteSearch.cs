using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Searching;

/// <summary>Search by SQLite's FTS5: one index for each text, kept by triggers, that reads its words out of the table itself.</summary>
public sealed class SqliteSearch(SqliteContext db) : ISearch
{
    public IQueryable<int> Having(SearchedText where, SearchTerm term) => term.IsLiteral
        ? db.Database.SqlQueryRaw<int>(where.LiteralSql("LIKE"), SearchedText.Pattern(term.Literal))
        : db.Database.SqlQueryRaw<int>(WordsSql(where), Match(term));

    /// <summary>Makes the indexes that are missing, out of what the tables hold by now; drops those of another form.</summary>
    public async Task PutOnAsync(CancellationToken cancel)
    {
        await TakeOffAsync(cancel, keep: SearchedText.IndexPrefix);
        var present = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table'").ToListAsync(cancel);
        foreach (var text in SearchedText.All.Where(t => !present.Contains(t.Index)))
        {
            await db.Database.ExecuteSqlRawAsync(IndexOf(text), cancel);
        }
    }

    /// <summary>Drops the triggers, then the indexes that they name (FTS5's own tables fall with those), save what is called <paramref name="keep"/> and something.</summary>
    public async Task TakeOffAsync(CancellationToken cancel, string keep = "-")
    {
        var drops = await db.Database
            .SqlQuery<string>($"SELECT 'DROP ' || type || ' \"' || name || '\"' AS Value FROM sqlite_master WHERE name GLOB 'search[0-9]*_*' AND (type = 'trigger' OR sql LIKE 'CREATE VIRTUAL TABLE%') AND instr(name, {keep}) <> 1 ORDER BY type = 'table'")
            .ToListAsync(cancel);
        foreach (var drop in drops)
        {
            await db.Database.ExecuteSqlRawAsync(drop, cancel);
        }
    }

    private static string WordsSql(SearchedText where) => $$"""SELECT rowid AS "Value" FROM "{{where.Index}}" WHERE "{{where.Index}}" MATCH {0}""";

    // Diacritics are kept apart, as PostgreSQL keeps them. An update of another column leaves the index alone.
    private static string IndexOf(SearchedText text)
    {
        var (table, column, index) = (text.Table, text.Column, text.Index);
        return $"""
            CREATE VIRTUAL TABLE "{index}" USING fts5("{column}", content='{table}', content_rowid='Id', tokenize='unicode61 remove_diacritics 0');
            INSERT INTO "{index}"("{index}") VALUES ('rebuild');
            CREATE TRIGGER "{index}_insert" AFTER INSERT ON "{table}"
            BEGIN INSERT INTO "{index}"(rowid, "{column}") VALUES (NEW."Id", NEW."{column}"); END;
            CREATE TRIGGER "{index}_delete" AFTER DELETE ON "{table}"
            BEGIN INSERT INTO "{index}"("{index}", rowid, "{column}") VALUES ('delete', OLD."Id", OLD."{column}"); END;
            CREATE TRIGGER "{index}_update" AFTER UPDATE OF "Id", "{column}" ON "{table}"
            BEGIN
                INSERT INTO "{index}"("{index}", rowid, "{column}") VALUES ('delete', OLD."Id", OLD."{column}");
                INSERT INTO "{index}"(rowid, "{column}") VALUES (NEW."Id", NEW."{column}");
            END;
            """;
    }

    // Words hold letters and digits only, so nothing in the quotes can end them.
    private static string Match(SearchTerm term) => $"\"{string.Join(' ', term.Words)}\"{(term.IsExact ? "" : " *")}";
}
