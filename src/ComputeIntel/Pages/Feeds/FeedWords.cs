using System.Globalization;
using ComputeIntel.Feeds;

namespace ComputeIntel.Pages.Feeds;

/// <summary>What pages say about feeds.</summary>
public static class FeedWords
{
    /// <summary>The intervals that forms offer, in minutes.</summary>
    public static readonly IReadOnlyList<int> Intervals = [15, 30, FeedSchedule.UsualMinutes, 180, 360, 720, 1440, 2880];

    public static string Every(int minutes) => minutes switch
    {
        60 => "every hour",
        1440 => "every day",
        _ when minutes % 1440 == 0 => $"every {minutes / 1440} days",
        _ when minutes % 60 == 0 => $"every {minutes / 60} hours",
        _ => string.Create(CultureInfo.InvariantCulture, $"every {minutes} minutes"),
    };

    public static string Brought(int entries) => entries switch
    {
        0 => "nothing new",
        1 => "one new entry waits",
        _ => string.Create(CultureInfo.InvariantCulture, $"{entries:N0} new entries wait"),
    };

    /// <param name="entries">How many were new; null where the feed could not be had.</param>
    public static string Asked(int? entries) => entries is { } count ? $"Asked: {Brought(count)}." : "Asked, but it could not be had: see its problem.";
}
