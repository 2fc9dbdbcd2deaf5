using ComputeIntel.Articles;
using ComputeIntel.Claims;

namespace ComputeIntel.Pages.Shared.Components.Reader;

/// <summary>Which words of a paragraph the claims on it mark.</summary>
public static class Marks
{
    public static Mark Of(Claim claim, Quotation quotation) => new(
        quotation.Start ?? 0,
        quotation.End ?? CodePoints.Length(quotation.Paragraph!.Text),
        claim.Id,
        TagWords.Css(claim.Tag),
        $"Claim {claim.Id}, {TagWords.Word(claim.Tag).ToLowerInvariant()}");

    public static IReadOnlyList<Mark> In(Paragraph paragraph, IEnumerable<Claim> claims) =>
        [.. from claim in claims from quotation in claim.Quotations where quotation.ParagraphId == paragraph.Id select Of(claim, quotation)];
}
