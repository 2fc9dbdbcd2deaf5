using ComputeIntel.Articles;

namespace ComputeIntel.Claims;

/// <summary>
/// One strip of the reader: a paragraph, the claims whose cards stand beside it, and the unclaimed paragraphs up to the
/// next claimed one. The order of bands is the order of the article.
/// </summary>
public sealed record EvidenceBand(Paragraph First, IReadOnlyList<Claim> Claims, IReadOnlyList<Paragraph> Rest)
{
    /// <summary>The bands of a capture. A claim's card stands where its first quotation does; text before the first claim is a band without cards.</summary>
    public static IReadOnlyList<EvidenceBand> Of(IEnumerable<Paragraph> paragraphs, IEnumerable<Claim> claims)
    {
        var cards = claims
            .OrderBy(c => PlaceOf(c)?.Start ?? 0).ThenBy(c => c.Id)
            .ToLookup(c => PlaceOf(c)?.ParagraphId);
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

    private static Quotation? PlaceOf(Claim claim) => claim.Quotations.MinBy(q => q.Ordinal);
}
