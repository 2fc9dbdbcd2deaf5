using ComputeIntel.Jobs;

namespace ComputeIntel.Work;

/// <summary>What is done with one item of a job, by the job's kind.</summary>
public interface IItemWork
{
    JobKind Kind { get; }

    /// <summary>Does it, and says in the queue what came of it; both in one transaction.</summary>
    /// <param name="item">The item with its job, under a lease.</param>
    /// <param name="cancel">The program ends, or the lease was lost.</param>
    /// <exception cref="Refusal">It cannot be done; the item has failed.</exception>
    Task WorkAsync(JobItem item, CancellationToken cancel);
}
