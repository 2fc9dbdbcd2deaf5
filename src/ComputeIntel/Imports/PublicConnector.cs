using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace ComputeIntel.Imports;

/// <summary>The addresses behind a host name, as the system finds them.</summary>
public delegate Task<IPAddress[]> NameLookup(string host, CancellationToken cancel);

/// <summary>A name led, or a link pointed, to an address that is not the public internet's.</summary>
internal sealed class AddressFailure(string why) : Exception($"The address is {why}.")
{
    /// <summary>As <see cref="PublicAddress.WhyNot"/> gives it.</summary>
    public string Why { get; } = why;
}

/// <summary>
/// Opens the connections of <see cref="PageFetcher"/>. The decision is taken here, at the last moment, on the addresses that
/// are then connected to: whatever a link is spelled like, whatever redirect brought it, and whatever a name's server says
/// when it is asked again, nothing else is looked up between the decision and the connection.
/// </summary>
public sealed class PublicConnector(FetchLimits limits, NameLookup lookup)
{
    private const int MostAddresses = 4;

    /// <remarks>
    /// A connection in the pool may be used again: it ends where it was decided that it may, and a name that has moved since
    /// cannot move it. Its lifetime is short all the same, so that no site is held to an address it has left.
    /// </remarks>
    public SocketsHttpHandler Handler() => new()
    {
        ConnectCallback = ConnectAsync,
        ConnectTimeout = limits.Connect,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),

        // A proxy would look the name up itself, and connect wherever it finds.
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,

        // Decompressed by PageFetcher: the handler would drop what the answer's head says of it.
        AutomaticDecompression = DecompressionMethods.None,

        // What stands in the rest of a body that is not wanted is not worth reading for the connection's sake.
        MaxResponseDrainSize = 0,
        ActivityHeadersPropagator = null,
        SslOptions = new SslClientAuthenticationOptions
        {
            // A certificate may name addresses to fetch further ones from; those would be fetched past this class.
            CertificateChainPolicy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck },
        },
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await lookup(host, cancel);

        // One bad address among good ones is no accident: a name of the public internet has none.
        foreach (var address in addresses)
        {
            if (limits.WhyNot(address) is { } why)
            {
                throw new AddressFailure(why);
            }
        }

        var tried = addresses.Take(MostAddresses).ToList();
        Exception failure = new SocketException((int)SocketError.HostNotFound);
        foreach (var address in tried)
        {
            try
            {
                return await ConnectAsync(new IPEndPoint(address, port), limits.Connect / tried.Count, cancel);
            }
            catch (Exception next) when (next is SocketException or OperationCanceledException && !cancel.IsCancellationRequested)
            {
                failure = next is SocketException ? next : new SocketException((int)SocketError.TimedOut);
            }
        }

        throw failure;
    }

    private static async Task<Stream> ConnectAsync(IPEndPoint end, TimeSpan time, CancellationToken cancel)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timed.CancelAfter(time);
        var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(end, timed.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
