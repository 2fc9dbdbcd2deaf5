using ComputeIntel.Anchoring;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages;

/// <summary>Words of a claim that wait for a place in the newest text, with the places where they might stand.</summary>
/// <param name="Placement">With its quotation, that one's paragraph, and both captures' articles.</param>
/// <param name="Claim">The claim that quotes them.</param>
/// <param name="Candidates">Best first.</param>
public sealed record UnplacedWords(Placement Placement, Claim Claim, IReadOnlyList<PossiblePlace> Candidates)
{
    public static async Task<IReadOnlyList<UnplacedWords>> ListAsync(IntelContext db, IQueryable<Placement> asked, int most)
    {
        var placements = await asked.AsNoTracking().Include(p => p.Quotation!.Paragraph!.Capture).Include(p => p.Capture!.Article)
            .OrderBy(p => p.Quotation!.ClaimId).ThenBy(p => p.QuotationId).Take(most).ToListAsync();
        var claimIds = placements.Select(p => p.Quotation!.ClaimId).ToHashSet();
        var claims = await db.Claims.AsNoTracking().Where(c => claimIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id);
        var captures = placements.Select(p => p.CaptureId).ToHashSet();
        var ordinals = placements.SelectMany(p => p.Candidates).Select(c => c.ParagraphOrdinal).ToHashSet();
        var paragraphs = await db.Paragraphs.AsNoTracking().Where(p => captures.Contains(p.CaptureId) && ordinals.Contains(p.Ordinal)).ToDictionaryAsync(p => (p.CaptureId, p.Ordinal));
        return
        [
            .. placements.Select(p => new UnplacedWords(
                p,
                claims[p.Quotation!.ClaimId],
                [.. p.Candidates.Select(c => PossiblePlace.Of(c, paragraphs[(p.CaptureId, c.ParagraphOrdinal)], p.Quotation.Words))])),
        ];
    }
}

/// <summary>A place where words might stand.</summary>
/// <param name="Place">The candidate as a quotation of the newer paragraph.</param>
/// <param name="Comparison">The words quoted beside those that stand there.</param>
public sealed record PossiblePlace(Quotation Place, WordComparison Comparison)
{
    public static PossiblePlace Of(Candidate candidate, Paragraph paragraph, string words)
    {
        var place = Quotation.At(paragraph, candidate.Start, candidate.End);
        return new(place, WordComparison.Of(words, place.Words));
    }
}
