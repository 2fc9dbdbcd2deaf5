namespace ComputeIntel.Imports;

/// <summary>Sees that no site is asked for much at once, however much is to be fetched from it: whoever comes when all its turns are taken waits.</summary>
/// <param name="atOnce">How many fetches go to one host at the same time.</param>
public sealed class HostTurns(int atOnce)
{
    private readonly Dictionary<string, Host> _hosts = [];

    /// <summary>Waits for a turn; disposing it lets the next one in.</summary>
    public async Task<IDisposable> TakeAsync(string name, CancellationToken cancel)
    {
        Host host;
        lock (_hosts)
        {
            host = _hosts.TryGetValue(name, out var known) ? known : _hosts[name] = new Host(new SemaphoreSlim(atOnce));
            host.Users++;
        }

        try
        {
            await host.Gate.WaitAsync(cancel);
        }
        catch
        {
            Leave(name, host);
            throw;
        }

        return new Turn(this, name, host);
    }

    /// <summary>A host that nobody asks any more is forgotten: over the years there are many.</summary>
    private void Leave(string name, Host host)
    {
        lock (_hosts)
        {
            if (--host.Users == 0)
            {
                _hosts.Remove(name);
                host.Gate.Dispose();
            }
        }
    }

    private sealed class Host(SemaphoreSlim gate)
    {
        public SemaphoreSlim Gate { get; } = gate;

        public int Users { get; set; }
    }

    private sealed class Turn(HostTurns turns, string name, Host host) : IDisposable
    {
        public void Dispose()
        {
            host.Gate.Release();
            turns.Leave(name, host);
        }
    }
}
