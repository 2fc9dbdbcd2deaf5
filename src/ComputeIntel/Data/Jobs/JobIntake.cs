using ComputeIntel.Articles;
using ComputeIntel.Data.Articles;
using ComputeIntel.Imports;
using ComputeIntel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Jobs;

/// <summary>Takes jobs in, and what people decide about them: cancel, try again, what a waiting item is.</summary>
public sealed class JobIntake(IntelContext db, CaptureIntake captures, JobQueue queue, TimeProvider clock)
{
    /// <summary>A job with an item for each link and each file, saved; the files' bytes wait with their items.</summary>
    /// <exception cref="Refusal">422 <c>invalid-input</c>, <c>too-large</c>.</exception>
    public async Task<Job> ImportAsync(ImportOrder order, string by)
    {
        var asked = order.Checked();
        var job = new Job { Kind = JobKind.Import, AsksFirst = asked.AsksFirst, AddedAt = Now, AddedBy = by };
        foreach (var source in asked.Links.Concat(asked.Files.Select(f => f.Name!)))
        {
            job.Items.Add(new JobItem { Number = job.Items.Count + 1, Source = PlainText.Shortened(source, JobItem.MaxSource), Duplicate = asked.Duplicate });
        }

        return await db.InOneTransactionAsync(async () =>
        {
            db.Jobs.Add(job);
            await db.SaveChangesAsync();
            db.WaitingDocuments.AddRange(asked.Files.Zip(job.Items.Skip(asked.Links.Count), (file, item) => WaitingDocument.Of(item.Id, file)));
            await db.SaveChangesAsync();
            return job;
        });
    }

    /// <summary>Stops a job: what is under way is ended, what waits its turn is not begun. Harmless where it has ended.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>.</exception>
    public async Task CancelAsync(int id, string by)
    {
        await db.InOneTransactionAsync(async () =>
        {
            var job = await FindAsync(id);
            if (job.EndedAt is null && job.CancelledAt is null)
            {
                (job.CancelledAt, job.CancelledBy) = (Now, by);
                job.Lines.Add(new JobLine { At = Now, Text = $"Cancelled by {by}." });
                await db.SaveChangesAsync();
                await db.JobItems.Where(i => i.JobId == id && i.State == ItemState.Queued).ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ItemState.Cancelled));
            }

            return true;
        });
        await queue.SettleAsync(id);
    }

    /// <summary>Queues again what failed or was cancelled.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>; 409 <c>nothing-to-retry</c>.</exception>
    public Task RetryAsync(int id, string by) => db.InOneTransactionAsync(async () =>
    {
        var job = await FindAsync(id);
        var undone = db.JobItems.Where(i => i.JobId == id && (i.State == ItemState.Failed || i.State == ItemState.Cancelled));
        var again = await undone.ExecuteUpdateAsync(set => set
            .SetProperty(i => i.State, ItemState.Queued)
            .SetProperty(i => i.Attempts, 0)
            .SetProperty(i => i.EndedAt, (DateTime?)null)
            .SetProperty(i => i.Error, (string?)null)
            .SetProperty(i => i.ErrorType, (string?)null));
        if (again == 0)
        {
            throw Refusal.Conflict("nothing-to-retry", "Nothing of this job failed or was cancelled.");
        }

        (job.State, job.EndedAt, job.CancelledAt, job.CancelledBy) = (JobState.Queued, null, null, null);
        job.Lines.Add(new JobLine { At = Now, Text = $"{again:N0} tried again by {by}." });
        await db.SaveChangesAsync();
        return true;
    });

    /// <summary>The document that waits with an item, and what was read out of it.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>; 409 <c>not-waiting</c>; 422 as <see cref="DocumentReader.Read(ArrivedDocument)"/>.</exception>
    public async Task<(JobItem Item, ArrivedDocument Arrived, ReadDocument Read)> WaitingAsync(int id, int number)
    {
        var item = await db.JobItems.AsNoTracking().Include(i => i.Job).SingleOrDefaultAsync(i => i.JobId == id && i.Number == number)
            ?? throw Refusal.NotFound($"item {number} of job {id}");
        if (item.State != ItemState.Waiting || await db.WaitingDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.ItemId == item.Id) is not { } document)
        {
            throw Refusal.Conflict("not-waiting", "Nobody needs to be asked about this one any more.");
        }

        var arrived = document.ToArrived();
        return (item, arrived, DocumentReader.Read(arrived));
    }

    /// <summary>Saves a waiting item as a person says: as a new capture of the article that it was taken for, or as a separate one.</summary>
    /// <param name="id">The job.</param>
    /// <param name="number">The item.</param>
    /// <param name="duplicate">What it is.</param>
    /// <param name="corrected">What is said about a separate article; null for what was read.</param>
    /// <param name="by">Who says so.</param>
    /// <exception cref="Refusal">As <see cref="WaitingAsync"/>; 422 <c>invalid-input</c>.</exception>
    public async Task<Capture> AnswerAsync(int id, int number, Duplicate duplicate, ArticleDraft? corrected, string by)
    {
        var (item, arrived, read) = await WaitingAsync(id, number);
        if (duplicate == Duplicate.NewCapture && item.KnownArticleId is null)
        {
            throw Refusal.Invalid("duplicate", "There is no article that it could be a new capture of.");
        }

        var draft = corrected ?? await captures.DraftAsync(arrived, read);
        return await db.InOneTransactionAsync(async () =>
        {
            var mine = await db.JobItems
                .Where(i => i.Id == item.Id && i.State == ItemState.Waiting)
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ItemState.Running).SetProperty(i => i.Lease, item.Lease));
            if (mine != 1)
            {
                throw Refusal.Conflict("not-waiting", "Nobody needs to be asked about this one any more.");
            }

            var capture = duplicate == Duplicate.NewCapture
                ? await captures.TakeAgainAsync(item.KnownArticleId!.Value, arrived, read, by, Now)
                : await captures.TakeAsync(arrived, read, draft, by, Now);
            await queue.DoneAsync(item, capture);
            return capture;
        });
    }

    /// <summary>Drops a waiting item, and the document with it.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>; 409 <c>not-waiting</c>.</exception>
    public Task DropAsync(int id, int number, string by) => db.InOneTransactionAsync(async () =>
    {
        var (item, _, _) = await WaitingAsync(id, number);
        await db.JobItems.Where(i => i.Id == item.Id).ExecuteUpdateAsync(set => set
            .SetProperty(i => i.State, ItemState.Cancelled)
            .SetProperty(i => i.Error, (string?)null)
            .SetProperty(i => i.ErrorType, (string?)null));
        await db.WaitingDocuments.Where(d => d.ItemId == item.Id).ExecuteDeleteAsync();
        db.JobLines.Add(new JobLine { JobId = id, ItemNumber = number, At = Now, Text = $"Dropped by {by}." });
        await db.SaveChangesAsync();
        return true;
    });

    // As the store keeps it: a first answer and later ones tell the same time.
    private DateTime Now => UtcTime.Cut(clock.GetUtcNow().UtcDateTime);

    private async Task<Job> FindAsync(int id) => await db.Jobs.SingleOrDefaultAsync(j => j.Id == id) ?? throw Refusal.NotFound($"job {id}");
}
