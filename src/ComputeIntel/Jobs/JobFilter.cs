namespace ComputeIntel.Jobs;

/// <summary>Which jobs are asked for, as it stands in an address: the page and the API bind it and share it.</summary>
public sealed record JobFilter
{
    /// <summary>One of: queued, running, done, failed, cancelled. Absent means any.</summary>
    public string? State { get; init; }

    /// <summary>Only jobs older than the one of this number: the former answer's <c>next</c>.</summary>
    public int? After { get; init; }

    /// <summary>How many at most: 1 to 200, 50 where it is not said.</summary>
    public int? Limit { get; init; }

    public int PageSize => Limit ?? ListLimit.Default;

    /// <exception cref="Refusal">422 <c>invalid-input</c>.</exception>
    public JobFilter Checked()
    {
        var check = new InputCheck();
        var filter = this with { State = check.OneOf("state", State, Enum.GetNames<JobState>()), Limit = check.Limit("limit", Limit) };
        check.Refuse();
        return filter;
    }

    /// <summary>The jobs that this checked filter means, without <see cref="After"/> and an order, which the store adds.</summary>
    public IQueryable<Job> Narrow(IQueryable<Job> jobs)
    {
        if (State is null)
        {
            return jobs;
        }

        var state = Enum.Parse<JobState>(State, ignoreCase: true);
        return jobs.Where(j => j.State == state);
    }
}
