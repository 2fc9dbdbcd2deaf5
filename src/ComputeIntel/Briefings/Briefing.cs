using ComputeIntel.Deals;

namespace ComputeIntel.Briefings;

/// <summary>What is handed on: a bottom line, key judgements, and chosen claims that can each be traced to a paragraph.</summary>
public sealed partial class Briefing : IVersioned
{
    public const int MaxTitle = 300;

    public const int MaxHandling = 100;

    public const int MaxBottomLine = 2000;

    public int Id { get; set; }

    public required string Title { get; set; }

    /// <summary>The deal that it is about; its claims are then the deal's at the time of printing. Null: the chosen ones.</summary>
    public int? DealId { get; set; }

    public Deal? Deal { get; set; }

    /// <summary>How it may be passed on: "For internal use", "TLP:AMBER".</summary>
    public string? Handling { get; set; }

    public string? BottomLine { get; set; }

    public AnnexForm Form { get; set; }

    public List<Judgement> Judgements { get; set; } = [];

    /// <summary>The chosen claims, in order; empty for a briefing on a deal.</summary>
    public List<BriefingClaim> Claims { get; set; } = [];

    public List<Edition> Editions { get; set; } = [];

    public bool IsDemo { get; set; }

    public DateTime AddedAt { get; set; }

    public required string AddedBy { get; set; }

    public int Version { get; set; } = 1;
}

/// <summary>How the annex shows a claim's source.</summary>
public enum AnnexForm
{
    /// <summary>The paragraph with the quotation marked.</summary>
    Paragraphs,

    /// <summary>The quotation alone, where the text may not be passed on.</summary>
    Quotations,
}

/// <summary>One claim chosen for a briefing.</summary>
public sealed class BriefingClaim
{
    public int BriefingId { get; set; }

    public int ClaimId { get; set; }

    public int Ordinal { get; set; }
}
