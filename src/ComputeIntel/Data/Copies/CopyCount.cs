using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace ComputeIntel.Data.Copies;

/// <summary>How many paragraphs of an article others have too, as its page tells it: counted anew once there is another capture in the store, and every minute, since articles may go.</summary>
public sealed class CopyCount(IntelContext db, IMemoryCache cache)
{
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan NewestAge = TimeSpan.FromSeconds(2);

    public async Task<int> TellAsync(int articleId)
    {
        var newest = await cache.GetOrCreateAsync(typeof(CopyCount), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = NewestAge;
            return db.Captures.MaxAsync(c => (int?)c.Id);
        });
        return await cache.GetOrCreateAsync((typeof(CopyCount), articleId, newest), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Age;
            return (await db.CopiesInAsync(articleId)).Count;
        });
    }
}
