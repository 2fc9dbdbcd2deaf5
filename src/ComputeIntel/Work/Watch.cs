using ComputeIntel.Data;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Work;

/// <summary>Has watched articles captured again when it is time; of several instances of the program, one does each.</summary>
public sealed class Watch(IServiceScopeFactory scopes, JobBell bell, TimeProvider clock, ILogger<Watch> log) : BackgroundService
{
    /// <summary>In whose name it is done: the watch was set by a person, the capture was not.</summary>
    public const string By = "the watch";

    private const int AtOnce = 200;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(1);

    /// <summary>Queues what is due as one job.</summary>
    /// <returns>How many articles that were.</returns>
    public async Task<int> QueueDueAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IntelContext>();
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.Articles.Where(a => a.NextCaptureAt <= now).OrderBy(a => a.NextCaptureAt).Take(AtOnce).Select(a => new { a.Id, a.WatchedEvery, a.NextCaptureAt }).ToListAsync(cancel);
        return await db.InOneTransactionAsync(async () =>
        {
            var mine = new List<int>();
            foreach (var article in due)
            {
                DateTime? next = article.WatchedEvery is { } hours ? now.AddHours(hours) : null;
                if (await db.Articles.Where(a => a.Id == article.Id && a.NextCaptureAt == article.NextCaptureAt).ExecuteUpdateAsync(set => set.SetProperty(a => a.NextCaptureAt, next), cancel) == 1)
                {
                    mine.Add(article.Id);
                }
            }

            if (mine.Count > 0)
            {
                await scope.ServiceProvider.GetRequiredService<JobIntake>().RecaptureAsync(mine, By);
            }

            return mine.Count;
        });
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookAgain);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                try
                {
                    if (await QueueDueAsync(stoppingToken) > 0)
                    {
                        bell.Ring();
                    }
                }
                catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
                {
                    log.LogError(failure, "Looking for watched articles failed.");
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }
}
