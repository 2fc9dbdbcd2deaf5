namespace ComputeIntel.Jobs;

/// <summary>One line of a job's log. Only added.</summary>
public sealed class JobLine
{
    public const int MaxText = 1000;

    public int Id { get; set; }

    public int JobId { get; set; }

    /// <summary>The number of the item that it is about; null for the job as a whole.</summary>
    public int? ItemNumber { get; set; }

    public DateTime At { get; set; }

    public required string Text { get; set; }

    public bool IsProblem { get; set; }
}
