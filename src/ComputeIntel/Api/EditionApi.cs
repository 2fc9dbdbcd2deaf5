using ComputeIntel.Briefings;
using ComputeIntel.Data;
using ComputeIntel.Data.Briefings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComputeIntel.Api;

/// <summary>Editions: a briefing printed, and kept.</summary>
public static class EditionApi
{
    public static void MapEditions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/briefings/{id:int}/changes", ChangesAsync).WithTags("Editions").WithName("getChanges").Refuses(404, 422);
        var editions = api.MapGroup("/briefings/{id:int}/editions").WithTags("Editions");
        editions.MapPost("", PrintAsync).WithName("printEdition").Refuses(404, 422).ClaimsKeyLate();
        editions.MapGet("{number:int}/erratum", ErratumAsync).WithName("getErratum").Refuses(404);
    }

    /// <summary>Prints what a briefing says now, and keeps the PDF. Where that content is there already on that paper, gives the edition that there is (200). With <c>since</c> it also prints what changed since that earlier edition.</summary>
    public static async Task<Results<Created<EditionAnswer>, Ok<EditionAnswer>>> PrintAsync(int id, EditionDraft? draft, EditionIntake editions, Caller caller, CancellationToken cancel)
    {
        var (edition, isNew) = await editions.PrintAsync(id, draft ?? new(), caller.Name, cancel);
        var answer = EditionAnswer.Of(edition);
        return isNew ? TypedResults.Created($"/briefings/{id}/editions/{edition.Number}.pdf", answer) : TypedResults.Ok(answer);
    }

    /// <summary>What a briefing says otherwise than an earlier edition did: judgements and why, then terms, then claims. <c>since</c> is the edition's number; absent, the newest.</summary>
    public static async Task<Ok<ChangesAnswer>> ChangesAsync(int id, int? since, IntelContext db) =>
        TypedResults.Ok(ChangesAnswer.Of(await db.ChangesAsync(id, since)));

    /// <summary>What an edition printed that has changed since. Claims withdrawn or tagged otherwise, edited, or resting on a text that changed; the edition itself stays as it is.</summary>
    public static async Task<Ok<ErratumAnswer>> ErratumAsync(int id, int number, IntelContext db, Caller caller) =>
        TypedResults.Ok(ErratumAnswer.Of(await db.ErratumAsync(id, number, caller.Now)));
}
