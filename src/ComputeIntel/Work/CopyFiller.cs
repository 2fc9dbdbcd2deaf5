using ComputeIntel.Data;
using ComputeIntel.Data.Copies;

namespace ComputeIntel.Work;

/// <summary>After an update of the program, looks once through what was captured before, so that copies of it are found too.</summary>
public sealed class CopyFiller(IServiceScopeFactory scopes, ILogger<CopyFiller> log) : BackgroundService
{
    // Between two parts others may write.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var isLeft = true; isLeft && !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                isLeft = await BandFilling.FillNextAsync(scope.ServiceProvider.GetRequiredService<IntelContext>(), stoppingToken);
                await Task.Delay(Pause, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The store is away, or another instance did this part, or an article went meanwhile.
                log.LogWarning(failure, "Looking through earlier captures for copies failed; it goes on later.");
                await Task.Delay(TryAgain, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
