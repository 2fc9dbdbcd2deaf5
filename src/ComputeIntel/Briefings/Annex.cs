using ComputeIntel.Claims;

namespace ComputeIntel.Briefings;

/// <summary>Paragraphs of a source, and the claims that stand on them.</summary>
public sealed record AnnexBand(IReadOnlyList<AnnexParagraph> Paragraphs, IReadOnlyList<AnnexClaim> Claims);

/// <summary>A paragraph as captured; or its quotations alone, where the text may not be passed on.</summary>
/// <param name="Runs">Its text, cut where a quotation begins or ends.</param>
/// <param name="Source">The number of its source.</param>
/// <param name="From">Who published it, when, and which paragraph it is.</param>
/// <param name="Language">BCP 47; null where unknown.</param>
public sealed record AnnexParagraph(IReadOnlyList<TextRun> Runs, int Source, string From, string? Language);

/// <summary>A stretch of text between two ends of quotations.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Tag">The tag to mark it by; null where no claim quotes it.</param>
/// <param name="Begins">The claims whose first quotation begins here.</param>
/// <param name="Ends">The claims of which a quotation ends here.</param>
public sealed record TextRun(string Text, Tag? Tag, IReadOnlyList<int> Begins, IReadOnlyList<int> Ends);

/// <summary>A claim as the annex tells it.</summary>
public sealed record AnnexClaim
{
    public required int Number { get; init; }

    public required Tag Tag { get; init; }

    /// <summary>What the tag rests on; null where there is nothing to say.</summary>
    public required string? Basis { get; init; }

    /// <summary>Why it needs to be looked at again; null where it does not.</summary>
    public required string? Recheck { get; init; }

    /// <summary>The Admiralty code: "B2", "–2"; empty where nothing was assessed.</summary>
    public required string Grade { get; init; }

    /// <summary>Who is made answerable for the words: "Reported by Demo Desk, citing Anthropic:"; empty for what is verified.</summary>
    public required string Lead { get; init; }

    public required string Statement { get; init; }

    /// <summary>Parties, figures, attribution …, in order.</summary>
    public required IReadOnlyList<(string Name, string Text)> Particulars { get; init; }

    public required IReadOnlyList<AnnexEvidence> Evidence { get; init; }

    /// <summary>The publisher's own page at the words quoted; null where there is no link.</summary>
    public required string? Original { get; init; }
}

/// <summary>Evidence for or against a claim.</summary>
public sealed record AnnexEvidence(bool Supports, int Source, string? Locator, string? Words, string? Note);
