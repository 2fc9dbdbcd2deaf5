namespace ComputeIntel.Jobs;

/// <summary>Work too long to wait for: its items are worked one by one, by any instance of the program, and survive its end.</summary>
public sealed class Job
{
    public int Id { get; set; }

    public JobKind Kind { get; set; }

    /// <summary>Follows the items' states; kept so that jobs can be listed by it.</summary>
    public JobState State { get; set; }

    /// <summary>What is being done at this moment, in words.</summary>
    public string? Stage { get; set; }

    /// <summary>Each item waits, once it is read, for a person to look at it.</summary>
    public bool AsksFirst { get; set; }

    public DateTime AddedAt { get; set; }

    public required string AddedBy { get; set; }

    public DateTime? EndedAt { get; set; }

    public DateTime? CancelledAt { get; set; }

    public string? CancelledBy { get; set; }

    public List<JobItem> Items { get; set; } = [];

    public List<JobLine> Lines { get; set; } = [];
}

public enum JobKind
{
    /// <summary>Links and files are brought in.</summary>
    Import,

    /// <summary>Watched articles are captured again.</summary>
    Recapture,

    /// <summary>Feeds are asked for what is new.</summary>
    Poll,
}

public enum JobState
{
    Queued,
    Running,

    /// <summary>Nothing is left to do, and something came of it.</summary>
    Done,

    /// <summary>Nothing came of it.</summary>
    Failed,
    Cancelled,
}
