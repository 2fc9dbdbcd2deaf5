using ComputeIntel.Articles;

namespace ComputeIntel.Anchoring;

/// <summary>Where a quotation stands in a newer capture. Added, never changed: the newest one of a quotation in a capture holds.</summary>
public sealed class Placement
{
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
}
