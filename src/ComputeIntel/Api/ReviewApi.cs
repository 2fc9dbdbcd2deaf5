using ComputeIntel.Data;
using ComputeIntel.Data.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Api;

/// <summary>Decisions on claims.</summary>
public static class ReviewApi
{
    public static void MapReviews(this IEndpointRouteBuilder api)
    {
        var claim = api.MapGroup("/claims/{id:int}").WithTags("Reviews");
        claim.MapPost("reviews", ReviewAsync).WithName("reviewClaim").Refuses(404, 412, 422, 428);
        claim.MapPost("undo", UndoAsync).WithName("undoReview").Refuses(404, 412, 422, 428);
        claim.MapPost("look-again", LookAgainAsync).WithName("lookAgainAtClaim").Refuses(404, 412, 422, 428);
    }

    /// <summary>Tags a claim by a review, with evidence where any comes with it. Verified needs a reason and standing supporting evidence from a primary article.</summary>
    public static async Task<Created<ReviewAnswer>> ReviewAsync(
        int id, ReviewRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, EvidenceIntake evidences, IntelContext db, Caller caller) =>
        await db.InOneTransactionAsync(async () =>
        {
            var claim = await db.HeldClaimAsync(id);
            db.Expect(claim, ifMatch);
            var decide = await request.PreparedAsync(claim, evidences, caller);
            var review = decide();
            await db.SaveChangesAsync();
            return TypedResults.Created(ClaimApi.AddressOf(id), ReviewAnswer.Of(claim, review));
        });

    /// <summary>Restores the tag before the newest review, by a new review.</summary>
    public static async Task<Created<ReviewAnswer>> UndoAsync(int id, [FromHeader(Name = "If-Match")] string? ifMatch, IntelContext db, Caller caller) =>
        await db.InOneTransactionAsync(async () =>
        {
            var claim = await db.HeldClaimAsync(id);
            db.Expect(claim, ifMatch);
            var review = claim.Undo(caller.Name, caller.Now);
            await db.SaveChangesAsync();
            return TypedResults.Created(ClaimApi.AddressOf(id), ReviewAnswer.Of(claim, review));
        });

    /// <summary>Notes that somebody looked again and the claim stands as it is tagged, which clears its rechecks. A review that tags it clears them too.</summary>
    public static async Task<Ok<ClaimAnswer>> LookAgainAsync(int id, LookedAgain looked, [FromHeader(Name = "If-Match")] string? ifMatch, IntelContext db, Caller caller) =>
        await db.InOneTransactionAsync(async () =>
        {
            var claim = await db.HeldClaimAsync(id);
            db.Expect(claim, ifMatch);
            claim.LookAgain(looked.Note, caller.Name, caller.Now);
            await db.SaveChangesAsync();
            return TypedResults.Ok(await ClaimApi.AnswerAsync(db, claim));
        });
}
