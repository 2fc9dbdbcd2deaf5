namespace ComputeIntel.Anchoring;

/// <summary>Where a quotation stands in a newer text, and what has changed in its words. Nothing is placed on a guess: what is not sure is unplaced, with its candidates.</summary>
/// <param name="ParagraphOrdinal">The newer paragraph; null where unplaced.</param>
/// <param name="Start">First code point of the newer paragraph's text; null where unplaced, and where a quotation of a whole paragraph has a whole one again.</param>
/// <param name="End">One past the last code point; null as <paramref name="Start"/> is.</param>
/// <param name="Likeness">How alike the words are, 0 to 1: 1 minus the edits by the length of the longer; the best candidate's where unplaced, 0 without one.</param>
/// <param name="Changes">What differs from the words quoted, each kind once; empty where they stand unchanged.</param>
/// <param name="Candidates">Where it might be, best first, at most <see cref="QuotationPlacer.MaxCandidates"/>; empty where it is placed.</param>
public sealed record Placed(
    PlacementMethod Method, int? ParagraphOrdinal, int? Start, int? End, double Likeness, IReadOnlyList<ChangeKind> Changes, IReadOnlyList<Candidate> Candidates);

/// <summary>A place where a quotation might stand, from <paramref name="Start"/> up to, not including, <paramref name="End"/>, in code points of the newer paragraph's text.</summary>
public sealed record Candidate(int ParagraphOrdinal, int Start, int End, double Likeness, IReadOnlyList<ChangeKind> Changes);

/// <summary>How a quotation's place was found.</summary>
public enum PlacementMethod
{
    /// <summary>The words stand there unchanged, and nowhere else.</summary>
    Exact,

    /// <summary>The words stand there more than once; what stands around them decided.</summary>
    Context,

    /// <summary>The words were edited, or their paragraph was split or merged.</summary>
    Approximate,

    /// <summary>A person chose.</summary>
    ByHand,

    /// <summary>Gone, or not to be told with confidence.</summary>
    Unplaced,
}

/// <summary>What kind of thing changed in a quotation's words. All but wording may turn round what it says.</summary>
public enum ChangeKind
{
    /// <summary>A number, in digits or in words, its currency, percent sign or unit.</summary>
    Figure,

    /// <summary>A word with a capital within the sentence: a person, a company, a place, a model.</summary>
    Name,

    /// <summary>A "not", "never", "without" that came or went.</summary>
    Negation,

    /// <summary>A "may", "reportedly", "about" that came or went.</summary>
    Hedge,

    /// <summary>Any other word, punctuation, or a part that lies elsewhere now.</summary>
    Wording,
}
