using System.Data;
using ComputeIntel.Data.Searching;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data;

/// <summary>The store on a PostgreSQL server.</summary>
public sealed class PostgresContext(DbContextOptions<PostgresContext> options) : IntelContext(options)
{
    public override ISearch Search => new PostgresSearch(this);

    public override Task HoldOriginsAsync() => Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(7201985)");

    // Whoever has written to a table holds this lock on it until the transaction ends.
    public override Task<bool> IsStoringAsync(CancellationToken cancel) => Database.SqlQuery<bool>($"""
        SELECT EXISTS (SELECT 1 FROM pg_locks WHERE relation IN ('"Captures"'::regclass, '"Claims"'::regclass) AND mode = 'RowExclusiveLock' AND pid <> pg_backend_pid()
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS "Value"
        """).SingleAsync(cancel);

    public override Task WaitForIntakeAsync() => Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(7201986)");

    protected override IsolationLevel SnapshotLevel => IsolationLevel.RepeatableRead;

    protected override async Task TakeOffGuardAsync(CancellationToken cancel)
    {
        // Several instances may start at once; whoever migrates holds this until its transaction ends.
        await Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(7201984)", cancel);
        await Database.ExecuteSqlRawAsync(StoreScript.Named("postgres.remove.sql"), cancel);
    }

    protected override Task PutOnGuardAsync(CancellationToken cancel) =>
        Database.ExecuteSqlRawAsync(StoreScript.Named("postgres.create.sql"), cancel);

    protected override Task TakeOffSearchAsync(CancellationToken cancel) => new PostgresSearch(this).TakeOffAsync(cancel);

    protected override Task PutOnSearchAsync(CancellationToken cancel) => new PostgresSearch(this).PutOnAsync(cancel);

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        // Dates kept as text must order by byte, whatever the server's locale makes of hyphens.
        foreach (var date in model.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(PartialDate)))
        {
            date.SetCollation("C");
        }
    }
}
