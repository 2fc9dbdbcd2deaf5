using System.Text.Json.Serialization;
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

    /// <summary>What changed since an earlier edition; null where that was not asked for, and then no part of the content's hash: editions made before there was such a thing keep theirs.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EditionChanges? Changes { get; init; }

    public required IReadOnlyList<GlanceRow> Glance { get; init; }

    public required IReadOnlyList<Dispute> Disputes { get; init; }

    public required IReadOnlyList<string> Unknowns { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Of its deal, those in which there is something to see.</summary>
    public required IReadOnlyList<PrintedPicture> Pictures { get; init; }

    public required AnnexForm Form { get; init; }

    public required IReadOnlyList<AnnexBand> Annex { get; init; }

    /// <summary>The claims printed, by tag.</summary>
    public required IReadOnlyList<(Tag Tag, int Count)> Counts { get; init; }

    /// <summary>How many untagged claims were left out.</summary>
    public required int LeftOut { get; init; }
}

/// <summary>What claims come to by term: best supported, disputed, not known.</summary>
public sealed record BriefingFront(IReadOnlyList<GlanceRow> Glance, IReadOnlyList<Dispute> Disputes, IReadOnlyList<string> Unknowns);

/// <summary>A judgement in its sentence: "It is", "likely", "that the capacity serves …". Its confidence stands in another (ICD 203).</summary>
/// <param name="Lead">What stands before the likelihood; empty where none is stated.</param>
/// <param name="Likelihood">Null where none is stated.</param>
/// <param name="Text">The rest of the sentence.</param>
/// <param name="Confidence">A sentence on the soundness of its basis.</param>
/// <param name="Assumptions">Null where none are stated.</param>
/// <param name="Claims">The printed claims that it rests on.</param>
/// <param name="Rechecks">Those of them that need to be looked at again.</param>
public sealed record KeyJudgement(string Lead, string? Likelihood, string Text, string Confidence, string? Assumptions, IReadOnlyList<int> Claims, IReadOnlyList<int> Rechecks);

/// <summary>One term of the deal on one row: what is best supported, and briefly what else is said.</summary>
/// <param name="Term">"Price".</param>
/// <param name="Best">The value best supported; beside it those of other scopes that stand alike: "90 days (notice)", "at least 3 months (before notice)".</param>
/// <param name="Standing">Of every value in <paramref name="Best"/>.</param>
/// <param name="StandingText">"Verified: statement, filing", "Reported: 1 origin, 6 untraced".</param>
/// <param name="IsContested">One of the best is contested, however it stands.</param>
/// <param name="Others">Every other value by its standing, best supported first.</param>
public sealed record GlanceRow(string Term, IReadOnlyList<GlanceValue> Best, Tag Standing, string StandingText, bool IsContested, IReadOnlyList<GlanceOthers> Others);

/// <summary>Values that stand alike.</summary>
public sealed record GlanceOthers(Tag Standing, IReadOnlyList<GlanceValue> Values);

/// <summary>One value, and the claims that say so.</summary>
/// <param name="Text">"300 MW".</param>
/// <param name="Scope">What it is a figure of: "batteries"; null where no source says.</param>
/// <param name="Claims">Best supported first.</param>
public sealed record GlanceValue(string Text, string? Scope, IReadOnlyList<int> Claims);

/// <summary>What sources do not agree on, with both sides.</summary>
/// <param name="Term">The term; empty where a claim is disputed about none.</param>
/// <param name="Sides">What is said.</param>
/// <param name="Against">The evidence against it.</param>
/// <param name="Because">Why an analyst called it disputed.</param>
public sealed record Dispute(string Term, IReadOnlyList<DisputeSide> Sides, IReadOnlyList<Objection> Against, IReadOnlyList<string> Because);

/// <summary>A voice in a dispute, with the claims behind it.</summary>
public sealed record DisputeSide(string Text, IReadOnlyList<int> Claims);

/// <summary>What one place of a source holds against claims.</summary>
/// <param name="Claims">The claims contradicted.</param>
/// <param name="Source">The number of the source.</param>
/// <param name="Locator">"p. F-62"; null where none was noted.</param>
/// <param name="Words">What it says, or what was noted of it.</param>
public sealed record Objection(IReadOnlyList<int> Claims, int Source, string? Locator, IReadOnlyList<string> Words);

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

    /// <summary>The captures that are quoted; empty where it is cited only.</summary>
    public required IReadOnlyList<Seal> Captured { get; init; }
}

/// <summary>What an untouched copy can be told by.</summary>
/// <param name="On">"4 Jun 2026".</param>
/// <param name="Hash">The first and last digits of its SHA-256: "be2c…b98d".</param>
public sealed record Seal(string On, string Hash);

/// <summary>A picture, drawn.</summary>
/// <param name="Title">"26 articles, 4 origins, 9 untraced".</param>
/// <param name="Caption">How to read it, in a sentence or two.</param>
/// <param name="Svg">Markup that may stand in a page as it is.</param>
public sealed record PrintedPicture(string Title, string Caption, string Svg);
