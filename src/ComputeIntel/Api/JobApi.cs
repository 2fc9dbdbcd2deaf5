using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using ComputeIntel.Data;
using ComputeIntel.Data.Jobs;
using ComputeIntel.Jobs;
using ComputeIntel.Work;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Api;

/// <summary>Jobs: listed, followed, cancelled, tried again, answered.</summary>
public static class JobApi
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(500);

    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        api.MapGet("/jobs", ListAsync).WithTags("Jobs").WithName("listJobs").Refuses(422);
        var jobs = api.MapGroup("/jobs/{id:int}").WithTags("Jobs");
        jobs.MapGet("", GetAsync).WithName("getJob").Refuses(404);
        jobs.MapGet("events", FollowAsync).WithName("followJob").Produces<JobAnswer>(200, "text/event-stream").Refuses(404);
        jobs.MapPost("cancel", CancelAsync).WithName("cancelJob").Refuses(404);
        jobs.MapPost("retry", RetryAsync).WithName("retryJob").Refuses(404);
        jobs.MapPost("items/{number:int}/answer", AnswerAsync).WithName("answerItem").Refuses(404, 422);
    }

    /// <summary>Jobs, newest first; of any state, where none is asked for.</summary>
    public static async Task<Ok<JobList>> ListAsync([AsParameters] JobFilter filter, IntelContext db, CancellationToken cancel)
    {
        var (jobs, next) = await db.PageAsync(filter.Checked(), cancel);
        return TypedResults.Ok(new JobList([.. jobs.Select(JobProgress.Of)], next));
    }

    /// <summary>A job with a result for each of its items.</summary>
    public static async Task<Ok<JobAnswer>> GetAsync(int id, IntelContext db) => TypedResults.Ok(await LoadAsync(db, id));

    /// <summary>A job as it goes on, as server-sent events named job. One at once, then one for each change, until the job has ended.</summary>
    public static async Task<ServerSentEventsResult<JobAnswer>> FollowAsync(int id, IntelContext db, IHostApplicationLifetime program, CancellationToken cancel)
    {
        var first = await LoadAsync(db, id);
        var over = CancellationTokenSource.CreateLinkedTokenSource(cancel, program.ApplicationStopping);
        return TypedResults.ServerSentEvents(EventsAsync(db, first, over.Token));
    }

    /// <summary>Cancels a job. What is under way is ended, the rest is not begun.</summary>
    public static async Task<Ok<JobAnswer>> CancelAsync(int id, JobIntake jobs, IntelContext db, Caller caller)
    {
        await jobs.CancelAsync(id, caller.Name);
        return TypedResults.Ok(await LoadAsync(db, id));
    }

    /// <summary>Tries again what failed or was cancelled.</summary>
    public static async Task<Ok<JobAnswer>> RetryAsync(int id, JobIntake jobs, IntelContext db, JobBell bell, Caller caller)
    {
        await jobs.RetryAsync(id, caller.Name);
        bell.Ring();
        return TypedResults.Ok(await LoadAsync(db, id));
    }

    /// <summary>Says what a waiting item is, and saves it so.</summary>
    public static async Task<Ok<JobAnswer>> AnswerAsync(int id, int number, ItemDecision decision, JobIntake jobs, IntelContext db, Caller caller)
    {
        if (decision.Duplicate == Duplicate.Ask)
        {
            throw Refusal.Invalid("duplicate", "Say newCapture or separate.");
        }

        await jobs.AnswerAsync(id, number, decision.Duplicate, corrected: null, caller.Name);
        return TypedResults.Ok(await LoadAsync(db, id));
    }

    private static async IAsyncEnumerable<SseItem<JobAnswer>> EventsAsync(IntelContext db, JobAnswer first, [EnumeratorCancellation] CancellationToken over)
    {
        var said = first;
        yield return new SseItem<JobAnswer>(said, "job");
        while (said.EndedAt is null && !over.IsCancellationRequested)
        {
            await Task.Delay(LookAgain, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (over.IsCancellationRequested)
            {
                yield break;
            }

            var now = await LoadAsync(db, said.Id);
            if (!(now with { Results = said.Results }).Equals(said) || !now.Results.SequenceEqual(said.Results))
            {
                said = now;
                yield return new SseItem<JobAnswer>(said, "job");
            }
        }
    }

    private static async Task<JobAnswer> LoadAsync(IntelContext db, int id) =>
        JobAnswer.Of(await db.Jobs.AsNoTracking().Include(j => j.Items).SingleOrDefaultAsync(j => j.Id == id) ?? throw Refusal.NotFound($"job {id}"));
}
