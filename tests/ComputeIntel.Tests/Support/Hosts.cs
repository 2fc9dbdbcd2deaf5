using System.Collections.Concurrent;
using ComputeIntel.Tests.Support;

[assembly: AssemblyFixture(typeof(Hosts))]

namespace ComputeIntel.Tests.Support;

/// <summary>One running program for each database, shared by all tests that do not need a store to themselves; each test works on nouns of its own.</summary>
public sealed class Hosts : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Database, Lazy<Task<IntelHost>>> _hosts = new();

    public Task<IntelHost> On(Database database) =>
        _hosts.GetOrAdd(database, d => new Lazy<Task<IntelHost>>(() => IntelHost.StartAsync(d))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts.Values)
        {
            await (await host.Value).DisposeAsync();
        }
    }
}
