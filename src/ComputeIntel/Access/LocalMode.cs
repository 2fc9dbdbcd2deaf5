using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ComputeIntel.Access;

/// <summary>
/// <c>Auth:Mode=Local</c>: one analyst without a password, therefore loopback addresses and loopback host names alone.
/// <c>Auth:LocalBehind=loopback</c> says that whatever publishes the program's port does so on loopback only (compose).
/// </summary>
public sealed class LocalMode
{
    public LocalMode(IConfiguration configuration)
    {
        var mode = configuration["Auth:Mode"] ?? "Local";
        if (!mode.Equals("Local", StringComparison.OrdinalIgnoreCase))
        {
            throw new StartFailure($"Auth:Mode={mode} is not known; the one there is now is Local.");
        }

        IsBehindLoopback = string.Equals(configuration["Auth:LocalBehind"], "loopback", StringComparison.OrdinalIgnoreCase);
    }

    public bool IsBehindLoopback { get; }

    /// <summary>True for names that only this machine answers to: localhost, *.localhost, and loopback addresses.</summary>
    public static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <exception cref="StartFailure">The program listens where others could reach it.</exception>
    public void CheckAddresses(IServiceProvider services)
    {
        var addresses = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var open = addresses.FirstOrDefault(a => !IsLoopbackName(BindingAddress.Parse(a).Host));
        if (open is not null && !IsBehindLoopback)
        {
            throw new StartFailure($"In local mode nobody signs in, so the program listens on this machine only, not on {open}. Use --urls http://localhost:5080, or, where a container publishes its port on loopback only, set Auth:LocalBehind=loopback.");
        }
    }
}
