using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Feeds;

/// <summary>The feeds that are due. A feed is taken by putting it off in one atomic update, so that no two instances of the program ask it at once; one whose asker is gone is due again after that.</summary>
public sealed class FeedQueue(IntelContext db, TimeProvider clock)
{
    private static readonly TimeSpan PutOff = TimeSpan.FromMinutes(5);

    /// <summary>The feed that is due for the longest; null where none is.</summary>
    public async Task<int?> TakeAsync(CancellationToken cancel)
    {
        while (true)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var due = await db.Feeds.Where(f => f.PausedAt == null && f.NextPollAt <= now).OrderBy(f => f.NextPollAt).ThenBy(f => f.Id)
                .Select(f => new { f.Id, f.NextPollAt }).FirstOrDefaultAsync(cancel);
            if (due is null)
            {
                return null;
            }

            var until = now + PutOff;
            if (await db.Feeds.Where(f => f.Id == due.Id && f.NextPollAt == due.NextPollAt).ExecuteUpdateAsync(set => set.SetProperty(f => f.NextPollAt, until), cancel) == 1)
            {
                return due.Id;
            }
        }
    }
}
