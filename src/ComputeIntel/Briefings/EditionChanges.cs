using ComputeIntel.Claims;

namespace ComputeIntel.Briefings;

/// <summary>What a briefing says otherwise than an earlier edition did: judgements and why, then terms, then claims.</summary>
public sealed record EditionChanges
{
    /// <summary>The number of the earlier edition.</summary>
    public required int Since { get; init; }

    /// <summary>When that was printed, UTC.</summary>
    public required DateTime PrintedAt { get; init; }

    /// <summary>False for an edition made before its judgements and terms were kept: then only claims are compared.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>The earlier bottom line where it was another; null where it is the same.</summary>
    public required FormerText? BottomLine { get; init; }

    /// <summary>In the order of the briefing, those that it no longer has last.</summary>
    public required IReadOnlyList<JudgementChange> Judgements { get; init; }

    public required IReadOnlyList<TermChange> Terms { get; init; }

    /// <summary>By number.</summary>
    public required IReadOnlyList<ClaimChange> Claims { get; init; }

    public bool IsEmpty => BottomLine is null && Judgements.Count + Terms.Count + Claims.Count == 0;
}

/// <summary>What was said before; a null text where nothing was.</summary>
public sealed record FormerText(string? Text);

/// <summary>What became of a judgement.</summary>
/// <param name="Fate">In one word.</param>
/// <param name="Sentence">As it reads now, likelihood included; one that was dropped as it read.</param>
/// <param name="Differences">What about it is otherwise; empty for one that is new, was dropped or stands.</param>
/// <param name="Because">The claims that it rests on, or rested on, that changed.</param>
/// <param name="IsUnfounded">Nothing that it rests on changed, so that the change has its reason elsewhere.</param>
public sealed record JudgementChange(JudgementFate Fate, string Sentence, IReadOnlyList<JudgementDifference> Differences, IReadOnlyList<ClaimChange> Because, bool IsUnfounded);

public enum JudgementFate
{
    New,
    Changed,

    /// <summary>It says what it said, though what it rests on changed.</summary>
    Stands,
    Dropped,
}

/// <summary>One thing about a judgement that is otherwise.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">In a sentence; likelihood and confidence never in the same one.</param>
public sealed record JudgementDifference(JudgementDifferenceKind Kind, string Text);

public enum JudgementDifferenceKind
{
    Reworded,
    LikelihoodRaised,
    LikelihoodLowered,

    /// <summary>Stated where it was not, or no longer stated.</summary>
    LikelihoodStated,
    ConfidenceRaised,
    ConfidenceLowered,

    /// <summary>Stated where it was not, or no longer stated.</summary>
    ConfidenceStated,
    Assumptions,

    /// <summary>Other claims stand under it.</summary>
    Basis,
}

/// <summary>What changed about a term.</summary>
public sealed record TermChange(string Term, IReadOnlyList<TermDifference> Differences);

/// <summary>One thing about a term that is otherwise.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">In a sentence.</param>
/// <param name="Claims">The claims that it is about.</param>
public sealed record TermDifference(TermDifferenceKind Kind, string Text, IReadOnlyList<int> Claims);

public enum TermDifferenceKind
{
    New,
    Gone,
    BestValue,
    Standing,
    Contested,
    NoLongerContested,

    /// <summary>Another value is said beside the best one.</summary>
    AlsoSaid,
    NoLongerSaid,

    /// <summary>Its claims stand under another value now: its name was merged, or its figure corrected.</summary>
    ToldAs,
}

/// <summary>What changed about a claim.</summary>
/// <param name="Number">Cited as C-12.</param>
/// <param name="Statement">Its words now; as they were where it is no longer printed.</param>
/// <param name="Source">Who said so, and where.</param>
/// <param name="Then">The tag that was printed; null where it was not.</param>
/// <param name="Now">The tag that is printed now; null where it no longer is.</param>
/// <param name="Differences">Never empty.</param>
public sealed record ClaimChange(int Number, string Statement, string Source, Tag? Then, Tag? Now, IReadOnlyList<ClaimDifference> Differences);

/// <summary>One thing about a claim that is otherwise.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">In words, with the reason, the analyst and the day where they are known.</param>
public sealed record ClaimDifference(ClaimDifferenceKind Kind, string Text);

public enum ClaimDifferenceKind
{
    Added,
    Withdrawn,

    /// <summary>No longer printed, though not withdrawn.</summary>
    LeftOut,
    Retagged,
    Reworded,
    Particulars,
    EvidenceAdded,
    EvidenceWithdrawn,
    RecheckRaised,
    RecheckCleared,
}
