using ComputeIntel.Data;
using ComputeIntel.Data.Feeds;
using ComputeIntel.Feeds;
using ComputeIntel.Work;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Api;

/// <summary>What feeds tell of: listed, kept, dismissed.</summary>
public static class InboxApi
{
    public static void MapInbox(this IEndpointRouteBuilder api)
    {
        var inbox = api.MapGroup("/inbox").WithTags("Inbox");
        inbox.MapGet("", ListAsync).WithName("listInbox").Refuses(422);
        inbox.MapPost("{id:int}/keep", KeepAsync).WithName("keepEntry").Refuses(404, 422);
        inbox.MapPost("{id:int}/dismiss", DismissAsync).WithName("dismissEntry").Refuses(404);
        inbox.MapPost("{id:int}/return", ReturnAsync).WithName("returnEntry").Refuses(404);
    }

    /// <summary>Entries of feeds, newest first; those that wait, where no state is asked for.</summary>
    public static async Task<Ok<EntryList>> ListAsync([AsParameters] InboxFilter filter, IntelContext db, CancellationToken cancel)
    {
        var (entries, next) = await db.PageAsync(filter.Checked(), cancel);
        return TypedResults.Ok(new EntryList([.. entries.Select(EntryAnswer.Of)], next));
    }

    /// <summary>Keeps an entry. The job named in Location brings its article in.</summary>
    public static async Task<Accepted<EntryAnswer>> KeepAsync(int id, InboxIntake intake, IntelContext db, JobBell bell, HttpContext context, Caller caller)
    {
        var job = await intake.KeepAsync([id], caller.Name, caller.Now);
        bell.RingAfter(context.Response);
        return TypedResults.Accepted($"{ApiSetup.Root}/jobs/{job.Id}", await AnswerAsync(db, id));
    }

    /// <summary>Dismisses an entry; the feed does not bring it again.</summary>
    public static async Task<Ok<EntryAnswer>> DismissAsync(int id, InboxIntake intake, IntelContext db, Caller caller)
    {
        await intake.DismissAsync([id], caller.Name, caller.Now);
        return TypedResults.Ok(await AnswerAsync(db, id));
    }

    /// <summary>Takes a decision back. The entry waits again, unless it has become an article.</summary>
    public static async Task<Ok<EntryAnswer>> ReturnAsync(int id, InboxIntake intake, IntelContext db)
    {
        await intake.ReconsiderAsync([id]);
        return TypedResults.Ok(await AnswerAsync(db, id));
    }

    private static async Task<EntryAnswer> AnswerAsync(IntelContext db, int id) => EntryAnswer.Of(await db.FeedEntries.AsNoTracking().Include(e => e.Feed).SingleAsync(e => e.Id == id));
}

/// <summary>One thing that a feed told of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="FeedId">The feed's id.</param>
/// <param name="Feed">The feed's title.</param>
/// <param name="Title">Its title.</param>
/// <param name="Link">Where the article is; null where the entry names no such place.</param>
/// <param name="Summary">What the feed says of it, as plain text.</param>
/// <param name="PublishedAt">As the feed says; null where it says nothing that can be read.</param>
/// <param name="SeenAt">When it was first seen here.</param>
/// <param name="State">Whether somebody has decided about it.</param>
/// <param name="DecidedBy">Who.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="JobId">The job that brings in what was kept.</param>
/// <param name="ArticleId">The article that it became.</param>
public sealed record EntryAnswer(
    int Id, int FeedId, string Feed, string Title, string? Link, string? Summary, DateTime? PublishedAt, DateTime SeenAt, EntryState State, string? DecidedBy, DateTime? DecidedAt, int? JobId, int? ArticleId)
{
    public static EntryAnswer Of(FeedEntry e) =>
        new(e.Id, e.FeedId, e.Feed!.Title, e.Title, e.Link, e.Summary, e.PublishedAt, e.SeenAt, e.State, e.DecidedBy, e.DecidedAt, e.JobId, e.ArticleId);
}

/// <summary>A page of entries; <paramref name="Next"/> is the value for <c>after</c> that gives the following one, or null.</summary>
public sealed record EntryList(IReadOnlyList<EntryAnswer> Items, int? Next);
