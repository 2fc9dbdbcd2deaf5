using ComputeIntel.Briefings;
using ComputeIntel.Data;
using ComputeIntel.Data.Briefings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Api;

/// <summary>Briefings: written, listed, read, edited by merge patch.</summary>
public static class BriefingApi
{
    public static void MapBriefings(this IEndpointRouteBuilder api)
    {
        var briefings = api.MapGroup("/briefings").WithTags("Briefings");
        briefings.MapPost("", MakeAsync).WithName("makeBriefing").Refuses(422);
        briefings.MapGet("", ListAsync).WithName("listBriefings").Refuses(422);
        briefings.MapGet("{id:int}", GetAsync).WithName("getBriefing").Refuses(404);
        briefings.MapPatch("{id:int}", EditAsync).WithName("editBriefing").Refuses(404, 412, 422, 428);
    }

    /// <summary>Makes a briefing on a deal, whose claims it then prints as they stand, or on chosen claims. A judgement's text goes without the word for its likelihood.</summary>
    public static async Task<Created<BriefingAnswer>> MakeAsync(BriefingDraft draft, BriefingIntake intake, Caller caller)
    {
        var briefing = await intake.MakeAsync(draft, caller.Name, caller.Now);
        return TypedResults.Created(AddressOf(briefing.Id), BriefingAnswer.Of(briefing));
    }

    /// <summary>Briefings, newest first.</summary>
    public static async Task<Ok<BriefingList>> ListAsync([AsParameters] PageAsked asked, IntelContext db, CancellationToken cancel)
    {
        var (briefings, next) = await asked.OfAsync(db.Briefings.AsNoTracking().Whole().Include(b => b.Editions), b => b.Id, cancel);
        return TypedResults.Ok(new BriefingList([.. briefings.Select(BriefingAnswer.Of)], next));
    }

    /// <summary>A briefing with its judgements, chosen claims and editions.</summary>
    public static async Task<Ok<BriefingAnswer>> GetAsync(int id, IntelContext db) =>
        TypedResults.Ok(BriefingAnswer.Of(await FoundAsync(db.Briefings.AsNoTracking(), id)));

    /// <summary>Edits a briefing by a merge patch; judgements and claims are replaced whole.</summary>
    public static async Task<Ok<BriefingAnswer>> EditAsync(int id, MergePatch<BriefingDraft> patch, [FromHeader(Name = "If-Match")] string? ifMatch, BriefingIntake intake, IntelContext db)
    {
        var briefing = await FoundAsync(db.Briefings, id);
        var version = db.Expect(briefing, ifMatch);
        await intake.EditAsync(briefing, patch.Onto(briefing.ToDraft()), version);
        return TypedResults.Ok(BriefingAnswer.Of(briefing));
    }

    public static string AddressOf(int id) => $"{ApiSetup.Root}/briefings/{id}";

    private static async Task<Briefing> FoundAsync(IQueryable<Briefing> briefings, int id) =>
        await briefings.Whole().Include(b => b.Editions).SingleOrDefaultAsync(b => b.Id == id) ?? throw Refusal.NotFound($"briefing {id}");
}
