using System.Net;

namespace ComputeIntel.Imports;

/// <summary>
/// How long, how much and where to. Registered as it stands and bound to no configuration: nobody who runs the program
/// can open <see cref="Ports"/> or <see cref="AlsoOpen"/>; the tests do, in the container of the program that they start.
/// </summary>
public sealed record FetchLimits
{
    /// <summary>Of a body after decompression.</summary>
    public int MaxBytes { get; init; } = 5 * 1024 * 1024;

    public int MaxRedirects { get; init; } = 5;

    /// <summary>Finding the name's addresses, connecting to one of them, TLS.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From a request to the head of its answer, connecting included; each try anew.</summary>
    public TimeSpan Headers { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Everything: redirects, tries, the waits between them, and the body.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Further tries of one request that could not connect, or that was answered 408, 429 or 5xx.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Before the first further try; doubled before each next one, and spread at random.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest Retry-After that is waited out; one asked for longer ends the fetch.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(10);

    public IReadOnlyCollection<int> Ports { get; init; } = [80, 443];

    /// <summary>Addresses that may be connected to although they are not public.</summary>
    public IReadOnlyCollection<IPNetwork> AlsoOpen { get; init; } = [];

    /// <summary>Why not to connect to an address, as the end of a sentence; null where nothing speaks against it.</summary>
    public string? WhyNot(IPAddress address) => AlsoOpen.Any(open => open.Contains(address)) ? null : PublicAddress.WhyNot(address);
}
