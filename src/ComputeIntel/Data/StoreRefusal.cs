using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ComputeIntel.Data;

/// <summary>
/// Turns what the database refused into the refusal that pages and API show. The nouns refuse first; what gets this far
/// are races between two people, and hands that wrote around the nouns.
/// </summary>
public static class StoreRefusal
{
    /// <summary>The type of refusal where two people made what there can be only one of.</summary>
    public const string MadeTwice = "made-twice";

    private const string GuardMark = "guard: ";

    // On SQLite the guard looks at keys before their indexes do, lest a row be replaced.
    private const string ReplaceMark = "never replaced";

    /// <summary>The refusal; null for what is no refusal but a fault.</summary>
    public static Refusal? From(Exception failure) => failure switch
    {
        DbUpdateConcurrencyException { Entries: [{ Entity: IVersioned noun }, ..] } => Refusal.Stale(noun.Version),
        DbUpdateConcurrencyException => Refusal.Stale(0),
        DbUpdateException { InnerException: { } inner } => From(inner),
        SqliteException { SqliteErrorCode: 19 } e when e.Message.Contains(GuardMark, StringComparison.Ordinal) => Guarded(e.Message),
        PostgresException { SqlState: PostgresErrorCodes.CheckViolation } e when e.MessageText.StartsWith(GuardMark, StringComparison.Ordinal) => Guarded(e.MessageText),
        SqliteException { SqliteErrorCode: 19, SqliteExtendedErrorCode: 2067 or 1555 } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } =>
            MadeAtOnce(),
        SqliteException { SqliteErrorCode: 19, SqliteExtendedErrorCode: 787 } or PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation } =>
            Refusal.Conflict("in-use", "Something else refers to this, or what it refers to is gone."),
        SqliteException { SqliteErrorCode: 5 or 6 } or PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } =>
            Refusal.Conflict("busy", "Someone else was saving at the same moment; try again."),
        _ => null,
    };

    private static Refusal MadeAtOnce() => Refusal.Conflict(MadeTwice, "Someone made the same thing at the same moment; try again.");

    private static Refusal Guarded(string message)
    {
        if (message.Contains(ReplaceMark, StringComparison.Ordinal))
        {
            return MadeAtOnce();
        }

        var words = message[(message.IndexOf(GuardMark, StringComparison.Ordinal) + GuardMark.Length)..].TrimEnd('\'', '.');
        return Refusal.Conflict("guarded", $"The store refused: {words}.");
    }
}
