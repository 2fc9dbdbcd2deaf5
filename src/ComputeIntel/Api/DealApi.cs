using ComputeIntel.Data;
using ComputeIntel.Data.Deals;
using ComputeIntel.Deals;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Api;

/// <summary>Deals, with what their claims say term by term.</summary>
public static class DealApi
{
    public static void MapDeals(this IEndpointRouteBuilder api)
    {
        var deals = api.MapGroup("/deals").WithTags("Deals");
        deals.MapPost("", MakeAsync).WithName("makeDeal").Refuses(422);
        deals.MapGet("", ListAsync).WithName("listDeals").Refuses(422);
        deals.MapGet("{slug}", GetAsync).WithName("getDeal").Refuses(404, 422);
        deals.MapPatch("{slug}", EditAsync).WithName("editDeal").Refuses(404, 412, 422, 428);
    }

    /// <summary>Makes a deal. Without a slug its address is made from the title.</summary>
    public static async Task<Created<DealAnswer>> MakeAsync(DealDraft draft, DealIntake intake, IntelContext db, Caller caller)
    {
        var deal = await intake.MakeAsync(draft, caller.Name, caller.Now);
        return TypedResults.Created($"{ApiSetup.Root}/deals/{deal.Slug}", await AnswerAsync(db, deal, caller.Now));
    }

    /// <summary>Deals, newest first.</summary>
    public static async Task<Ok<DealList>> ListAsync([AsParameters] PageAsked asked, IntelContext db, CancellationToken cancel)
    {
        var (deals, next) = await asked.OfAsync(db.Deals.Include(d => d.Events), d => d.Id, cancel);
        return TypedResults.Ok(new DealList([.. deals.Select(DealItem.Of)], next));
    }

    /// <summary>A deal with its terms, disagreements and gaps.</summary>
    /// <param name="slug">Its address.</param>
    /// <param name="asOf">A day, a month or a year; only what was so by then: claims that say it of a later time, and later amendments, are left out.</param>
    /// <param name="knownOn">A day, a month or a year; only what could be known by then: articles published, else captured, later are left out, and so are later evidence, reviews and decisions. What a claim says stands as it does now.</param>
    /// <param name="staleAfter">After how many days a term that nothing newer is said of is a gap, 1 to 3650; 180 where absent.</param>
    /// <param name="db">The store.</param>
    /// <param name="caller">Who asks, and when.</param>
    public static async Task<Ok<DealAnswer>> GetAsync(string slug, string? asOf, string? knownOn, int? staleAfter, IntelContext db, Caller caller) =>
        TypedResults.Ok(await AnswerAsync(db, await db.DealAsync(slug), caller.Now, DealClock.Read(asOf, knownOn), Gap.DaysOf(staleAfter)));

    /// <summary>Edits what is said about a deal by a merge patch. Its address stays.</summary>
    public static async Task<Ok<DealAnswer>> EditAsync(string slug, MergePatch<DealDraft> patch, [FromHeader(Name = "If-Match")] string? ifMatch, DealIntake intake, IntelContext db, Caller caller)
    {
        var deal = await db.DealAsync(slug);
        var version = db.Expect(deal, ifMatch);
        await intake.EditAsync(deal, patch.Onto(deal.ToDraft()), version);
        return TypedResults.Ok(await AnswerAsync(db, deal, caller.Now));
    }

    private static async Task<DealAnswer> AnswerAsync(IntelContext db, Deal deal, DateTime now, DealClock? clock = null, int staleAfter = Gap.DefaultDays) =>
        DealAnswer.Of(await db.SynthesisAsync(deal, clock ?? DealClock.Open, DateOnly.FromDateTime(now), staleAfter));
}
