using ComputeIntel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Jobs;

/// <summary>Asks the store for the jobs that a <see cref="JobFilter"/> means, newest first.</summary>
public static class JobQueries
{
    /// <summary>The page that a checked filter asks for, and the value for <c>after</c> that gives the next one, or null.</summary>
    public static async Task<(IReadOnlyList<ListedJob> Jobs, int? Next)> PageAsync(this IntelContext db, JobFilter filter, CancellationToken cancel = default)
    {
        var (page, next) = await filter.Narrow(db.Jobs).PageAsync(filter.After, filter.PageSize, j => j.Id, cancel);
        var ids = page.ConvertAll(j => j.Id);
        var counts = await db.JobItems
            .Where(i => ids.Contains(i.JobId))
            .GroupBy(i => new { i.JobId, i.State })
            .Select(g => new { g.Key.JobId, g.Key.State, Count = g.Count() })
            .ToListAsync(cancel);
        var firsts = await db.JobItems.Where(i => ids.Contains(i.JobId) && i.Number == 1).ToDictionaryAsync(i => i.JobId, i => i.Source, cancel);
        return ([.. page.Select(j => new ListedJob(j, firsts.GetValueOrDefault(j.Id, ""), counts.Where(c => c.JobId == j.Id).ToDictionary(c => c.State, c => c.Count)))], next);
    }
}

/// <summary>One job in a list; its first item stands for all.</summary>
/// <param name="Job">Without its items.</param>
/// <param name="First">The first item's source.</param>
/// <param name="Counts">How many of its items are in each state.</param>
public sealed record ListedJob(Job Job, string First, IReadOnlyDictionary<ItemState, int> Counts)
{
    public int Total => Counts.Values.Sum();

    public int Of(ItemState state) => Counts.GetValueOrDefault(state);
}
