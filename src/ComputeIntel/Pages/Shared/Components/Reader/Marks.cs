using ComputeIntel.Anchoring;
using ComputeIntel.Articles;
using ComputeIntel.Claims;

namespace ComputeIntel.Pages.Shared.Components.Reader;

/// <summary>Which words of a paragraph the claims on it mark.</summary>
public static class Marks
{
    /// <summary>Where the quotations were taken from.</summary>
    public static IReadOnlyList<Mark> In(Paragraph paragraph, IEnumerable<Claim> claims) => In(paragraph, claims, QuotationPlace.OfOwn);

    /// <param name="paragraph">The paragraph.</param>
    /// <param name="claims">The claims on its article.</param>
    /// <param name="placeOf">Where a quotation stands in the paragraph's capture; null where nowhere.</param>
    public static IReadOnlyList<Mark> In(Paragraph paragraph, IEnumerable<Claim> claims, Func<Quotation, QuotationPlace?> placeOf) =>
    [
        .. from claim in claims
           from quotation in claim.Quotations
           let place = placeOf(quotation)
           where place?.Paragraph?.Id == paragraph.Id
           select Of(claim, place),
    ];

    private static Mark Of(Claim claim, QuotationPlace place) => new(
        place.Start ?? 0,
        place.End ?? CodePoints.Length(place.Paragraph!.Text),
        claim.Id,
        $"{TagWords.Css(claim.Tag)}{(place.Comparison is null ? "" : " changed")}",
        $"Claim {claim.Id}, {TagWords.Word(claim.Tag).ToLowerInvariant()}{(claim.NeedsRecheck ? ", needs recheck" : "")}");
}
