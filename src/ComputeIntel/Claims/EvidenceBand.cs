using ComputeIntel.Articles;

namespace ComputeIntel.Claims;

/// <summary>
/// One strip of the reader: a paragraph, the claims whose cards stand beside it, and the unclaimed paragraphs up to the
/// next claimed one. The order of bands is the order of the article.
/// </summary>
public sealed record EvidenceBand(Paragraph First, IReadOnlyList<Claim> Claims, IReadOnlyList<Paragraph> Rest)
{
    /// <summary>The bands of a capture. A claim's card stands where its first quotation does; text before the first claim is a band without cards.</summary>
    /// <param name="paragraphs">The capture's.</param>
    /// <param name="claims">The claims that stand in it.</param>
    /// <param name="placeOf">Where a quotation stands in that capture, null where nowhere; absent: where it was taken from.</param>
    public static IReadOnlyList<EvidenceBand> Of(IEnumerable<Paragraph> paragraphs, IEnumerable<Claim> claims, Func<Quotation, (int ParagraphId, int? Start)?>? placeOf = null)
    {
        var cards = claims
            .Select(c => (Claim: c, Place: PlaceOf(c, placeOf ?? (q => (q.ParagraphId, q.Start)))))
            .OrderBy(c => c.Place?.Start ?? 0).ThenBy(c => c.Claim.Id)
            .ToLookup(c => c.Place?.ParagraphId, c => c.Claim);
        var bands = new List<EvidenceBand>();
        foreach (var paragraph in paragraphs.OrderBy(p => p.Ordinal))
        {
            if (bands.Count == 0 || cards.Contains(paragraph.Id))
            {
                bands.Add(new EvidenceBand(paragraph, [.. cards[paragraph.Id]], []));
            }
            else
            {
                bands[^1] = bands[^1] with { Rest = [.. bands[^1].Rest, paragraph] };
            }
        }

        return bands;
    }

    private static (int ParagraphId, int? Start)? PlaceOf(Claim claim, Func<Quotation, (int ParagraphId, int? Start)?> placeOf) =>
        claim.Quotations.OrderBy(q => q.Ordinal).Select(placeOf).FirstOrDefault(place => place is not null);
}
