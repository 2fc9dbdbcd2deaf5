using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data;

/// <summary>Pages that follow each other by id, newest first: what is added meanwhile moves nothing.</summary>
public static class Keyset
{
    /// <summary>One page, and the value for <paramref name="after"/> that gives the next one, or null.</summary>
    public static async Task<(List<T> Items, int? Next)> PageAsync<T>(this IQueryable<T> nouns, int? after, int size, Func<T, int> id, CancellationToken cancel) where T : class
    {
        if (after is { } last)
        {
            nouns = nouns.Where(n => EF.Property<int>(n, "Id") < last);
        }

        var page = await nouns.OrderByDescending(n => EF.Property<int>(n, "Id")).Take(size + 1).AsNoTrackingWithIdentityResolution().ToListAsync(cancel);
        if (page.Count <= size)
        {
            return (page, null);
        }

        page.RemoveAt(size);
        return (page, id(page[^1]));
    }
}
