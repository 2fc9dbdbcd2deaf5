using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Claims;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComputeIntel.Api;

/// <summary>Evidence for and against claims.</summary>
public static class EvidenceApi
{
    public static void MapEvidence(this IEndpointRouteBuilder api)
    {
        var evidence = api.MapGroup("/claims/{id:int}/evidence").WithTags("Evidence");
        evidence.MapPost("", AddAsync).WithName("addEvidence").Refuses(404, 422);
        evidence.MapPost("{number:int}/withdrawal", WithdrawAsync).WithName("withdrawEvidence").Refuses(404, 422);
    }

    /// <summary>Adds evidence: an article that is known, or a new citation, entered once.</summary>
    public static async Task<Created<EvidenceAnswer>> AddAsync(int id, EvidenceDraft draft, EvidenceIntake evidences, IntelContext db, Caller caller) =>
        await db.InOneTransactionAsync(async () =>
        {
            var claim = await db.HeldClaimAsync(id);
            var evidence = await evidences.AddAsync(claim, draft, caller.Name, caller.Now);
            await db.SaveChangesAsync();
            return TypedResults.Created(ClaimApi.AddressOf(id), EvidenceAnswer.Of(claim, evidence));
        });

    /// <summary>Withdraws evidence with a reason. The last that a verified claim rests on goes only together with a review.</summary>
    public static async Task<Created<EvidenceAnswer>> WithdrawAsync(int id, int number, WithdrawalRequest request, EvidenceIntake evidences, IntelContext db, Caller caller) =>
        await db.InOneTransactionAsync(async () =>
        {
            var claim = await db.HeldClaimAsync(id);
            var evidence = claim.Evidence.Find(e => e.Number == number) ?? throw Refusal.NotFound($"evidence {number} of claim {id}");
            var review = request.Review is { } asked ? await asked.PreparedAsync(claim, evidences, caller, "review.") : null;
            claim.Withdraw(evidence, request.Reason, caller.Name, caller.Now, review);
            await db.SaveChangesAsync();
            return TypedResults.Created(ClaimApi.AddressOf(id), EvidenceAnswer.Of(claim, evidence));
        });
}
