namespace ComputeIntel.Feeds;

/// <summary>When a feed is asked next.</summary>
public static class FeedSchedule
{
    /// <summary>In minutes.</summary>
    public const int UsualMinutes = 60;

    /// <summary>No feed is asked more often than this, whatever is set and whatever it says.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(10);

    /// <summary>No feed is left alone for longer than this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(2);
}
