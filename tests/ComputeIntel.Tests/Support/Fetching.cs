using System.Net;
using ComputeIntel.Imports;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComputeIntel.Tests.Support;

/// <summary>The program's fetcher, registered as the program registers it, under the limits and with the names of a test.</summary>
public sealed class Fetching : IAsyncDisposable
{
    private readonly WebApplication _app;

    public Fetching(FetchLimits limits, NameLookup? lookup = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.AddFetcher();
        builder.Services.Open(limits, lookup);
        _app = builder.Build();
    }

    public PageFetcher Fetcher => _app.Services.GetRequiredService<PageFetcher>();

    public Task<FetchedPage> FetchAsync(Uri address, Conditional? conditional = null) => Fetcher.FetchAsync(address, conditional, TestContext.Current.CancellationToken);

    public Task<FetchedPage> FetchAsync(string address) => FetchAsync(new Uri(address));

    public Task<Refusal> RefusedAsync(string address) => RefusedAsync(new Uri(address, UriKind.RelativeOrAbsolute));

    public Task<Refusal> RefusedAsync(Uri address) => Assert.ThrowsAsync<Refusal>(() => FetchAsync(address));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

public static class OpenedAddresses
{
    /// <summary>Lets the fetcher of a program under test go where no setting could let it: <c>IntelHost.StartAsync(database, services: s => s.Open(site.Limits))</c>.</summary>
    public static void Open(this IServiceCollection services, FetchLimits limits, NameLookup? lookup = null)
    {
        services.AddSingleton(limits);
        services.AddSingleton(lookup ?? Dns.GetHostAddressesAsync);
    }
}
