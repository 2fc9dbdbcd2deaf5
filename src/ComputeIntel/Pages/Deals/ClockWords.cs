using ComputeIntel.Deals;
using Microsoft.AspNetCore.WebUtilities;

namespace ComputeIntel.Pages.Deals;

/// <summary>How the two clocks of a deal are told, and how they stand in an address.</summary>
public static class ClockWords
{
    /// <summary>"?asOf=2026-05&amp;knownOn=2026"; empty where both are open.</summary>
    public static string Query(this DealClock clock, string? value = null) => QueryHelpers.AddQueryString("", new Dictionary<string, string?>
    {
        ["value"] = string.IsNullOrEmpty(value) ? null : value,
        ["asOf"] = clock.AsOf?.ToString(),
        ["knownOn"] = clock.KnownOn?.ToString(),
    });

    /// <summary>Why there is nothing to show where a clock is set.</summary>
    public static string Nothing(DealClock clock) => (clock.AsOf, clock.KnownOn) switch
    {
        ({ } asOf, { } knownOn) => $"By {knownOn.ToReadable()} nothing was known of what is said of the deal as of {asOf.ToReadable()}.",
        ({ } asOf, null) => $"Nothing is said of the deal as of {asOf.ToReadable()}.",
        (null, { } knownOn) => $"Nothing was known of the deal by {knownOn.ToReadable()}.",
        _ => "No claim says anything about the deal itself yet.",
    };

    /// <summary>What reading by these dates means where that is not plain; else null.</summary>
    public static string? Note(DealClock clock) => clock is { AsOf: { } asOf, KnownOn: { } knownOn } && asOf.Earliest > knownOn.Latest
        ? $"As of lies after known on: what could be known by {knownOn.ToReadable()} of the time up to {asOf.ToReadable()}."
        : null;
}
