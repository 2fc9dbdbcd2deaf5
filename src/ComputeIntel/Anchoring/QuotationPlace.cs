using ComputeIntel.Articles;

namespace ComputeIntel.Anchoring;

/// <summary>Where a quotation stands in one capture: where it was taken from, or where it was placed since.</summary>
/// <param name="Quotation">With its paragraph.</param>
/// <param name="Paragraph">The capture's; null where it is unplaced.</param>
/// <param name="Start">First code point; null for the whole paragraph, and where it is unplaced.</param>
/// <param name="End">One past the last code point; null as <paramref name="Start"/> is.</param>
/// <param name="Placement">Null in the capture that it was taken from.</param>
public sealed record QuotationPlace(Quotation Quotation, Paragraph? Paragraph, int? Start, int? End, Placement? Placement)
{
    /// <summary>The words quoted beside those that stand there; null where they are the same, and where it is unplaced.</summary>
    public WordComparison? Comparison { get; } =
        Placement is { Changes.Count: > 0 } placed && placed.AsQuotation() is { } now ? WordComparison.Of(Quotation.Words, now.Words) : null;

    public static QuotationPlace OfOwn(Quotation quotation) => new(quotation, quotation.Paragraph, quotation.Start, quotation.End, null);

    /// <param name="quotation">The quotation.</param>
    /// <param name="placement">Its placement that holds, with its paragraph.</param>
    public static QuotationPlace Of(Quotation quotation, Placement placement) => new(quotation, placement.Paragraph, placement.Start, placement.End, placement);
}
