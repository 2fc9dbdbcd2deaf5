using ComputeIntel.Data;
using ComputeIntel.Data.Feeds;
using ComputeIntel.Feeds;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Api;

/// <summary>Feeds: added, listed, edited, removed, asked now. They are asked in the background.</summary>
public static class FeedApi
{
    public static void MapFeeds(this IEndpointRouteBuilder api)
    {
        var feeds = api.MapGroup("/feeds").WithTags("Feeds");
        feeds.MapPost("", AddAsync).WithName("addFeed").Refuses(422);
        feeds.MapGet("", ListAsync).WithName("listFeeds").Refuses(422);
        feeds.MapGet("{id:int}", GetAsync).WithName("getFeed").Refuses(404);
        feeds.MapPatch("{id:int}", EditAsync).WithName("editFeed").Refuses(404, 412, 422, 428);
        feeds.MapDelete("{id:int}", RemoveAsync).WithName("removeFeed").Refuses(404, 412);
        feeds.MapPost("{id:int}/ask", AskAsync).WithName("askFeed").Refuses(404);
    }

    /// <summary>Adds a feed, to be asked within the minute. The address may be that of a page that names a feed, whose address then takes its place; what was wrong is told as its problem.</summary>
    public static async Task<Created<FeedAnswer>> AddAsync(FeedDraft draft, FeedIntake intake, Caller caller)
    {
        var feed = await intake.AddAsync(draft, caller.Name, caller.Now);
        return TypedResults.Created($"{ApiSetup.Root}/feeds/{feed.Id}", FeedAnswer.Of(feed, 0));
    }

    /// <summary>Feeds, newest first.</summary>
    public static async Task<Ok<FeedList>> ListAsync([AsParameters] PageAsked asked, IntelContext db, CancellationToken cancel)
    {
        var (feeds, next) = await asked.OfAsync(db.Feeds, f => f.Id, cancel);
        var ids = feeds.Select(f => f.Id).ToList();
        var waiting = await db.FeedEntries.Where(e => ids.Contains(e.FeedId) && e.State == EntryState.Waiting).GroupBy(e => e.FeedId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return TypedResults.Ok(new FeedList([.. feeds.Select(f => FeedAnswer.Of(f, waiting.GetValueOrDefault(f.Id)))], next));
    }

    /// <summary>A feed, when it was asked and what was wrong.</summary>
    public static async Task<Ok<FeedAnswer>> GetAsync(int id, IntelContext db) => TypedResults.Ok(await AnswerAsync(db, await LoadAsync(db, id)));

    /// <summary>Edits by a merge patch how often a feed is asked, and whether it is.</summary>
    public static async Task<Ok<FeedAnswer>> EditAsync(int id, MergePatch<FeedDraft> patch, [FromHeader(Name = "If-Match")] string? ifMatch, FeedIntake intake, IntelContext db, Caller caller)
    {
        var feed = await LoadAsync(db, id);
        var version = db.Expect(feed, ifMatch);
        await intake.EditAsync(feed, patch.Onto(feed.ToDraft()), version, caller.Now);
        return TypedResults.Ok(await AnswerAsync(db, feed));
    }

    /// <summary>Removes a feed with its entries; articles kept of it stay. If-Match is heeded where it is sent.</summary>
    public static async Task<NoContent> RemoveAsync(int id, [FromHeader(Name = "If-Match")] string? ifMatch, FeedIntake intake, IntelContext db)
    {
        var feed = await LoadAsync(db, id);
        if (ifMatch is not null)
        {
            db.Expect(feed, ifMatch);
        }

        await intake.RemoveAsync(feed);
        return TypedResults.NoContent();
    }

    /// <summary>Has a feed asked now, within the minute, rather than when it is due. Its polledAt then tells when it was asked, and its problem what was wrong. 409 feed-paused while it is paused.</summary>
    public static async Task<Accepted<FeedAnswer>> AskAsync(int id, FeedIntake intake, IntelContext db, Caller caller)
    {
        await intake.AskSoonAsync(id, caller.Now);
        return TypedResults.Accepted($"{ApiSetup.Root}/feeds/{id}", await AnswerAsync(db, await LoadAsync(db, id)));
    }

    private static async Task<Feed> LoadAsync(IntelContext db, int id) => await db.Feeds.SingleOrDefaultAsync(f => f.Id == id) ?? throw Refusal.NotFound($"feed {id}");

    private static async Task<FeedAnswer> AnswerAsync(IntelContext db, Feed feed) =>
        FeedAnswer.Of(feed, await db.FeedEntries.CountAsync(e => e.FeedId == feed.Id && e.State == EntryState.Waiting));
}

/// <summary>A publisher's list of what it puts out.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">Where it is asked for.</param>
/// <param name="Title">As it names itself; its host until it was read.</param>
/// <param name="EveryMinutes">How often it is asked while nothing speaks against it.</param>
/// <param name="IsPaused">It is not asked.</param>
/// <param name="Waiting">How many of its entries wait in the inbox.</param>
/// <param name="PolledAt">When it was last asked.</param>
/// <param name="NextPollAt">When it is asked next, unless it is paused.</param>
/// <param name="FailuresInARow">How often it could not be had since it last could.</param>
/// <param name="LastProblem">What was wrong the last time; null where all was well.</param>
/// <param name="AddedAt">When it was added.</param>
/// <param name="AddedBy">By whom.</param>
/// <param name="Version">Its ETag.</param>
public sealed record FeedAnswer(
    int Id, string Url, string Title, int EveryMinutes, bool IsPaused, int Waiting, DateTime? PolledAt, DateTime NextPollAt, int FailuresInARow, string? LastProblem, DateTime AddedAt, string AddedBy, int Version) : IVersionedAnswer
{
    public static FeedAnswer Of(Feed f, int waiting) =>
        new(f.Id, f.Address, f.Title, f.EveryMinutes, f.PausedAt is not null, waiting, f.PolledAt, f.NextPollAt, f.FailuresInARow, f.LastProblem, f.AddedAt, f.AddedBy, f.Version);
}

/// <summary>A page of feeds; <paramref name="Next"/> is the value for <c>after</c> that gives the following one, or null.</summary>
public sealed record FeedList(IReadOnlyList<FeedAnswer> Items, int? Next);
