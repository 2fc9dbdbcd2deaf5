using ComputeIntel.Anchoring;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Anchoring;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Claims;

/// <summary>The captures of a claim's article, and where its words stand in the newest of them.</summary>
/// <param name="Captures">Their numbers by id.</param>
/// <param name="Places">By quotation.</param>
public sealed record ClaimText(IReadOnlyDictionary<int, int> Captures, IReadOnlyDictionary<int, QuotationPlace> Places)
{
    /// <summary>The number of the older capture that a paragraph is of; null where it is the newest one's.</summary>
    public int? OlderCaptureOf(Paragraph paragraph) => Captures[paragraph.CaptureId] is var number && number < Captures.Values.Max() ? number : null;

    public static async Task<ClaimText> OfAsync(IntelContext db, Claim claim)
    {
        var captures = await db.Captures.Where(c => c.ArticleId == claim.ArticleId).Select(c => new { c.Id, c.Number }).ToDictionaryAsync(c => c.Id, c => c.Number);
        return new(captures, await db.PlacesAsync(captures.MaxBy(c => c.Value).Key, claim.Quotations));
    }
}
