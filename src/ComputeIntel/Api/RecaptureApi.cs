using ComputeIntel.Data;
using ComputeIntel.Data.Articles;
using ComputeIntel.Work;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Api;

/// <summary>New captures of known articles: now, and again and again.</summary>
public static class RecaptureApi
{
    public static void MapRecaptures(this IEndpointRouteBuilder api)
    {
        var article = api.MapGroup("/articles/{id:int}").WithTags("Articles");
        article.MapPost("captures", CaptureAsync).WithName("captureArticle").Refuses(404, 422);
        article.MapPost("watch", WatchAsync).WithName("watchArticle").Refuses(404, 422);
    }

    /// <summary>Captures an article again by its link, as a job. Where nothing has changed, no capture is added.</summary>
    public static async Task<Accepted<JobAnswer>> CaptureAsync(int id, RecaptureIntake recaptures, JobBell bell, HttpContext context, Caller caller)
    {
        var job = await recaptures.OrderAsync(id, caller.Name);
        bell.RingAfter(context.Response);
        return TypedResults.Accepted($"{ApiSetup.Root}/jobs/{job.Id}", JobAnswer.Of(job));
    }

    /// <summary>Watches an article, or ceases to. It is then captured again by itself.</summary>
    public static async Task<Ok<WatchAnswer>> WatchAsync(int id, WatchDraft draft, IntelContext db, Caller caller)
    {
        var article = await db.Articles.SingleOrDefaultAsync(a => a.Id == id) ?? throw Refusal.NotFound($"article {id}");
        article.Watch(draft.EveryHours, caller.Now);
        await db.SaveChangesAsync();
        return TypedResults.Ok(new WatchAnswer(article.WatchedEvery, article.NextCaptureAt));
    }
}

/// <param name="EveryHours">After how many hours it is captured again: 24 for every day, 168 for every week; null to cease.</param>
public sealed record WatchDraft(int? EveryHours);

/// <param name="EveryHours">After how many hours it is captured again; null where it is not watched.</param>
/// <param name="NextCaptureAt">When it is captured next.</param>
public sealed record WatchAnswer(int? EveryHours, DateTime? NextCaptureAt);
