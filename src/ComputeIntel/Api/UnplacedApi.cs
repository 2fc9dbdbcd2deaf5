using ComputeIntel.Data;
using ComputeIntel.Data.Anchoring;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Api;

/// <summary>Words quoted that were not found again in the newest text of their article: listed, placed by hand, said to be gone.</summary>
public static class UnplacedApi
{
    public static void MapUnplaced(this IEndpointRouteBuilder api)
    {
        var unplaced = api.MapGroup("/unplaced").WithTags("Unplaced");
        unplaced.MapGet("", ListAsync).WithName("listUnplaced").Refuses(422);
        unplaced.MapPost("{id:int}/place", PlaceAsync).WithName("placeWords").Refuses(404, 422);
        unplaced.MapPost("{id:int}/gone", GiveUpAsync).WithName("giveUpWords").Refuses(404);
    }

    /// <summary>What waits for a person to place it, newest first, with the places where it might stand.</summary>
    /// <param name="asked">The page.</param>
    /// <param name="article">The id of the article whose text changed; absent means any.</param>
    /// <param name="db">The store.</param>
    /// <param name="cancel">Nobody waits any more.</param>
    public static async Task<Ok<UnplacedList>> ListAsync([AsParameters] PageAsked asked, int? article, IntelContext db, CancellationToken cancel) => await db.InOneSnapshotAsync(async () =>
    {
        var (placements, next) = await asked.OfAsync(UnplacedWords.Asked(db.Waiting().Where(p => article == null || p.Capture!.ArticleId == article)), p => p.Id, cancel);
        return TypedResults.Ok(new UnplacedList([.. (await UnplacedWords.OfAsync(db, placements)).Select(UnplacedAnswer.Of)], next));
    });

    /// <summary>Places words on a paragraph of the newest capture. 409 placed-meanwhile where someone has placed them since, or the article was captured again.</summary>
    public static async Task<Ok<PlacementAnswer>> PlaceAsync(int id, PlaceAsked asked, HandPlacement hand, IntelContext db, Caller caller) => await db.InOneTransactionAsync(async () =>
    {
        await hand.PlaceAsync(id, asked.Paragraph, asked.Words, asked.Start, caller.Name, caller.Now);
        return TypedResults.Ok(await AnswerAsync(db, id));
    });

    /// <summary>Says that words are gone from the text. Their claim goes on needing its recheck. 409 placed-meanwhile as for placing.</summary>
    public static async Task<Ok<PlacementAnswer>> GiveUpAsync(int id, HandPlacement hand, IntelContext db, Caller caller) => await db.InOneTransactionAsync(async () =>
    {
        await hand.GiveUpAsync(id, caller.Name, caller.Now);
        return TypedResults.Ok(await AnswerAsync(db, id));
    });

    /// <summary>What holds now of the words that a placement is about.</summary>
    private static async Task<PlacementAnswer> AnswerAsync(IntelContext db, int seen)
    {
        var placement = await db.Newest().AsNoTracking().Include(p => p.Paragraph).Include(p => p.Capture).Include(p => p.Quotation)
            .SingleAsync(p => db.Placements.Any(s => s.Id == seen && s.QuotationId == p.QuotationId));
        var claim = await db.Claims.AsNoTracking().Include(c => c.Rechecks).SingleAsync(c => c.Id == placement.Quotation!.ClaimId);
        return PlacementAnswer.Of(placement, claim);
    }
}
