using System.Collections.Concurrent;
using ComputeIntel.Data;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Samples;

/// <summary>One store with the sample on each database, for tests that only look.</summary>
public sealed class LoadedSample : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Database, Lazy<Task<TestStore>>> _stores = new();

    public async Task<IntelContext> OpenAsync(Database database) =>
        (await _stores.GetOrAdd(database, d => new Lazy<Task<TestStore>>(() => SampleStore.LoadedAsync(d))).Value).Open();

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores.Values)
        {
            await (await store.Value).DisposeAsync();
        }
    }
}
