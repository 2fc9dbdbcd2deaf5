using ComputeIntel.Data;
using ComputeIntel.Data.Articles;
using ComputeIntel.Data.Feeds;
using ComputeIntel.Data.Jobs;

namespace ComputeIntel.Work;

/// <summary>Looks every so often for what is due: feeds to ask, watched articles to capture again, files to drop.</summary>
public sealed class Timetable(IServiceScopeFactory scopes, JobBell bell, KeepingTimes keeping, ILogger<Timetable> log) : BackgroundService
{
    /// <summary>Most of asking is waiting for somebody else's server.</summary>
    private const int Lanes = 4;

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(15);

    /// <summary>Does everything that is due now.</summary>
    public async Task LookAsync(CancellationToken stopping)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            if (await scope.ServiceProvider.GetRequiredService<RecaptureIntake>().OrderDueAsync() > 0)
            {
                bell.Ring();
            }

            await scope.ServiceProvider.GetRequiredService<JobQueue>().DropOldFilesAsync(keeping.FailedFiles, stopping);
        }

        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => AskFeedsAsync(stopping)));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(LookAgain, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The store is away, or will not say: what is due stays due.
                log.LogError(failure, "Looking for what is due failed.");
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task AskFeedsAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<FeedQueue>().TakeAsync(stopping) is not { } id)
            {
                return;
            }

            try
            {
                await scope.ServiceProvider.GetRequiredService<FeedAsker>().AskAsync(id, stopping);
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                // Removed or edited meanwhile, or a fault of ours: it is due again soon.
                log.LogWarning(failure, "Feed {Id} could not be asked.", id);
            }
        }
    }
}
