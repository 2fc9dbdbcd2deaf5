using System.Data;
using ComputeIntel.Data.Searching;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data;

/// <summary>The embedded store.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options) : IntelContext(options)
{
    public override ISearch Search => new SqliteSearch(this);

    // A transaction here is the only one that writes from its beginning.
    public override Task HoldOriginsAsync() => Task.CompletedTask;

    // One writes at a time here, and ids go up as writes end.
    public override Task<bool> IsStoringAsync(CancellationToken cancel) => Task.FromResult(false);

    public override Task WaitForIntakeAsync() => Task.CompletedTask;

    // What makes the provider begin without taking the one write lock; nothing uncommitted is read, since no cache is shared.
    protected override IsolationLevel SnapshotLevel => IsolationLevel.ReadUncommitted;

    protected override Task KeepCopyAsync(CancellationToken cancel) => Copy.TakeAsync(this, cancel);

    protected override void DropCopy() => Copy.Drop();

    protected override async Task TakeOffGuardAsync(CancellationToken cancel)
    {
        var names = await Database
            .SqlQuery<string>($"SELECT upper(type) || ' \"' || name || '\"' AS Value FROM sqlite_master WHERE (type = 'trigger' AND name LIKE 'guard~_%' ESCAPE '~') OR (type = 'view' AND name = 'BareVerified')")
            .ToListAsync(cancel);
        if (names.Count > 0)
        {
            await Database.ExecuteSqlRawAsync(string.Concat(names.Select(name => $"DROP {name};\n")), cancel);
        }
    }

    protected override Task PutOnGuardAsync(CancellationToken cancel) =>
        Database.ExecuteSqlRawAsync(StoreScript.Named("sqlite.create.sql"), cancel);

    protected override Task TakeOffSearchAsync(CancellationToken cancel) => new SqliteSearch(this).TakeOffAsync(cancel);

    protected override Task PutOnSearchAsync(CancellationToken cancel) => new SqliteSearch(this).PutOnAsync(cancel);

    private StoreCopy Copy => new(new SqliteConnectionStringBuilder(Database.GetConnectionString()).DataSource);
}
