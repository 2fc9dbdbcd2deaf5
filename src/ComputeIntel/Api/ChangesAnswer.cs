using ComputeIntel.Briefings;
using ComputeIntel.Claims;

namespace ComputeIntel.Api;

/// <summary>What a briefing says otherwise than an earlier edition did. Everything is empty where nothing changed.</summary>
public sealed record ChangesAnswer
{
    /// <summary>The number of the earlier edition.</summary>
    public required int Since { get; init; }

    /// <summary>When that was printed.</summary>
    public required DateTime PrintedAt { get; init; }

    /// <summary>False where that edition was made before its judgements and terms were kept: then only claims are compared.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Whether the bottom line is another.</summary>
    public required bool BottomLineChanged { get; init; }

    /// <summary>The earlier bottom line where it was another; null where there was none, or where it is the same.</summary>
    public required string? FormerBottomLine { get; init; }

    /// <summary>In the order of the briefing, those that it no longer has last.</summary>
    public required IReadOnlyList<JudgementChangeAnswer> Judgements { get; init; }

    public required IReadOnlyList<TermChangeAnswer> Terms { get; init; }

    /// <summary>By number.</summary>
    public required IReadOnlyList<ClaimChangeAnswer> Claims { get; init; }

    public static ChangesAnswer Of(EditionChanges changes) => new()
    {
        Since = changes.Since,
        PrintedAt = changes.PrintedAt,
        IsWhole = changes.IsWhole,
        BottomLineChanged = changes.BottomLine is not null,
        FormerBottomLine = changes.BottomLine?.Text,
        Judgements = [.. changes.Judgements.Select(j => new JudgementChangeAnswer(j.Fate, j.Sentence, [.. j.Differences.Select(d => new JudgementDifferenceAnswer(d.Kind, d.Text))], [.. j.Because.Select(ClaimChangeAnswer.Of)], j.IsUnfounded))],
        Terms = [.. changes.Terms.Select(t => new TermChangeAnswer(t.Term, [.. t.Differences.Select(d => new TermDifferenceAnswer(d.Kind, d.Text, d.Claims))]))],
        Claims = [.. changes.Claims.Select(ClaimChangeAnswer.Of)],
    };
}

/// <summary>What became of a judgement, and why.</summary>
/// <param name="Fate">New, changed, dropped; or it stands, though what it rests on changed.</param>
/// <param name="Sentence">As it reads now; a dropped one as it read.</param>
/// <param name="Differences">What about it is otherwise.</param>
/// <param name="Because">The claims that it rests on, or rested on, that changed.</param>
/// <param name="IsUnfounded">Nothing that it rests on changed.</param>
public sealed record JudgementChangeAnswer(JudgementFate Fate, string Sentence, IReadOnlyList<JudgementDifferenceAnswer> Differences, IReadOnlyList<ClaimChangeAnswer> Because, bool IsUnfounded);

/// <summary>One thing about a judgement that is otherwise.</summary>
public sealed record JudgementDifferenceAnswer(JudgementDifferenceKind Kind, string Text);

/// <summary>What changed about a term.</summary>
public sealed record TermChangeAnswer(string Term, IReadOnlyList<TermDifferenceAnswer> Differences);

/// <summary>One thing about a term that is otherwise, and the numbers of the claims that it is about.</summary>
public sealed record TermDifferenceAnswer(TermDifferenceKind Kind, string Text, IReadOnlyList<int> Claims);

/// <summary>What changed about a claim.</summary>
/// <param name="Id">Its number, cited as C-12.</param>
/// <param name="Statement">Its words now; as they were where it is no longer printed.</param>
/// <param name="Source">Who said so, and where.</param>
/// <param name="Then">The tag that was printed; null where it was not.</param>
/// <param name="Now">The tag that is printed now; null where it no longer is.</param>
/// <param name="Differences">Never empty.</param>
public sealed record ClaimChangeAnswer(int Id, string Statement, string Source, Tag? Then, Tag? Now, IReadOnlyList<ClaimDifferenceAnswer> Differences)
{
    public static ClaimChangeAnswer Of(ClaimChange change) =>
        new(change.Number, change.Statement, change.Source, change.Then, change.Now, [.. change.Differences.Select(d => new ClaimDifferenceAnswer(d.Kind, d.Text))]);
}

/// <summary>One thing about a claim that is otherwise.</summary>
public sealed record ClaimDifferenceAnswer(ClaimDifferenceKind Kind, string Text);
