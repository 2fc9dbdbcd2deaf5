namespace ComputeIntel.Work;

/// <summary>Rung where a job was queued in this instance of the program, so that its workers need not look again and again.</summary>
public sealed class JobBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0);

    public void Ring() => _rung.Release();

    /// <summary>Rings when everything is stored: with an idempotency key that is after the endpoint.</summary>
    public void RingAfter(HttpResponse response) => response.OnCompleted(() =>
    {
        Ring();
        return Task.CompletedTask;
    });

    /// <summary>Waits for a ring, or until it is time to look what other instances have queued or left behind.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken cancel) => _rung.WaitAsync(longest, cancel);

    public void Dispose() => _rung.Dispose();
}
