using ComputeIntel.Claims;
using ComputeIntel.Data;
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
        deals.MapGet("{slug}", GetAsync).WithName("getDeal").Refuses(404);
        deals.MapPatch("{slug}", EditAsync).WithName("editDeal").Refuses(404, 412, 422, 428);
    }

    /// <summary>Makes a deal. Without a slug its address is made from the title.</summary>
    public static async Task<Created<DealAnswer>> MakeAsync(DealDraft draft, DealIntake intake, IntelContext db, Caller caller)
    {
        var deal = await intake.MakeAsync(draft, caller.Name, caller.Now);
        return TypedResults.Created($"{ApiSetup.Root}/deals/{deal.Slug}", await AnswerAsync(db, deal));
    }

    /// <summary>Deals, newest first.</summary>
    public static async Task<Ok<DealList>> ListAsync([AsParameters] PageAsked asked, IntelContext db, CancellationToken cancel)
    {
        var (deals, next) = await asked.OfAsync(db.Deals.Include(d => d.Events), d => d.Id, cancel);
        return TypedResults.Ok(new DealList([.. deals.Select(DealItem.Of)], next));
    }

    /// <summary>A deal with its terms, disagreements and gaps.</summary>
    /// <param name="slug">Its address.</param>
    /// <param name="asOf">Only what was so by then: claims that say it of a later time are left out.</param>
    /// <param name="knownOn">Only what was known here by then: later claims, evidence and reviews are left out. What a claim says stands as it does now.</param>
    /// <param name="db">The store.</param>
    public static async Task<Ok<DealAnswer>> GetAsync(string slug, PartialDate? asOf, PartialDate? knownOn, IntelContext db) =>
        TypedResults.Ok(await AnswerAsync(db, await LoadAsync(db, slug), asOf, knownOn));

    /// <summary>Edits what is said about a deal by a merge patch. Its address stays.</summary>
    public static async Task<Ok<DealAnswer>> EditAsync(string slug, MergePatch<DealDraft> patch, [FromHeader(Name = "If-Match")] string? ifMatch, DealIntake intake, IntelContext db)
    {
        var deal = await LoadAsync(db, slug);
        var version = db.Expect(deal, ifMatch);
        await intake.EditAsync(deal, patch.Onto(deal.ToDraft()), version);
        return TypedResults.Ok(await AnswerAsync(db, deal));
    }

    private static async Task<Deal> LoadAsync(IntelContext db, string slug) =>
        (Slug.IsValid(slug) ? await db.Deals.Include(d => d.Events).SingleOrDefaultAsync(d => d.Slug == slug) : null) ?? throw Refusal.NotFound($"deal “{PlainText.Shortened(slug, 100)}”");

    private static async Task<DealAnswer> AnswerAsync(IntelContext db, Deal deal, PartialDate? asOf = null, PartialDate? knownOn = null)
    {
        IEnumerable<Claim> claims = await db.InOneSnapshotAsync(() => db.Claims.AsNoTrackingWithIdentityResolution().Whole().Where(c => c.DealId == deal.Id).ToListAsync());
        if (knownOn is { } known)
        {
            var end = known.Latest.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc);
            claims = claims.Select(c => c.KnownAt(end)).OfType<Claim>();
        }

        if (asOf is { } day)
        {
            claims = claims.Where(c => (c.AsOf ?? c.Article!.PublishedOn) is not { } of || of.Earliest <= day.Latest);
        }

        return DealAnswer.Of(deal, TermTable.Of(claims));
    }
}
