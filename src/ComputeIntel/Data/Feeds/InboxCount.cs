using ComputeIntel.Feeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace ComputeIntel.Data.Feeds;

/// <summary>How many entries wait: every page says so, and few requests change it.</summary>
public sealed class InboxCount(IntelContext db, IMemoryCache cache)
{
    private const string Key = "inbox-count";

    // For what other instances of the program have done.
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(10);

    public Task<int> TellAsync() => cache.GetOrCreateAsync(Key, kept =>
    {
        kept.AbsoluteExpirationRelativeToNow = KeptFor;
        return db.FeedEntries.CountAsync(e => e.State == EntryState.Waiting);
    });

    /// <summary>To be called after entries came or were decided about.</summary>
    public void Forget() => cache.Remove(Key);
}
