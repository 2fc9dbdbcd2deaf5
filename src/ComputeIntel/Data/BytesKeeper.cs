using ComputeIntel.Articles;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data;

/// <summary>Keeps bytes once per hash, and drops those that nothing holds any more.</summary>
public sealed class BytesKeeper(IntelContext db)
{
    /// <summary>Stores the bytes where they are not stored yet; whatever holds them then names their hash alone. Part of the transaction under way.</summary>
    public async Task KeepAsync(StoredBytes bytes)
    {
        if (!await db.StoredBytes.AnyAsync(b => b.Sha256 == bytes.Sha256))
        {
            // Not through EF: someone else may store the same bytes at the same moment, which is no conflict.
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "StoredBytes" ("Sha256", "Bytes") VALUES ({bytes.Sha256}, {bytes.Bytes}) ON CONFLICT DO NOTHING""");
        }
    }

    public Task DropUnusedAsync(IReadOnlyCollection<string> hashes) =>
        db.StoredBytes.Where(b => hashes.Contains(b.Sha256) && !db.Captures.Any(c => c.Sha256 == b.Sha256) && !db.Editions.Any(e => e.Sha256 == b.Sha256)).ExecuteDeleteAsync();
}
