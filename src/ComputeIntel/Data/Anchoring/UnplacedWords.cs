using ComputeIntel.Anchoring;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Anchoring;

/// <summary>Words of a claim that wait for a place in the newest text, with the places where they might stand.</summary>
/// <param name="Placement">With its quotation, that one's paragraph, and both captures' articles.</param>
/// <param name="Claim">The claim that quotes them.</param>
/// <param name="Candidates">Best first.</param>
public sealed record UnplacedWords(Placement Placement, Claim Claim, IReadOnlyList<PossiblePlace> Candidates)
{
    /// <summary>Placements with what <see cref="OfAsync"/> needs of them.</summary>
    public static IQueryable<Placement> Asked(IQueryable<Placement> placements) =>
        placements.Include(p => p.Quotation!.Paragraph!.Capture).Include(p => p.Capture!.Article!.Publisher);

    /// <param name="db">The store.</param>
    /// <param name="placements">As <see cref="Asked"/> brings them.</param>
    public static async Task<IReadOnlyList<UnplacedWords>> OfAsync(IntelContext db, IReadOnlyList<Placement> placements)
    {
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
