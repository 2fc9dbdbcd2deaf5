using ComputeIntel.Data.Jobs;
using ComputeIntel.Feeds;
using ComputeIntel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Feeds;

/// <summary>Takes what people decide about the entries that wait: several at once, all or none.</summary>
public sealed class InboxIntake(IntelContext db, JobIntake jobs, InboxCount count)
{
    /// <summary>Keeps entries: a job brings their articles in, as if their links had been given to be imported.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>; 409 <c>entry-decided</c>; 422 <c>entry-without-link</c>, <c>invalid-input</c>.</exception>
    public Task<Job> KeepAsync(IReadOnlyCollection<int> ids, string by, DateTime at) => DecidedAsync(ids, async entries =>
    {
        entries.ForEach(e => e.Keep(by, at));
        var job = await jobs.ImportAsync(new ImportOrder { Links = [.. entries.Select(e => e.Link!)] }, by);
        entries.ForEach(e => e.JobId = job.Id);
        return job;
    });

    /// <exception cref="Refusal">404 <c>not-found</c>; 409 <c>entry-decided</c>.</exception>
    public Task DismissAsync(IReadOnlyCollection<int> ids, string by, DateTime at) => DecidedAsync(ids, entries =>
    {
        entries.ForEach(e => e.Dismiss(by, at));
        return Task.FromResult(true);
    });

    /// <summary>Takes decisions back: the entries wait again.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>; 409 <c>entry-decided</c> where an entry has become an article.</exception>
    public Task ReconsiderAsync(IReadOnlyCollection<int> ids) => DecidedAsync(ids, entries =>
    {
        entries.ForEach(e => e.Reconsider());
        return Task.FromResult(true);
    });

    private async Task<T> DecidedAsync<T>(IReadOnlyCollection<int> ids, Func<List<FeedEntry>, Task<T>> decide)
    {
        if (ids.Count is 0 or > ListLimit.Most)
        {
            throw Refusal.Invalid("entry", ids.Count == 0 ? "Choose at least one entry." : $"At most {ListLimit.Most} entries at once.");
        }

        var result = await db.InOneTransactionAsync(async () =>
        {
            // An update that changes nothing takes the rows' locks on both databases: of two people who decide at once, the second sees what the first did.
            await db.FeedEntries.Where(e => ids.Contains(e.Id)).ExecuteUpdateAsync(set => set.SetProperty(e => e.FeedId, e => e.FeedId));
            var entries = await db.FeedEntries.Where(e => ids.Contains(e.Id)).OrderBy(e => e.Id).ToListAsync();
            if (ids.Except(entries.Select(e => e.Id)).Cast<int?>().FirstOrDefault() is { } missing)
            {
                throw Refusal.NotFound($"entry {missing}");
            }

            var result = await decide(entries);
            await db.SaveChangesAsync();
            return result;
        });
        count.Forget();
        return result;
    }
}
