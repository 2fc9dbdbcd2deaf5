using ComputeIntel.Articles;
using ComputeIntel.Data;
using ComputeIntel.Data.Anchoring;
using ComputeIntel.Data.Articles;
using ComputeIntel.Data.Jobs;
using ComputeIntel.Jobs;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Data.Jobs;

/// <summary>Leases: nothing is done twice, and nothing is forgotten.</summary>
public sealed class JobQueueTests
{
    private readonly TestClock _clock = new();

    [Theory, OnBothDatabases]
    public async Task Many_workers_share_the_items_and_none_is_taken_twice(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await JobAsync(store, 40);
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var db = store.Open();
            var mine = new List<int>();
            while (await Queue(db).TakeAsync(default) is { } item)
            {
                mine.Add(item.Number);
            }

            return mine;
        })));
        Assert.Equal(Enumerable.Range(1, 40), taken.SelectMany(t => t).Order());
    }

    [Theory, OnBothDatabases]
    public async Task What_a_killed_worker_held_is_free_when_its_lease_runs_out(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await JobAsync(store, 1);
        await using var killed = store.Open();
        await using var other = store.Open();
        var first = (await Queue(killed).TakeAsync(default))!;
        Assert.Null(await Queue(other).TakeAsync(default));

        _clock.Now += JobQueue.LeaseLength / 2;
        Assert.True(await Queue(killed).RenewAsync(first, default));
        _clock.Now += JobQueue.LeaseLength / 2;
        Assert.Null(await Queue(other).TakeAsync(default));

        _clock.Now += JobQueue.LeaseLength;
        var second = (await Queue(other).TakeAsync(default))!;
        Assert.Equal((first.Id, 2), (second.Id, second.Attempts));
        Assert.False(await Queue(killed).RenewAsync(first, default));
    }

    [Theory, OnBothDatabases]
    public async Task Files_of_what_failed_long_ago_are_dropped_and_others_stay(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await JobAsync(store, 4);
        await using var db = store.Open();
        ItemState[] states = [ItemState.Failed, ItemState.Failed, ItemState.Waiting, ItemState.Queued];
        foreach (var (i, item) in (await db.JobItems.OrderBy(i => i.Number).ToListAsync()).Index())
        {
            (item.State, item.EndedAt) = (states[i], _clock.Now.AddDays(i == 1 ? -29 : -31));
            db.Add(new ComputeIntel.Imports.WaitingDocument { ItemId = item.Id, Bytes = [1], Method = CaptureMethod.Uploaded });
        }

        await db.SaveChangesAsync();
        Assert.Equal(1, await Queue(db).DropOldFilesAsync(TimeSpan.FromDays(30), default));
        Assert.Equal([2, 3, 4], await db.JobItems.Where(i => db.WaitingDocuments.Any(d => d.ItemId == i.Id)).OrderBy(i => i.Number).Select(i => i.Number).ToListAsync());
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_lost_the_lease_saves_nothing(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await JobAsync(store, 1);
        await using var slow = store.Open();
        await using var quick = store.Open();
        var lost = (await Queue(slow).TakeAsync(default))!;
        _clock.Now += JobQueue.LeaseLength * 2;
        var held = (await Queue(quick).TakeAsync(default))!;
        await SaveAsync(quick, held);

        await Assert.ThrowsAsync<LeaseLost>(() => SaveAsync(slow, lost));
        Assert.Equal(1, await quick.Articles.CountAsync());
        Assert.Equal(1, await quick.JobLines.CountAsync());
    }

    [Theory, OnBothDatabases]
    public async Task What_is_given_back_is_as_if_it_had_not_been_taken(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await JobAsync(store, 1);
        await using var db = store.Open();
        await Queue(db).GiveBackAsync((await Queue(db).TakeAsync(default))!);
        Assert.Equal(1, (await Queue(db).TakeAsync(default))!.Attempts);
    }

    [Theory, OnBothDatabases]
    public async Task A_job_ends_with_its_last_item_and_as_its_items_did(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var id = await JobAsync(store, 2);
        await using var db = store.Open();
        var queue = Queue(db);
        await queue.FailAsync((await queue.TakeAsync(default))!, new Refusal("fetch-failed", 422, "It could not be fetched."));
        await queue.SettleAsync(id);
        Assert.Equal((JobState.Running, null), await StateAsync(db, id));
        await SaveAsync(db, (await queue.TakeAsync(default))!);
        await queue.SettleAsync(id);
        Assert.Equal((JobState.Done, _clock.Now), await StateAsync(db, id));

        var hopeless = await JobAsync(store, 1);
        await queue.FailAsync((await queue.TakeAsync(default))!, new Refusal("fetch-failed", 422, "It could not be fetched."));
        await queue.SettleAsync(hopeless);
        Assert.Equal((JobState.Failed, _clock.Now), await StateAsync(db, hopeless));
    }

    [Theory, OnBothDatabases]
    public async Task Cancelling_leaves_what_is_under_way_and_begins_nothing_more(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var id = await JobAsync(store, 3);
        await using var db = store.Open();
        var queue = Queue(db);
        var underWay = (await queue.TakeAsync(default))!;
        await Intake(db).CancelAsync(id, "Ada");
        Assert.Null(await queue.TakeAsync(default));
        Assert.Equal(JobState.Running, (await StateAsync(db, id)).State);

        await SaveAsync(db, underWay);
        await queue.SettleAsync(id);
        Assert.Equal(JobState.Cancelled, (await StateAsync(db, id)).State);
        Assert.Equal([ItemState.Done, ItemState.Cancelled, ItemState.Cancelled], await db.JobItems.OrderBy(i => i.Number).Select(i => i.State).ToListAsync());

        db.ChangeTracker.Clear();
        await Intake(db).RetryAsync(id, "Ada");
        Assert.Equal(2, (await queue.TakeAsync(default))!.Number);
    }

    private JobQueue Queue(IntelContext db) => new(db, _clock);

    private JobIntake Intake(IntelContext db) => new(db, new CaptureIntake(db, new PublisherNames(db), new BytesKeeper(db), new PlacementIntake(db)), Queue(db), _clock);

    private async Task<int> JobAsync(TestStore store, int items)
    {
        await using var db = store.Open();
        return (await Intake(db).ImportAsync(new ImportOrder { Links = [.. Enumerable.Range(1, items).Select(i => $"https://example.com/{i}")] }, "Ada")).Id;
    }

    /// <summary>What a worker does in the end: an article and the item's end, in one transaction.</summary>
    private Task SaveAsync(IntelContext db, JobItem item) => db.InOneTransactionAsync(async () =>
    {
        var article = Some.ArticleSaying("Anthropic takes Colossus 1.");
        db.Articles.Add(article);
        await db.SaveChangesAsync();
        await Queue(db).DoneAsync(item, article.Captures[0]);
        return true;
    });

    private static async Task<(JobState State, DateTime? EndedAt)> StateAsync(IntelContext db, int id)
    {
        var job = await db.Jobs.AsNoTracking().SingleAsync(j => j.Id == id);
        return (job.State, job.EndedAt);
    }
}
