using ComputeIntel.Data.Jobs;
using ComputeIntel.Jobs;

namespace ComputeIntel.Work;

/// <summary>Works the jobs' items, several side by side. What it holds when the program is stopped it gives back; what it holds when the program is killed is free when its lease runs out.</summary>
public sealed class JobWorker(IServiceScopeFactory scopes, JobBell bell, ILogger<JobWorker> log) : BackgroundService
{
    /// <summary>Most of an import is waiting for somebody else's server.</summary>
    private const int Lanes = 4;

    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    /// <summary>Takes one item and works it.</summary>
    /// <returns>False where there was none.</returns>
    public async Task<bool> WorkOneAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<JobQueue>();
        if (await queue.TakeAsync(stopping) is not { } item)
        {
            return false;
        }

        using var lost = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var over = new CancellationTokenSource();
        var renewing = RenewAsync(item, lost, over.Token);
        try
        {
            await WorkAsync(scope.ServiceProvider, item, lost.Token, stopping);
        }
        finally
        {
            await over.CancelAsync();
            await renewing;
        }

        await queue.SettleAsync(item.JobId);
        return true;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => LaneAsync(stoppingToken)));

    private async Task LaneAsync(CancellationToken stopping)
    {
        // The program's start is not kept waiting for the first look.
        await Task.Yield();
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (!await WorkOneAsync(stopping))
                {
                    await bell.WaitAsync(LookAgain, stopping);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The store is away, or will not say: the jobs stay where they are, and are looked for again.
                log.LogError(failure, "Looking for work failed.");
                await Task.Delay(LookAgain, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task WorkAsync(IServiceProvider services, JobItem item, CancellationToken lost, CancellationToken stopping)
    {
        try
        {
            if (item.Attempts > JobQueue.MaxAttempts)
            {
                throw new Refusal("gave-up", 422, $"The program ended {JobQueue.MaxAttempts} times in the middle of this one, so it is not tried again by itself.");
            }

            await services.GetServices<IItemWork>().Single(w => w.Kind == item.Job!.Kind).WorkAsync(item, lost);
        }
        catch (LeaseLost)
        {
            log.LogWarning("Item {Number} of job {Job} was taken up by another instance.", item.Number, item.JobId);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await OnItsOwnAsync(queue => queue.GiveBackAsync(item));
            throw;
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested)
        {
            log.LogWarning("Item {Number} of job {Job} was held for too long.", item.Number, item.JobId);
        }
        catch (Refusal refusal)
        {
            await OnItsOwnAsync(queue => queue.FailAsync(item, refusal));
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Item {Number} of job {Job} failed.", item.Number, item.JobId);
            await OnItsOwnAsync(queue => queue.FailAsync(item, new Refusal("fault", 422, "The program failed on this one; the log says more.")));
        }
    }

    private async Task RenewAsync(JobItem item, CancellationTokenSource lost, CancellationToken over)
    {
        try
        {
            while (true)
            {
                await Task.Delay(JobQueue.LeaseLength / 3, over);
                var isHeld = false;
                await OnItsOwnAsync(async queue => isHeld = await queue.RenewAsync(item, over));
                if (!isHeld)
                {
                    await lost.CancelAsync();
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The item is done.
        }
        catch (Exception failure)
        {
            log.LogWarning(failure, "The lease of item {Number} of job {Job} could not be renewed.", item.Number, item.JobId);
        }
    }

    /// <summary>In a session of its own, whatever state the work has left its own in.</summary>
    private async Task OnItsOwnAsync(Func<JobQueue, Task> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<JobQueue>());
    }
}
