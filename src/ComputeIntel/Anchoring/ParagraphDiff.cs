namespace ComputeIntel.Anchoring;

/// <summary>One paragraph of a capture beside its counterpart in a newer one.</summary>
/// <param name="OlderOrdinal">Null where it was added.</param>
/// <param name="NewerOrdinal">Null where it was removed.</param>
/// <param name="IsMoved">It stands before or after paragraphs that it did not; it may be edited as well.</param>
/// <param name="Runs">Its words in order; the runs that are not added make up the older text, those that are not removed the newer one.</param>
public sealed record ParagraphDiff(ParagraphChange Change, int? OlderOrdinal, int? NewerOrdinal, bool IsMoved, IReadOnlyList<WordRun> Runs);

/// <summary>What became of a paragraph.</summary>
public enum ParagraphChange
{
    Same,
    Edited,
    Added,
    Removed,
}

/// <summary>Words that follow each other and had the same fate.</summary>
public sealed record WordRun(WordFate Fate, string Text);

/// <summary>What became of words.</summary>
public enum WordFate
{
    Kept,
    Removed,
    Added,
}
