using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Claims;
using ComputeIntel.Data.Deals;
using ComputeIntel.Data.Origins;
using ComputeIntel.Deals;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Api;

/// <summary>Where claims come from: what the program proposes, what people decide, and what follows for a deal's values.</summary>
public static class OriginApi
{
    public static void MapOrigins(this IEndpointRouteBuilder api)
    {
        var claim = api.MapGroup("/claims/{id:int}/origins").WithTags("Origins");
        claim.MapGet("", ListAsync).WithName("listOrigins").Refuses(404);
        claim.MapPost("", LinkAsync).WithName("addOrigin").Refuses(404, 412, 422, 428);
        claim.MapPost("{number:int}/decisions", DecideAsync).WithName("decideOnOrigin").Refuses(404, 412, 422, 428);
        claim.MapPost("{number:int}/undo", UndoAsync).WithName("undoOriginDecision").Refuses(404, 412, 428);
        var deal = api.MapGroup("/deals/{slug}/origins").WithTags("Origins");
        deal.MapGet("", OfDealAsync).WithName("getDealOrigins").Refuses(404, 422);
        deal.MapPost("decisions", DecideAllAsync).WithName("decideOnOrigins").Refuses(404, 422);
        deal.MapPost("proposals", ProposeAsync).WithName("proposeOrigins").Refuses(404);
    }

    /// <summary>Where a claim comes from beside what its attribution says, proposed and decided.</summary>
    public static async Task<Ok<OriginList>> ListAsync(int id, IntelContext db) => await db.InOneSnapshotAsync(async () =>
    {
        var claim = await db.Claims.AsNoTrackingWithIdentityResolution().Listed().SingleOrDefaultAsync(c => c.Id == id) ?? throw Refusal.NotFound($"claim {id}");
        return TypedResults.Ok(new OriginList([.. claim.Origins.OrderBy(o => o.Number).Select(o => OriginAnswer.Of(claim, o))], claim.Version));
    });

    /// <summary>Says that a claim goes back to an article or a party. A link that would close a circle of articles is refused with its path.</summary>
    public static Task<Created<OriginAnswer>> LinkAsync(int id, OriginDraft draft, [FromHeader(Name = "If-Match")] string? ifMatch, OriginIntake origins, IntelContext db, Caller caller) =>
        ChangeAsync(id, ifMatch, db, claim => origins.LinkAsync(claim, draft, caller.Name, caller.Now));

    /// <summary>Confirms or rejects an origin. What was rejected is not proposed again.</summary>
    public static Task<Created<OriginAnswer>> DecideAsync(int id, int number, OriginDecisionRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, OriginIntake origins, IntelContext db, Caller caller) =>
        ChangeAsync(id, ifMatch, db, claim => origins.DecideAsync(
            claim, number, request.Verdict ?? throw Refusal.Invalid("verdict", "Say which: confirmed or rejected."), request.Reason, caller.Name, caller.Now));

    /// <summary>Takes back the decision that holds, by another one; what held before holds again.</summary>
    public static Task<Created<OriginAnswer>> UndoAsync(int id, int number, [FromHeader(Name = "If-Match")] string? ifMatch, OriginIntake origins, IntelContext db, Caller caller) =>
        ChangeAsync(id, ifMatch, db, claim => origins.UndoAsync(claim, number, caller.Name, caller.Now));

    /// <summary>Who has each value of a deal from whom, and what waits for a decision.</summary>
    /// <param name="slug">Its address.</param>
    /// <param name="asOf">Only what was so by then, as for the deal: a day, a month or a year.</param>
    /// <param name="knownOn">Only what could be known by then, as for the deal; what was decided later waits.</param>
    /// <param name="db">The store.</param>
    /// <param name="caller">Who asks, and when.</param>
    public static async Task<Ok<DealOriginsAnswer>> OfDealAsync(string slug, string? asOf, string? knownOn, IntelContext db, Caller caller)
    {
        var clock = DealClock.Read(asOf, knownOn);
        var known = await db.SynthesisAsync(await db.DealAsync(slug), clock, DateOnly.FromDateTime(caller.Now));
        return TypedResults.Ok(DealOriginsAnswer.Of(known.Table, known.Claims));
    }

    /// <summary>Confirms or rejects several origins of a deal's claims: all of them, or none where one is refused.</summary>
    public static async Task<Created<OriginsAnswer>> DecideAllAsync(string slug, OriginDecisionsRequest request, OriginIntake origins, IntelContext db, Caller caller)
    {
        var verdict = request.Verdict ?? throw Refusal.Invalid("verdict", "Say which: confirmed or rejected.");
        var decided = await origins.DecideAllAsync(await DealIdAsync(db, slug), request.Chosen ?? [], verdict, request.Reason, caller.Name, caller.Now);
        return TypedResults.Created($"{ApiSetup.Root}/deals/{slug}/origins", new OriginsAnswer([.. decided.Select(d => OriginAnswer.Of(d.Claim, d.Origin))]));
    }

    /// <summary>Looks through all claims of a deal anew for where they may come from. A claim's own proposals are made when it is made or edited.</summary>
    public static async Task<Ok<ProposedAnswer>> ProposeAsync(string slug, OriginSearch search, IntelContext db, Caller caller) =>
        TypedResults.Ok(new ProposedAnswer(await search.ProposeInDealAsync(await DealIdAsync(db, slug), caller.Now)));

    private static async Task<Created<OriginAnswer>> ChangeAsync(int id, string? ifMatch, IntelContext db, Func<Claim, Task<Origin>> change) =>
        await db.InOneTransactionAsync(async () =>
        {
            var claim = await db.HeldClaimAsync(id);
            db.Expect(claim, ifMatch);
            var origin = await change(claim);
            return TypedResults.Created($"{ClaimApi.AddressOf(id)}/origins", OriginAnswer.Of(claim, origin));
        });

    private static async Task<int> DealIdAsync(IntelContext db, string slug) =>
        (Slug.IsValid(slug) ? await db.Deals.Where(d => d.Slug == slug).Select(d => (int?)d.Id).SingleOrDefaultAsync() : null) ?? throw Refusal.NotFound($"deal “{PlainText.Shortened(slug, 100)}”");
}
