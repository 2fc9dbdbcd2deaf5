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
