using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Claims;
using ComputeIntel.Data.Searching;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Api;

/// <summary>Claims: made of quotations, listed, read, edited by merge patch.</summary>
public static class ClaimApi
{
    public static void MapClaims(this IEndpointRouteBuilder api)
    {
        var claims = api.MapGroup("/claims").WithTags("Claims");
        claims.MapPost("", MakeAsync).WithName("makeClaim").Refuses(422);
        claims.MapGet("", ListAsync).WithName("listClaims").Refuses(422);
        claims.MapGet("{id:int}", GetAsync).WithName("getClaim").Refuses(404);
        claims.MapPatch("{id:int}", EditAsync).WithName("editClaim").Refuses(404, 412, 422, 428);
    }

    /// <summary>Makes an untagged claim of one or more quotations of one article. Parties not known yet are made.</summary>
    public static async Task<Created<ClaimAnswer>> MakeAsync(ClaimDraft draft, ClaimIntake intake, IntelContext db, Caller caller)
    {
        var claim = await intake.MakeAsync(draft, caller.Name, caller.Now);
        return TypedResults.Created(AddressOf(claim.Id), await AnswerAsync(db, claim));
    }

    /// <summary>Claims, newest first. All that is asked for must hold; blank means any.</summary>
    public static async Task<Ok<ClaimList>> ListAsync([AsParameters] ClaimFilter filter, IntelContext db, CancellationToken cancel)
    {
        var (claims, next) = await db.PageAsync(filter.Checked(), cancel);
        var (deals, captures) = (await DealsAsync(db, claims), await CapturesAsync(db, claims));
        return TypedResults.Ok(new ClaimList([.. claims.Select(c => ClaimItem.Of(c, deals.GetValueOrDefault(c.DealId ?? 0), captures))], next));
    }

    /// <summary>A claim with its quotations, their paragraphs, evidence, reviews and edits.</summary>
    public static async Task<Ok<ClaimAnswer>> GetAsync(int id, IntelContext db) => await db.InOneSnapshotAsync(async () =>
    {
        var claim = await db.Claims.AsNoTrackingWithIdentityResolution().Whole().SingleOrDefaultAsync(c => c.Id == id) ?? throw Refusal.NotFound($"claim {id}");
        return TypedResults.Ok(await AnswerAsync(db, claim));
    });

    /// <summary>Edits what a claim says by a merge patch. What it said before is kept. A verified claim that says something else becomes reported, by a review of the program's own.</summary>
    public static async Task<Ok<ClaimAnswer>> EditAsync(int id, MergePatch<ClaimDraft> patch, [FromHeader(Name = "If-Match")] string? ifMatch, ClaimIntake intake, IntelContext db, Caller caller) =>
        await db.InOneTransactionAsync(async () =>
        {
            var claim = await db.HeldClaimAsync(id);
            var version = db.Expect(claim, ifMatch);
            await intake.EditAsync(claim, patch.Onto(await intake.DraftOfAsync(claim)), version, caller.Name, caller.Now);
            return TypedResults.Ok(await AnswerAsync(db, claim));
        });

    public static string AddressOf(int id) => $"{ApiSetup.Root}/claims/{id}";

    /// <param name="db">The store.</param>
    /// <param name="claim">Loaded whole.</param>
    public static async Task<ClaimAnswer> AnswerAsync(IntelContext db, Claim claim) =>
        ClaimAnswer.OfWhole(claim, (await DealsAsync(db, [claim])).GetValueOrDefault(claim.DealId ?? 0), await CapturesAsync(db, [claim]));

    private static Task<Dictionary<int, string>> DealsAsync(IntelContext db, IEnumerable<Claim> claims)
    {
        var ids = claims.Select(c => c.DealId).OfType<int>().Distinct().ToList();
        return db.Deals.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Slug);
    }

    private static async Task<Dictionary<int, int>> CapturesAsync(IntelContext db, IEnumerable<Claim> claims)
    {
        var ids = claims.SelectMany(c => c.Quotations).Select(q => q.Paragraph!.CaptureId).Distinct().ToList();
        return await db.Captures.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Number }).ToDictionaryAsync(c => c.Id, c => c.Number);
    }
}
