using ComputeIntel.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComputeIntel.Tests.Support;

/// <summary>The real program in Production on a real port, with a store of its own.</summary>
public sealed class IntelHost : WebApplicationFactory<Program>
{
    public const string Analyst = "Ada Analyst";

    // Serilog's bootstrap logger is one for the process: two programs starting at once would both freeze it.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("computeintel-host-").FullName;
    private readonly string? _postgres;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly Action<IServiceCollection>? _services;

    private IntelHost(Database database, string? postgres, IReadOnlyDictionary<string, string> settings, Action<IServiceCollection>? services) =>
        (Database, _postgres, _settings, _services) = (database, postgres, settings, services);

    public Database Database { get; }

    /// <summary>Where it listens, for example http://127.0.0.1:40123/.</summary>
    public Uri Address { get; private set; } = null!;

    /// <param name="database">Which database it keeps its store in.</param>
    /// <param name="settings">Settings beside the usual: no sample, the analyst's name.</param>
    /// <param name="services">What a test puts in place of the program's own; see <see cref="OpenedAddresses"/>.</param>
    public static async Task<IntelHost> StartAsync(Database database, IReadOnlyDictionary<string, string>? settings = null, Action<IServiceCollection>? services = null)
    {
        var host = new IntelHost(database, database == Database.Postgres ? await TestPostgres.NewDatabaseAsync() : null, settings ?? new Dictionary<string, string>(), services);
        await OneAtATime.WaitAsync();
        try
        {
            host.UseKestrel(0);
            host.StartServer();
        }
        finally
        {
            OneAtATime.Release();
        }

        host.Address = new UriBuilder(host.ClientOptions.BaseAddress) { Host = "127.0.0.1" }.Uri;
        return host;
    }

    /// <summary>A client that keeps cookies and does not follow redirects unless asked to.</summary>
    public HttpClient Client(bool follow = false) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = follow, UseCookies = true, CookieContainer = new(), Expect100ContinueTimeout = TimeSpan.FromSeconds(20) }) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Works on the store behind the program's back.</summary>
    public async Task<T> InStoreAsync<T>(Func<IntelContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<IntelContext>());
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (_postgres is not null)
        {
            await TestPostgres.DropAsync(_postgres);
        }

        Directory.Delete(_folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");

        // Built, not published: its style sheets and scripts still lie in the source folder.
        builder.UseStaticWebAssets();
        builder.UseSetting("Storage:Folder", _folder);
        builder.UseSetting("Samples:Load", "false");
        builder.UseSetting("Auth:LocalName", Analyst);
        builder.UseSetting("Serilog:MinimumLevel", "Warning");
        if (_postgres is not null)
        {
            builder.UseSetting("ConnectionStrings:Postgres", _postgres);
        }

        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services => services
            .ConfigureDbContext<SqliteContext>(options => options.ConfigureWarnings(QueryWarnings.AreFailures))
            .ConfigureDbContext<PostgresContext>(options => options.ConfigureWarnings(QueryWarnings.AreFailures)));
        if (_services is not null)
        {
            builder.ConfigureTestServices(_services);
        }
    }
}
