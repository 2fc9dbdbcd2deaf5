namespace ComputeIntel.Articles;

/// <summary>
/// A place in a paragraph, as W3C Web Annotation's TextQuoteSelector (exact, prefix, suffix) and TextPositionSelector
/// (start, end). Without <see cref="Exact"/> it is the whole paragraph.
/// </summary>
public sealed class Quotation
{
    /// <summary>How much of the text before and after is kept, in code points.</summary>
    public const int ContextLength = 32;

    public int Id { get; set; }

    /// <summary>The claim that it anchors.</summary>
    public int ClaimId { get; set; }

    /// <summary>1 for the claim's first quotation.</summary>
    public int Ordinal { get; set; }

    public int ParagraphId { get; set; }

    public Paragraph? Paragraph { get; set; }

    public string? Exact { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    /// <summary>First code point of the paragraph's text; null for the whole paragraph.</summary>
    public int? Start { get; set; }

    /// <summary>One past the last code point; null for the whole paragraph.</summary>
    public int? End { get; set; }

    public static Quotation OfWhole(Paragraph paragraph) => new() { ParagraphId = paragraph.Id, Paragraph = paragraph };

    public static Quotation At(Paragraph paragraph, int start, int end)
    {
        var length = CodePoints.Length(paragraph.Text);
        return new()
        {
            ParagraphId = paragraph.Id,
            Paragraph = paragraph,
            Exact = CodePoints.Slice(paragraph.Text, start, end),
            Prefix = CodePoints.Slice(paragraph.Text, Math.Max(0, start - ContextLength), start),
            Suffix = CodePoints.Slice(paragraph.Text, end, Math.Min(length, end + ContextLength)),
            Start = start,
            End = end,
        };
    }

    /// <summary>The words quoted; the paragraph's where it is the whole. Needs <see cref="Paragraph"/> loaded then.</summary>
    public string Words => Exact ?? Paragraph?.Text ?? throw new InvalidOperationException("The quotation's paragraph was not loaded.");
}
