using System.Diagnostics;

namespace ComputeIntel.Browser;

/// <summary>
/// Prints PDF through one headless Chromium, started on first use and kept warm. A browser that was killed or hangs is
/// noticed, killed with all its children and started again, and the print tried once more.
/// </summary>
public sealed class PdfPrinter(BrowserFinder finder, ILogger<PdfPrinter> log, PrinterLimits limits) : IAsyncDisposable
{
    private readonly SemaphoreSlim _places = new(limits.AtOnce);
    private readonly SemaphoreSlim _starting = new(1);
    private readonly CancellationTokenSource _stopping = new();
    private WarmBrowser? _browser;
    private int _inside;
    private bool _disposed;

    /// <param name="html">A whole page with its styles inside; its title and language become the PDF's, its paper is what its styles say. Nothing that it names is reached: no network, no file.</param>
    /// <param name="cancel">Gives up the wait for a place; a print that began goes on.</param>
    /// <exception cref="PrinterFailure">There is no browser, it failed twice, or too many are waiting.</exception>
    public async Task<byte[]> PrintAsync(string html, CancellationToken cancel = default)
    {
        if (Interlocked.Increment(ref _inside) > limits.AtOnce + limits.Waiting)
        {
            Interlocked.Decrement(ref _inside);
            throw new PrinterBusy();
        }

        var since = Stopwatch.StartNew();
        try
        {
            await WaitForPlaceAsync(cancel);
            try
            {
                return await PrintAsync(html, since);
            }
            finally
            {
                _places.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await _stopping.CancelAsync();
        await _starting.WaitAsync();
        if (_browser is { } browser)
        {
            _browser = null;
            await browser.EndAsync(isHung: false);
        }
    }

    private async Task WaitForPlaceAsync(CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, _stopping.Token);
        if (!await _places.WaitAsync(limits.Total - limits.FirstTry, either.Token))
        {
            throw new PrinterBusy();
        }
    }

    private async Task<byte[]> PrintAsync(string html, Stopwatch since)
    {
        for (var isRetry = false; ; isRetry = true)
        {
            WarmBrowser? browser = null;
            var left = limits.Total - since.Elapsed;
            try
            {
                using var time = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
                time.CancelAfter(isRetry || left < limits.FirstTry ? left : limits.FirstTry);
                browser = await RunningAsync(time.Token);
                return await browser.PrintAsync(html).WaitAsync(time.Token);
            }
            catch (Exception failure) when (failure is not PrinterFailure && !_stopping.IsCancellationRequested)
            {
                log.LogWarning(failure, "The browser {Fault} while printing; it is killed{Then}.", failure is OperationCanceledException ? "hung" : "failed", isRetry ? "" : " and started again");
                if (browser is not null)
                {
                    await DiscardAsync(browser);
                }

                if (isRetry || since.Elapsed >= limits.Total)
                {
                    throw new PrintFailed(failure is OperationCanceledException ? "the browser did not answer in time." : "the browser failed.", failure);
                }
            }
        }
    }

    private async Task<WarmBrowser> RunningAsync(CancellationToken time)
    {
        await _starting.WaitAsync(time);
        try
        {
            if (_browser is { IsAlive: true } running)
            {
                return running;
            }

            if (_browser is { } dead)
            {
                _browser = null;
                await dead.EndAsync(isHung: true);
            }

            var path = finder.Find() ?? throw new BrowserMissing(finder.Named);
            return _browser = await StartAsync(path, time);
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task<WarmBrowser> StartAsync(string path, CancellationToken time)
    {
        var clock = Stopwatch.StartNew();
        var starting = WarmBrowser.StartAsync(path);
        try
        {
            var browser = await starting.WaitAsync(time);
            log.LogInformation("Started {Browser} in {Elapsed} ms.", path, clock.ElapsedMilliseconds);
            return browser;
        }
        catch (OperationCanceledException)
        {
            // Should it come up after all, nobody waits for it any more.
            _ = starting.ContinueWith(late => late.Result.EndAsync(isHung: false), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            throw;
        }
    }

    private async Task DiscardAsync(WarmBrowser browser)
    {
        await _starting.WaitAsync();
        try
        {
            if (_browser == browser)
            {
                _browser = null;
            }

            await browser.EndAsync(isHung: true);
        }
        finally
        {
            _starting.Release();
        }
    }
}
