using ComputeIntel.Data;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace ComputeIntel.Access;

/// <summary>Structured logs to the console and to a file a day in the store's folder, kept for two weeks.</summary>
public static class LogSetup
{
    /// <summary>Before there is a host to configure: what goes wrong at start is still told.</summary>
    public static Serilog.ILogger Bootstrap() => new LoggerConfiguration().WriteTo.Console().CreateBootstrapLogger();

    public static WebApplicationBuilder AddLogs(this WebApplicationBuilder builder)
    {
        var folder = Path.Combine(StoreFolder.PathFrom(builder.Configuration), "logs");
        builder.Services.AddSerilog((services, logs) => logs
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Warning)

            // What the database refuses is thrown: a refusal to be shown, or a fault that is logged where it surfaces.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Update", LogEventLevel.Fatal)

            // A site that had to be asked twice is told with the job that asked.
            .MinimumLevel.Override("Polly", LogEventLevel.Fatal)

            // Keys lie as open as the store beside them, which docs/deployment.md says; not every start need say it.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogEventLevel.Error)
            .ReadFrom.Configuration(builder.Configuration)
            .ReadFrom.Services(services)
            .Enrich.FromLogContext()
            .WriteTo.Console()
            .WriteTo.File(new CompactJsonFormatter(), Path.Combine(folder, "computeintel-.json"), rollingInterval: RollingInterval.Day, retainedFileCountLimit: 14, shared: false));
        return builder;
    }

    /// <summary>A line per request; refusals are no errors of ours.</summary>
    public static IApplicationBuilder UseRequestLogs(this IApplicationBuilder app) => app.UseSerilogRequestLogging(options =>
        options.GetLevel = (context, _, failure) =>
            failure is not null and not Refusal || context.Response.StatusCode >= 500 ? LogEventLevel.Error
            : context.Request.Path.StartsWithSegments("/health") ? LogEventLevel.Debug
            : LogEventLevel.Information);
}
