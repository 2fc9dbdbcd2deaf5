using ComputeIntel.Data;
using ComputeIntel.Data.Anchoring;
using ComputeIntel.Data.Articles;
using ComputeIntel.Data.Jobs;
using ComputeIntel.Imports;
using ComputeIntel.Jobs;
using ComputeIntel.Tests.Support;
using ComputeIntel.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComputeIntel.Tests.Work;

/// <summary>One instance of the program's background work over a store, without the rest of the program.</summary>
public sealed class Workshop : IAsyncDisposable
{
    private readonly WebApplication _app;

    public Workshop(TestStore store, FetchLimits limits, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.AddFetcher();
        builder.AddWork();
        builder.Services.Open(limits);
        builder.Services.AddScoped(_ => store.Open()).AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddScoped<PublisherNames>().AddScoped<BytesKeeper>().AddScoped<PlacementIntake>().AddScoped<KnownArticles>().AddScoped<CaptureIntake>().AddScoped<JobQueue>().AddScoped<JobIntake>();
        _app = builder.Build();
    }

    public JobWorker Worker => _app.Services.GetRequiredService<JobWorker>();

    public async Task<Job> ImportAsync(ImportOrder order)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<JobIntake>().ImportAsync(order, "Ada");
    }

    /// <summary>Works until there is nothing to do.</summary>
    public async Task WorkAsync()
    {
        while (await Worker.WorkOneAsync(TestContext.Current.CancellationToken))
        {
        }
    }

    /// <summary>The job with its items as they stand now.</summary>
    public async Task<Job> SeeAsync(Job job)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IntelContext>();
        return await db.Jobs.AsNoTracking().Include(j => j.Items.OrderBy(i => i.Number)).Include(j => j.Lines).AsSplitQuery().SingleAsync(j => j.Id == job.Id);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
