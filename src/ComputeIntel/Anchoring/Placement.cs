using ComputeIntel.Articles;

namespace ComputeIntel.Anchoring;

/// <summary>Where a quotation stands in a newer capture. Added, never changed: the newest one of a quotation in a capture holds.</summary>
public sealed class Placement
{
    /// <summary>Who places what no person has.</summary>
    public const string Program = "ComputeIntel";

    public int Id { get; set; }

    public int QuotationId { get; set; }

    public Quotation? Quotation { get; set; }

    public int CaptureId { get; set; }

    public Capture? Capture { get; set; }

    public PlacementMethod Method { get; set; }

    /// <summary>The newer capture's paragraph; null where it is unplaced.</summary>
    public int? ParagraphId { get; set; }

    public Paragraph? Paragraph { get; set; }

    /// <summary>First code point of the paragraph's text; null for a whole paragraph, and where it is unplaced.</summary>
    public int? Start { get; set; }

    /// <summary>One past the last code point; null as <see cref="Start"/> is.</summary>
    public int? End { get; set; }

    /// <summary>How alike the words are, 0 to 1.</summary>
    public double Likeness { get; set; }

    public List<ChangeKind> Changes { get; set; } = [];

    public List<Candidate> Candidates { get; set; } = [];

    public DateTime At { get; set; }

    public required string By { get; set; }

    /// <summary>A person has looked: it was placed by hand, or said to be gone.</summary>
    public bool IsByHand => By != Program;

    /// <summary>The place as a quotation of the newer capture; null where it is unplaced. Needs <see cref="Paragraph"/> loaded.</summary>
    public Quotation? AsQuotation() => Paragraph is not { } paragraph ? null
        : Start is { } start && End is { } end ? Articles.Quotation.At(paragraph, start, end)
        : Articles.Quotation.OfWhole(paragraph);

    /// <summary>What a person says of a quotation that the program left to them, or placed elsewhere.</summary>
    /// <param name="quotation">The quotation.</param>
    /// <param name="captureId">The newer capture.</param>
    /// <param name="place">Where they say it stands; null where it is gone.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who.</param>
    public static Placement ByHand(Quotation quotation, int captureId, Quotation? place, DateTime at, string by)
    {
        var comparison = place is null ? null : WordComparison.Of(quotation.Words, place.Words);
        return new()
        {
            QuotationId = quotation.Id,
            CaptureId = captureId,
            Method = place is null ? PlacementMethod.Unplaced : PlacementMethod.ByHand,
            ParagraphId = place?.ParagraphId,
            Start = place?.Start,
            End = place?.End,
            Likeness = comparison?.Likeness ?? 0,
            Changes = [.. comparison?.Changes ?? []],
            At = at,
            By = by,
        };
    }

    /// <param name="quotation">The quotation.</param>
    /// <param name="captureId">The newer capture.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="placed">Where it stands.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who says so.</param>
    public static Placement Of(Quotation quotation, int captureId, IEnumerable<Paragraph> paragraphs, Placed placed, DateTime at, string by)
    {
        var paragraph = paragraphs.FirstOrDefault(p => p.Ordinal == placed.ParagraphOrdinal);
        return new()
        {
            QuotationId = quotation.Id,
            CaptureId = captureId,
            Method = placed.Method,
            ParagraphId = paragraph?.Id,
            Paragraph = paragraph,
            Start = placed.Start,
            End = placed.End,
            Likeness = placed.Likeness,
            Changes = [.. placed.Changes],
            Candidates = [.. placed.Candidates],
            At = at,
            By = by,
        };
    }
}
