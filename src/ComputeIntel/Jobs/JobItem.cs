namespace ComputeIntel.Jobs;

/// <summary>One link, file, article or feed of a job, and what came of it.</summary>
public sealed class JobItem
{
    public const int MaxSource = 2000;

    public int Id { get; set; }

    public int JobId { get; set; }

    public Job? Job { get; set; }

    /// <summary>1 for the job's first.</summary>
    public int Number { get; set; }

    /// <summary>The link, the file's name, the article's or the feed's title.</summary>
    public required string Source { get; set; }

    /// <summary>The id of the article to capture again, or of the feed to ask; null for an import.</summary>
    public int? SubjectId { get; set; }

    public ItemState State { get; set; }

    /// <summary>How often it was taken up: more than once where the program ended in the middle of it, or where a person tried again.</summary>
    public int Attempts { get; set; }

    /// <summary>The lease under which it is worked on; whoever lost it must not save.</summary>
    public Guid? Lease { get; set; }

    /// <summary>From then on anybody may take it up again.</summary>
    public DateTime? LeasedUntil { get; set; }

    /// <summary>The article that came of it.</summary>
    public int? ArticleId { get; set; }

    public int? CaptureNumber { get; set; }

    /// <summary>The article that it may be a new capture of, which a person is asked about.</summary>
    public int? KnownArticleId { get; set; }

    /// <summary>What is to be done where the article is known already.</summary>
    public Duplicate Duplicate { get; set; }

    /// <summary>The type of the refusal: <c>fetch-failed</c>, <c>not-an-article</c> …</summary>
    public string? ErrorType { get; set; }

    /// <summary>What was wrong, in words; where it waits, what is asked.</summary>
    public string? Error { get; set; }

    public DateTime? EndedAt { get; set; }
}

public enum ItemState
{
    Queued,
    Running,

    /// <summary>A person is asked about it: <see cref="JobItem.Error"/> says what.</summary>
    Waiting,
    Done,
    Failed,
    Cancelled,
}

/// <summary>What is done with what may be a new capture of an article that is there already.</summary>
public enum Duplicate
{
    /// <summary>A person is asked.</summary>
    Ask,
    NewCapture,
    Separate,
}
