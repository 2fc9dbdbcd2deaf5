using ComputeIntel.Articles;
using ComputeIntel.Data.Articles;
using ComputeIntel.Imports;
using ComputeIntel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Jobs;

/// <summary>
/// The items that are to be worked, for whoever works them. An item is taken under a lease by one atomic update, alike on
/// both databases, so that no two instances of the program do it twice; a lease that ran out can be taken by anybody.
/// </summary>
public sealed class JobQueue(IntelContext db, TimeProvider clock)
{
    /// <summary>After that an item whose worker is gone is taken up again.</summary>
    public static readonly TimeSpan LeaseLength = TimeSpan.FromSeconds(30);

    /// <summary>An item during which the program ended as often as that is not tried again by itself.</summary>
    public const int MaxAttempts = 3;

    private DateTime Now => UtcTime.Cut(clock.GetUtcNow().UtcDateTime);

    /// <summary>The next item, with its job, for this lease alone; null where there is nothing to do.</summary>
    public async Task<JobItem?> TakeAsync(CancellationToken cancel)
    {
        while (true)
        {
            var now = Now;
            var free = db.JobItems.Where(i => i.State == ItemState.Queued || (i.State == ItemState.Running && i.LeasedUntil < now));
            var id = await free.OrderBy(i => i.Id).Select(i => (int?)i.Id).FirstOrDefaultAsync(cancel);
            if (id is null)
            {
                return null;
            }

            Guid? lease = Guid.NewGuid();
            DateTime? until = now + LeaseLength;
            var taken = await free.Where(i => i.Id == id).ExecuteUpdateAsync(
                set => set
                    .SetProperty(i => i.State, ItemState.Running)
                    .SetProperty(i => i.Lease, lease)
                    .SetProperty(i => i.LeasedUntil, until)
                    .SetProperty(i => i.Attempts, i => i.Attempts + 1),
                cancel);
            if (taken == 1)
            {
                var item = await db.JobItems.AsNoTracking().Include(i => i.Job).SingleAsync(i => i.Id == id, cancel);
                await db.Jobs
                    .Where(j => j.Id == item.JobId && j.State != JobState.Running)
                    .ExecuteUpdateAsync(set => set.SetProperty(j => j.State, JobState.Running).SetProperty(j => j.EndedAt, (DateTime?)null), cancel);
                return item;
            }
        }
    }

    /// <summary>Holds on to an item for another while.</summary>
    /// <returns>False where the lease was lost: whatever is under way must not be saved.</returns>
    public async Task<bool> RenewAsync(JobItem item, CancellationToken cancel)
    {
        DateTime? until = Now + LeaseLength;
        return await Mine(item).ExecuteUpdateAsync(set => set.SetProperty(i => i.LeasedUntil, until), cancel) == 1;
    }

    /// <summary>Gives an item back undone, for the next one who looks.</summary>
    public Task GiveBackAsync(JobItem item) => Mine(item).ExecuteUpdateAsync(set => set
        .SetProperty(i => i.State, ItemState.Queued)
        .SetProperty(i => i.Lease, (Guid?)null)
        .SetProperty(i => i.LeasedUntil, (DateTime?)null)
        .SetProperty(i => i.Attempts, i => i.Attempts - 1));

    /// <summary>Says what is being done now.</summary>
    public Task StageAsync(JobItem item, string stage, CancellationToken cancel) =>
        db.Jobs.Where(j => j.Id == item.JobId).ExecuteUpdateAsync(set => set.SetProperty(j => j.Stage, PlainText.Shortened(stage, 300)), cancel);

    /// <summary>The item is done, in the transaction in which its effect is saved.</summary>
    /// <exception cref="LeaseLost">Someone else has taken it up: the effect must not be saved.</exception>
    public async Task DoneAsync(JobItem item, Capture capture)
    {
        await EndAsync(item, ItemState.Done, articleId: capture.ArticleId, captureNumber: capture.Number);
        await db.FeedEntries.Where(e => e.JobId == item.JobId && e.Link == item.Source).ExecuteUpdateAsync(set => set.SetProperty(e => e.ArticleId, (int?)capture.ArticleId));
        await SayAsync(item, capture.Number == 1 ? $"Added as A-{capture.ArticleId}." : $"Added as capture {capture.Number} of A-{capture.ArticleId}.", isProblem: false);
    }

    /// <summary>The item is done, and nothing new came of it.</summary>
    /// <param name="item">The item.</param>
    /// <param name="articleId">The article that was looked at.</param>
    /// <param name="why">A sentence for the log.</param>
    /// <exception cref="LeaseLost">As <see cref="DoneAsync"/>.</exception>
    public Task UnchangedAsync(JobItem item, int articleId, string why) => db.InOneTransactionAsync(async () =>
    {
        await EndAsync(item, ItemState.Done, articleId: articleId);
        await SayAsync(item, why, isProblem: false);
        return true;
    });

