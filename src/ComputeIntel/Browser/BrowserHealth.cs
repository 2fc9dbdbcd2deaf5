using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ComputeIntel.Browser;

/// <summary>Degraded where no browser is found: everything but the PDF works.</summary>
public sealed class BrowserHealth(BrowserFinder finder) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(finder.Find() is { } path
            ? HealthCheckResult.Healthy(path)
            : HealthCheckResult.Degraded(new BrowserMissing(finder.Named).Message));
}
