using System.Net;

namespace ComputeIntel.Access;

/// <summary>
/// Answers only under loopback host names and on loopback addresses, so that a page elsewhere cannot rebind its own name
/// to this program (DNS rebinding). Our own, not ASP.NET Core's host filtering, whose refusals lack the security headers.
/// </summary>
public static class HostNames
{
    public static IApplicationBuilder UseHostNames(this IApplicationBuilder app, LocalMode mode) => app.Use(next => context =>
    {
        var host = context.Request.Host;
        var reached = context.Connection.LocalIpAddress;
        if (host.HasValue && LocalMode.IsLoopbackName(host.Host) && (mode.IsBehindLoopback || reached is null || IPAddress.IsLoopback(reached)))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("ComputeIntel answers on this machine only, as localhost.\n");
    });
}
