using ComputeIntel.Data;

namespace ComputeIntel.Work;

/// <summary>Registers what is worked in the background.</summary>
public static class WorkSetup
{
    public static WebApplicationBuilder AddWork(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IItemWork, ImportWork>().AddScoped<IItemWork, RecaptureWork>().AddScoped<FeedAsker>();
        builder.Services.AddSingleton(KeepingTimes.From(builder.Configuration));
        builder.Services.AddSingleton<JobBell>().AddSingleton<JobWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<JobWorker>());
        builder.Services.AddSingleton<Timetable>().AddHostedService(services => services.GetRequiredService<Timetable>());
        builder.Services.AddHostedService<CopyFiller>().AddHostedService<OriginSeeker>();
        return builder;
    }
}
