using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace ComputeIntel.Data.Anchoring;

/// <summary>How many quotations wait to be placed, as every page tells it: at most some seconds old, so that no page waits for the counting.</summary>
public sealed class UnplacedCount(IntelContext db, IMemoryCache cache)
{
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(5);

    public Task<int> TellAsync() => cache.GetOrCreateAsync(typeof(UnplacedCount), entry =>
    {
        entry.AbsoluteExpirationRelativeToNow = Age;
        return db.Waiting().CountAsync();
    });

    /// <summary>Counts anew the next time.</summary>
    public void Forget() => cache.Remove(typeof(UnplacedCount));
}
