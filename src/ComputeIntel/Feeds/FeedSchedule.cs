using System.Globalization;
using System.Net.Http.Headers;
using ComputeIntel.Articles;

namespace ComputeIntel.Feeds;

/// <summary>When a feed is asked next: as often as it is set to be, less often where it says that it will not have changed or where it fails.</summary>
public static class FeedSchedule
{
    /// <summary>In minutes.</summary>
    public const int UsualMinutes = 60;

    /// <summary>No feed is asked more often than this, whatever is set and whatever it says.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(10);

    /// <summary>No feed is left alone for longer than this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    /// <summary>How far a feed's own word puts it off; some say a year.</summary>
    private static readonly TimeSpan LongestFresh = TimeSpan.FromHours(12);

    /// <param name="every">As it is set.</param>
    /// <param name="headers">Of the answer, whose Cache-Control counts.</param>
    /// <param name="spread">0 to 1, at random: feeds that were added together are not asked together for ever.</param>
    public static TimeSpan AfterAnswer(TimeSpan every, IEnumerable<HeaderLine> headers, double spread)
    {
        var fresh = FreshFor([.. headers]);
        return Bounded(Later(every, fresh < LongestFresh ? fresh : LongestFresh) * (1 + (0.1 * spread)));
    }

    /// <summary>Twice as long after each failure in a row; never sooner than the site asks for.</summary>
    /// <param name="every">As it is set.</param>
    /// <param name="failuresInARow">1 for the first.</param>
    /// <param name="retryAfter">What the site asked for.</param>
    /// <param name="spread">As in <see cref="AfterAnswer"/>.</param>
    public static TimeSpan AfterFailure(TimeSpan every, int failuresInARow, TimeSpan? retryAfter, double spread)
    {
        var wait = every * Math.Pow(2, Math.Clamp(failuresInARow - 1, 0, 16)) * (1 + (0.1 * spread));
        return Bounded(Later(wait, retryAfter ?? TimeSpan.Zero));
    }

    /// <summary>For how long an answer says that it holds, from now on.</summary>
    private static TimeSpan FreshFor(List<HeaderLine> lines)
    {
        var said = string.Join(',', lines.Where(h => h.Name.Equals("Cache-Control", StringComparison.OrdinalIgnoreCase)).Select(h => h.Value));
        if (!CacheControlHeaderValue.TryParse(said, out var cache) || cache.NoCache || cache.NoStore || cache.MaxAge is not { } fresh)
        {
            return TimeSpan.Zero;
        }

        var age = lines.Find(h => h.Name.Equals("Age", StringComparison.OrdinalIgnoreCase))?.Value;
        return int.TryParse(age, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? fresh - TimeSpan.FromSeconds(seconds) : fresh;
    }

    private static TimeSpan Bounded(TimeSpan wait) => wait > Longest ? Longest : Later(wait, Shortest);

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
