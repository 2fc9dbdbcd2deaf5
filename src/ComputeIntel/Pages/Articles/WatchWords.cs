using System.Globalization;

namespace ComputeIntel.Pages.Articles;

/// <summary>What pages say about watching.</summary>
public static class WatchWords
{
    /// <summary>The intervals that forms offer, in hours.</summary>
    public static readonly IReadOnlyList<int> Intervals = [24, 7 * 24];

    public static string Every(int hours) => hours switch
    {
        24 => "every day",
        7 * 24 => "every week",
        _ when hours % 24 == 0 => $"every {hours / 24} days",
        _ => string.Create(CultureInfo.InvariantCulture, $"every {hours} hours"),
    };
}
