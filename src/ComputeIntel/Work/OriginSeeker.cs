using ComputeIntel.Data.Origins;

namespace ComputeIntel.Work;

/// <summary>Looks every some seconds whether something has arrived that claims may go back to.</summary>
public sealed class OriginSeeker(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OriginSeeker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = Pause;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                if (await scope.ServiceProvider.GetRequiredService<OriginSeeking>().SeekNextAsync(clock.GetUtcNow().UtcDateTime, stoppingToken))
                {
                    continue;
                }
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The store is away, or somebody proposed or decided the same meanwhile.
                log.LogWarning(failure, "Looking for where claims come from failed; it goes on later.");
                wait = TryAgain;
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(wait, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
