using ComputeIntel.Anchoring;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data.Claims;
using ComputeIntel.Data.Origins;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Anchoring;

/// <summary>Takes in what a person says about where quotations stand in the newest capture.</summary>
public sealed class HandPlacement(IntelContext db, UnplacedCount count, OriginSearch search)
{
    /// <summary>Places a quotation on words of a paragraph, and looks whether that was copied from elsewhere.</summary>
    /// <param name="placementId">The placement that the person saw.</param>
    /// <param name="ordinal">The paragraph's number in that capture.</param>
    /// <param name="words">Its words; blank for the whole paragraph.</param>
    /// <param name="start">Where they begin, in code points; looked at only where they stand there more than once.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Refusal">404 <c>not-found</c>; 409 <c>placed-meanwhile</c>; 422 where there is no such paragraph, or the words do not stand in it once.</exception>
    public Task<Claim> PlaceAsync(int placementId, int? ordinal, string? words, int? start, string by, DateTime at) => db.InOneTransactionAsync(async () =>
    {
        var seen = await SeenAsync(placementId);
        var paragraph = await db.Paragraphs.SingleOrDefaultAsync(p => p.CaptureId == seen.CaptureId && p.Ordinal == ordinal)
            ?? throw Refusal.Invalid("paragraph", "Say which paragraph, by its number in the newest capture.");
        var place = QuotationFinder.Find(paragraph, string.IsNullOrWhiteSpace(words) ? null : words, null, null, start, "words");
        db.Placements.Add(Placement.ByHand(seen.Quotation!, seen.CaptureId, place, at, by));
        var claim = await ClaimOfAsync(seen);
        if (!await db.Waiting().AnyAsync(p => p.Quotation!.ClaimId == claim.Id && p.Id != placementId))
        {
            claim.PlacedByHand(by, at);
        }

        if (WordComparison.Of(seen.Quotation!.Words, place.Words).IsSubstantial)
        {
            claim.Doubt(RecheckReason.QuotationChanged, claim.ArticleId, seen.CaptureId, at);
        }

        await db.SaveChangesAsync();
        await search.ProposeForAsync(db.Claims.Where(c => c.Id == claim.Id), at);
        count.Forget();
        return claim;
    });

    /// <summary>Says that a quotation's words are gone. The claim goes on needing its recheck: whether it still holds is another question.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>; 409 <c>placed-meanwhile</c>.</exception>
    public Task<Claim> GiveUpAsync(int placementId, string by, DateTime at) => db.InOneTransactionAsync(async () =>
    {
        var seen = await SeenAsync(placementId);
        db.Placements.Add(Placement.ByHand(seen.Quotation!, seen.CaptureId, place: null, at, by));
        var claim = await ClaimOfAsync(seen);
        claim.GivenUp(seen.CaptureId, by, at);
        await db.SaveChangesAsync();
        count.Forget();
        return claim;
    });

    /// <summary>The placement, where it still holds, with its claim held: of two people who place its words at once, the second sees what the first did.</summary>
    private async Task<Placement> SeenAsync(int placementId)
    {
        if (!await db.Placements.AnyAsync(p => p.Id == placementId))
        {
            throw Refusal.NotFound($"placement {placementId}");
        }

        await db.Claims.Where(c => c.Quotations.Any(q => db.Placements.Any(p => p.Id == placementId && p.QuotationId == q.Id))).HoldAsync();
        return await db.Newest().Include(p => p.Quotation!.Paragraph).SingleOrDefaultAsync(p => p.Id == placementId)
            ?? throw Refusal.Conflict("placed-meanwhile", "Someone has placed these words meanwhile, or the article was captured again.");
    }

    private Task<Claim> ClaimOfAsync(Placement seen) => db.Claims.Include(c => c.Rechecks).SingleAsync(c => c.Id == seen.Quotation!.ClaimId);
}
