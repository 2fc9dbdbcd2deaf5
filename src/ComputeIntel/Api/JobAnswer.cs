using ComputeIntel.Data.Jobs;
using ComputeIntel.Jobs;

namespace ComputeIntel.Api;

/// <summary>A job and how far it is: one item of a list.</summary>
public record JobProgress
{
    public required int Id { get; init; }

    public required JobKind Kind { get; init; }

    public required JobState State { get; init; }

    /// <summary>What is being done at this moment; null where nothing is.</summary>
    public required string? Stage { get; init; }

    /// <summary>How many items have ended, however they did.</summary>
    public required int Done { get; init; }

    public required int Total { get; init; }

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }

    public required DateTime? EndedAt { get; init; }

    public static JobProgress Of(ListedJob listed) => new()
    {
        Id = listed.Job.Id,
        Kind = listed.Job.Kind,
        State = listed.Job.State,
        Stage = listed.Job.Stage,
        Done = listed.Total - listed.Of(ItemState.Queued) - listed.Of(ItemState.Running),
        Total = listed.Total,
        AddedAt = listed.Job.AddedAt,
        AddedBy = listed.Job.AddedBy,
        EndedAt = listed.Job.EndedAt,
    };
}

/// <summary>A page of jobs; <paramref name="Next"/> is the value for <c>after</c> that gives the following one, or null.</summary>
public sealed record JobList(IReadOnlyList<JobProgress> Items, int? Next);

/// <summary>A job, and what came of each of its items.</summary>
public sealed record JobAnswer : JobProgress
{
    public required IReadOnlyList<JobResult> Results { get; init; }

    /// <param name="job">A job loaded with its items.</param>
    public static JobAnswer Of(Job job) => new()
    {
        Id = job.Id,
        Kind = job.Kind,
        State = job.State,
        Stage = job.Stage,
        Done = job.Items.Count(i => i.State is not (ItemState.Queued or ItemState.Running)),
        Total = job.Items.Count,
        AddedAt = job.AddedAt,
        AddedBy = job.AddedBy,
        EndedAt = job.EndedAt,
        Results = [.. job.Items.OrderBy(i => i.Number).Select(i => new JobResult(i.Number, i.Source, i.State, i.ArticleId, i.CaptureNumber, i.ErrorType, i.Error, i.KnownArticleId))],
    };
}

/// <summary>What came of one link, file, article or feed.</summary>
/// <param name="Number">1 for the job's first.</param>
/// <param name="Source">The link, or the file's name.</param>
/// <param name="State">Waiting: a person is asked about it, see <c>answerItem</c>.</param>
/// <param name="ArticleId">The article that it became, or a capture of which it became.</param>
/// <param name="Capture">The number of that capture.</param>
/// <param name="ErrorType">A stable name for what was wrong, as a problem's type; <c>article-known</c> where it waits for an answer.</param>
/// <param name="Error">One sentence for a person: what was wrong, or what is asked.</param>
/// <param name="KnownArticleId">The article that it may be a new capture of.</param>
public sealed record JobResult(int Number, string Source, ItemState State, int? ArticleId, int? Capture, string? ErrorType, string? Error, int? KnownArticleId);

/// <summary>What a waiting item is.</summary>
/// <param name="Duplicate">A new capture of the known article, or a separate one.</param>
public sealed record ItemDecision(Duplicate Duplicate);
