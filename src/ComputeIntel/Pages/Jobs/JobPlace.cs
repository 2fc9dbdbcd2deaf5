using ComputeIntel.Data;
using ComputeIntel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Jobs;

/// <summary>Where to go on after a job was begun: a single article is mostly there before anybody has looked away.</summary>
public static class JobPlace
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    /// <summary>A single item's article, or the question about it; else the job itself.</summary>
    public static async Task<string> OfAsync(IntelContext db, Job job, CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; job.Items.Count == 1 && waited < Patience; waited += LookAgain)
        {
            var item = await db.JobItems.AsNoTracking().SingleAsync(i => i.JobId == job.Id, cancel);
            switch (item.State)
            {
                case ItemState.Queued or ItemState.Running:
                    await Task.Delay(LookAgain, cancel);
                    continue;
                case ItemState.Done:
                    return $"/articles/{item.ArticleId}";
                case ItemState.Waiting:
                    return $"/jobs/{job.Id}/items/1";
                default:
                    return $"/jobs/{job.Id}";
            }
        }

        return $"/jobs/{job.Id}";
    }
}
