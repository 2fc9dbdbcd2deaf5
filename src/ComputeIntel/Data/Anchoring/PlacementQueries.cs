using ComputeIntel.Anchoring;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Anchoring;

/// <summary>Where quotations stand in captures that they were not taken from.</summary>
public static class PlacementQueries
{
    /// <summary>The placements that hold: of each quotation in each capture the newest.</summary>
    public static IQueryable<Placement> Holding(this IntelContext db) =>
        db.Placements.Where(p => !db.Placements.Any(newer => newer.QuotationId == p.QuotationId && newer.CaptureId == p.CaptureId && newer.Id > p.Id));

    /// <summary>The placements that hold in the newest capture of each article.</summary>
    public static IQueryable<Placement> Newest(this IntelContext db) =>
        db.Holding().Where(p => !db.Captures.Any(c => c.ArticleId == p.Capture!.ArticleId && c.Number > p.Capture.Number));

    /// <summary>What waits for a person to place it: unplaced in the newest capture, said by nobody to be gone, of a claim that is in use.</summary>
    public static IQueryable<Placement> Waiting(this IntelContext db) =>
        db.Newest().Where(p => p.Method == PlacementMethod.Unplaced && p.By == Placement.Program && db.Claims.Any(c => c.Id == p.Quotation!.ClaimId && c.Tag != Tag.Withdrawn));

    /// <summary>The places in a capture of those quotations that were looked for in it, by their ids.</summary>
    /// <param name="db">The store.</param>
    /// <param name="captureId">The capture.</param>
    /// <param name="quotations">With their paragraphs.</param>
    public static async Task<Dictionary<int, QuotationPlace>> PlacesAsync(this IntelContext db, int captureId, IReadOnlyCollection<Quotation> quotations)
    {
        var ids = quotations.Where(q => q.Paragraph!.CaptureId != captureId).Select(q => q.Id).ToList();
        var placements = ids.Count == 0 ? [] : await db.Holding().AsNoTracking().Include(p => p.Paragraph)
            .Where(p => p.CaptureId == captureId && ids.Contains(p.QuotationId)).ToDictionaryAsync(p => p.QuotationId);
        var places = quotations.Where(q => q.Paragraph!.CaptureId == captureId).ToDictionary(q => q.Id, QuotationPlace.OfOwn);
        foreach (var quotation in quotations.Where(q => placements.ContainsKey(q.Id)))
        {
            places[quotation.Id] = QuotationPlace.Of(quotation, placements[quotation.Id]);
        }

        return places;
    }

    /// <summary>The paragraphs in which claims stand in their articles' newest captures, by the ids of their quotations; none where the words are no longer found.</summary>
    public static async Task<Dictionary<int, int>> StandingParagraphsAsync(this IntelContext db, IReadOnlyCollection<Claim> claims)
    {
        var ids = claims.Select(c => c.Id).ToList();
        var placed = await db.Newest().Where(p => EF.Parameter(ids).Contains(p.Quotation!.ClaimId)).ToDictionaryAsync(p => p.QuotationId, p => p.ParagraphId);
        return claims.SelectMany(c => c.Quotations).Select(q => (q.Id, Paragraph: placed.GetValueOrDefault(q.Id, q.ParagraphId)))
            .Where(q => q.Paragraph is not null).ToDictionary(q => q.Id, q => q.Paragraph!.Value);
    }
}
