namespace ComputeIntel.Feeds;

/// <summary>A publisher's list of what it puts out, asked for again and again.</summary>
public sealed partial class Feed : IVersioned
{
    /// <summary>The longest address of a feed: it is unique, and an index on PostgreSQL takes no longer ones.</summary>
    public const int MaxAddress = 2000;

    public const int MaxTitle = 300;

    public const int MaxProblem = 1000;

    /// <summary>The longest validator of a response that is kept and sent back.</summary>
    public const int MaxValidator = 500;

    public int Id { get; set; }

    /// <summary>Where it is asked for, http or https; unique.</summary>
    public required string Address { get; set; }

    /// <summary>As it names itself; its host until it was read.</summary>
    public required string Title { get; set; }

    /// <summary>How often it is asked while nothing speaks against it, in minutes: <see cref="FeedSchedule.Shortest"/> to <see cref="FeedSchedule.Longest"/>.</summary>
    public int EveryMinutes { get; set; } = FeedSchedule.UsualMinutes;

    /// <summary>The last good answer's ETag and Last-Modified, as they came: sent back, so that an unchanged feed is not sent again.</summary>
    public string? ETag { get; set; }

    public string? LastModified { get; set; }

    public DateTime NextPollAt { get; set; }

    /// <summary>Since when it is not asked until someone says otherwise; null while it is.</summary>
    public DateTime? PausedAt { get; set; }

    /// <summary>When it was last asked, with whatever outcome; null before that.</summary>
    public DateTime? PolledAt { get; set; }

    public int FailuresInARow { get; set; }

    /// <summary>What was wrong the last time, in words for a person: it could not be had, or is not quite a feed. Null where all was well.</summary>
    public string? LastProblem { get; set; }

    public DateTime AddedAt { get; set; }

    public required string AddedBy { get; set; }

    public int Version { get; set; } = 1;
}
