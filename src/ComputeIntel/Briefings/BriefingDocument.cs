using ComputeIntel.Articles;
using ComputeIntel.Claims;

namespace ComputeIntel.Briefings;

/// <summary>Everything that is printed, in words and in order: what is not here is not in the PDF.</summary>
public sealed record BriefingDocument
{
    public required string Title { get; init; }

    /// <summary>The deal's title; null for chosen claims.</summary>
    public required string? Deal { get; init; }

    public required string? Handling { get; init; }

    public required bool IsDemo { get; init; }

    /// <summary>Null for what is only looked at.</summary>
    public int? Edition { get; init; }

    public Paper Paper { get; init; }

    /// <summary>UTC.</summary>
    public DateTime AsOf { get; init; }

    /// <summary>By paragraph; empty where there is none.</summary>
    public required IReadOnlyList<string> BottomLine { get; init; }

    public required IReadOnlyList<KeyJudgement> Judgements { get; init; }

    public required IReadOnlyList<GlanceRow> Glance { get; init; }

    public required IReadOnlyList<Dispute> Disputes { get; init; }

    public required IReadOnlyList<string> Unknowns { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    public required AnnexForm Form { get; init; }

    public required IReadOnlyList<AnnexBand> Annex { get; init; }

    /// <summary>The claims printed, by tag.</summary>
    public required IReadOnlyList<(Tag Tag, int Count)> Counts { get; init; }

    /// <summary>How many untagged claims were left out.</summary>
    public required int LeftOut { get; init; }
}

/// <summary>A judgement in its sentence: "It is", "likely", "that the capacity serves …". Its confidence stands in another (ICD 203).</summary>
/// <param name="Lead">What stands before the likelihood; empty where none is stated.</param>
/// <param name="Likelihood">Null where none is stated.</param>
/// <param name="Text">The rest of the sentence.</param>
/// <param name="Confidence">A sentence on the soundness of its basis.</param>
/// <param name="Assumptions">Null where none are stated.</param>
/// <param name="Claims">The printed claims that it rests on.</param>
public sealed record KeyJudgement(string Lead, string? Likelihood, string Text, string Confidence, string? Assumptions, IReadOnlyList<int> Claims);

/// <summary>One term of the deal: the value best supported, and the others beside it.</summary>
/// <param name="Term">"Price".</param>
/// <param name="Scope">What it is a figure of, where a source says.</param>
/// <param name="Best">The value best supported.</param>
/// <param name="Others">Every other, best supported first.</param>
public sealed record GlanceRow(string Term, string? Scope, GlanceValue Best, IReadOnlyList<GlanceValue> Others);

/// <summary>One value and what stands behind it.</summary>
public sealed record GlanceValue(string Text, Tag Standing, string StandingText, bool IsContested, IReadOnlyList<int> Claims);

/// <summary>What sources do not agree on, with both sides.</summary>
/// <param name="Term">The term; empty where a claim is disputed about none.</param>
/// <param name="Sides">What is said.</param>
/// <param name="Against">The evidence against it.</param>
/// <param name="Because">Why an analyst called it disputed.</param>
public sealed record Dispute(string Term, IReadOnlyList<DisputeSide> Sides, IReadOnlyList<DisputeSide> Against, IReadOnlyList<string> Because);

/// <summary>A voice in a dispute, with the claims and the sources behind it.</summary>
public sealed record DisputeSide(string Text, IReadOnlyList<int> Claims, IReadOnlyList<int> Sources);

/// <summary>A numbered source, told as ICD 206 asks.</summary>
public sealed record Source
{
    public required int Number { get; init; }

    public required string Title { get; init; }

    public required string? Publisher { get; init; }

    public required ArticleKind Kind { get; init; }

    public required PartialDate? PublishedOn { get; init; }

    public required string? Url { get; init; }

    /// <summary>The Admiralty codes of what is cited of it: "B1 B2"; "not assessed" where nobody has.</summary>
    public required string Admiralty { get; init; }

    /// <summary>The sources that its claims go back to.</summary>
    public required IReadOnlyList<int> Retells { get; init; }

    /// <summary>When it was captured and the first and last digits of the hash; null where it is cited only.</summary>
    public required string? Captured { get; init; }
}
