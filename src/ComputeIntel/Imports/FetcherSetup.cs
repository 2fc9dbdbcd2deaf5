using System.Net;
using Polly;

namespace ComputeIntel.Imports;

/// <summary>Registers the one way out to the network.</summary>
public static class FetcherSetup
{
    // Says honestly what asks. It names no address: whoever runs the program is not this program's to tell.
    private const string UserAgent = "ComputeIntel/1.0 (+reads single pages and feeds for an analyst)";

    public static WebApplicationBuilder AddFetcher(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new FetchLimits());
        builder.Services.AddSingleton<NameLookup>(Dns.GetHostAddressesAsync);
        builder.Services.AddSingleton(new HostTurns(builder.Configuration.GetValue("Fetching:PerHost", 2) is > 0 and var atOnce
            ? atOnce
            : throw new StartFailure("Fetching:PerHost must be at least 1: how many pages are fetched from one site at the same time.")));
        builder.Services.AddSingleton<PublicConnector>().AddSingleton<PageFetcher>();

        // One handler for the life of the program; its connections' lifetimes are its own matter.
        builder.Services.AddHttpClient(PageFetcher.ClientName, client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestVersion = HttpVersion.Version20;
                client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
            })
            .ConfigurePrimaryHttpMessageHandler(services => services.GetRequiredService<PublicConnector>().Handler())
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .AddResilienceHandler("tries", (tries, context) =>
            {
                var limits = context.ServiceProvider.GetRequiredService<FetchLimits>();
                tries.AddRetry(FetchTries.Options(limits)).AddTimeout(limits.Headers);
            });
        return builder;
    }
}