    /// <summary>A person is asked about the item; its document waits with it.</summary>
    /// <exception cref="LeaseLost">As <see cref="DoneAsync"/>.</exception>
    public Task WaitAsync(JobItem item, ArrivedDocument arrived, KnownArticle? known) => db.InOneTransactionAsync(async () =>
    {
        if (!await db.WaitingDocuments.AnyAsync(d => d.ItemId == item.Id))
        {
            db.WaitingDocuments.Add(WaitingDocument.Of(item.Id, arrived));
            await db.SaveChangesAsync();
        }

        var question = known?.Sentence ?? "It was read and waits for you to look at it.";
        await EndAsync(item, ItemState.Waiting, known is null ? null : "article-known", question, knownArticleId: known?.Id);
        await SayAsync(item, question, isProblem: false);
        return true;
    });

    /// <exception cref="LeaseLost">As <see cref="DoneAsync"/>.</exception>
    public Task FailAsync(JobItem item, Refusal refusal) => db.InOneTransactionAsync(async () =>
    {
        await EndAsync(item, ItemState.Failed, refusal.Type, refusal.Message);
        await SayAsync(item, refusal.Message, isProblem: true);
        return true;
    });

    /// <summary>Drops the files of items that failed or were cancelled long ago; what they came from has still got them.</summary>
    /// <returns>How many.</returns>
    public Task<int> DropOldFilesAsync(TimeSpan age, CancellationToken cancel)
    {
        var oldest = Now - age;
        return db.WaitingDocuments.Where(d => db.JobItems.Any(i => i.Id == d.ItemId && (i.State == ItemState.Failed || i.State == ItemState.Cancelled)
            && (i.EndedAt ?? i.Job!.EndedAt ?? i.Job.CancelledAt) < oldest)).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Ends the job where nothing of it is left to do. Outside the transaction that ended an item: of two that end at once, the later must see the earlier.</summary>
    public async Task SettleAsync(int jobId)
    {
        DateTime? now = Now;
        await db.Jobs.Where(j => j.Id == jobId && j.EndedAt == null && !j.Items.Any(i => i.State == ItemState.Queued || i.State == ItemState.Running)).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, j => j.CancelledAt != null && j.Items.Any(i => i.State == ItemState.Cancelled) ? JobState.Cancelled
                : j.Items.Any(i => i.State == ItemState.Done || i.State == ItemState.Waiting) ? JobState.Done : JobState.Failed)
            .SetProperty(j => j.Stage, (string?)null)
            .SetProperty(j => j.EndedAt, now));
    }

    private async Task EndAsync(
        JobItem item,
        ItemState state,
        string? errorType = null,
        string? error = null,
        int? articleId = null,
        int? captureNumber = null,
        int? knownArticleId = null)
    {
        DateTime? now = Now;
        var message = error is null ? null : PlainText.Shortened(error, 2000);
        var ended = await Mine(item).ExecuteUpdateAsync(set => set
            .SetProperty(i => i.State, state)
            .SetProperty(i => i.Lease, (Guid?)null)
            .SetProperty(i => i.LeasedUntil, (DateTime?)null)
            .SetProperty(i => i.EndedAt, now)
            .SetProperty(i => i.ErrorType, errorType)
            .SetProperty(i => i.Error, message)
            .SetProperty(i => i.ArticleId, i => articleId ?? i.ArticleId)
            .SetProperty(i => i.CaptureNumber, captureNumber)
            .SetProperty(i => i.KnownArticleId, knownArticleId));
        if (ended != 1)
        {
            throw new LeaseLost();
        }

        if (state == ItemState.Done)
        {
            await db.WaitingDocuments.Where(d => d.ItemId == item.Id).ExecuteDeleteAsync();
        }
    }

    private async Task SayAsync(JobItem item, string text, bool isProblem)
    {
        db.JobLines.Add(new JobLine { JobId = item.JobId, ItemNumber = item.Number, At = Now, Text = PlainText.Shortened(text, JobLine.MaxText), IsProblem = isProblem });
        await db.SaveChangesAsync();
    }

    private IQueryable<JobItem> Mine(JobItem item) => db.JobItems.Where(i => i.Id == item.Id && i.State == ItemState.Running && i.Lease == item.Lease);
}

/// <summary>Someone else took an item up while it was worked on: what was done here is not saved.</summary>
public sealed class LeaseLost() : Exception("The lease of a job's item was lost.");
