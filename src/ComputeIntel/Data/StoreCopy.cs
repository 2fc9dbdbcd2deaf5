using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data;

/// <summary>
/// A copy of the SQLite file, kept beside it while it is migrated. Where a table has to be rebuilt, EF does so in several
/// transactions: a process killed between two of them leaves a store that no program can migrate further. Where a copy is
/// found at start, that has happened, and it takes the store's place.
/// </summary>
/// <param name="file">The SQLite file.</param>
public sealed class StoreCopy(string file)
{
    /// <summary>Takes the copy, on the disk before anything is migrated.</summary>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The disk is full.</exception>
    public async Task TakeAsync(DbContext db, CancellationToken cancel)
    {
        File.Delete(Begun);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {Begun}", cancel);
        await using (var copy = new FileStream(Begun, FileMode.Open, FileAccess.ReadWrite))
        {
            copy.Flush(flushToDisk: true);
        }

        File.Move(Begun, Taken, overwrite: true);
    }

    /// <summary>Puts a copy that is found back in the store's place; before anything opens the store, and under the folder's lock.</summary>
    /// <returns>Whether there was one.</returns>
    public bool PutBack()
    {
        if (!File.Exists(Taken))
        {
            return false;
        }

        // The logs are those of the store that is given up; they would be played into the copy.
        File.Delete($"{file}-wal");
        File.Delete($"{file}-shm");
        File.Move(Taken, file, overwrite: true);
        return true;
    }

    /// <summary>Drops the copy: the migration has finished.</summary>
    public void Drop() => File.Delete(Taken);

    private string Taken => $"{file}.before-migration";

    private string Begun => $"{Taken}.part";
}
