using ComputeIntel.Anchoring;
using ComputeIntel.Claims;
using ComputeIntel.Data.Anchoring;

namespace ComputeIntel.Api;

/// <summary>Words quoted that wait for a place in the newest text of their article.</summary>
/// <param name="Id">To place them by.</param>
/// <param name="ClaimId">The claim that quotes them.</param>
/// <param name="Statement">What it says.</param>
/// <param name="Article">The article.</param>
/// <param name="Words">As they were quoted.</param>
/// <param name="From">The paragraph that they were quoted from.</param>
/// <param name="Capture">The number of the newest capture, in which they were not found.</param>
/// <param name="Candidates">Where they might stand in it, best first.</param>
public sealed record UnplacedAnswer(int Id, int ClaimId, string Statement, ArticleReference Article, string Words, ParagraphAnswer From, int Capture, IReadOnlyList<CandidateAnswer> Candidates)
{
    public static UnplacedAnswer Of(UnplacedWords unplaced)
    {
        var (placement, claim) = (unplaced.Placement, unplaced.Claim);
        var from = placement.Quotation!.Paragraph!;
        return new(
            placement.Id, claim.Id, claim.Statement, ArticleReference.Of(placement.Capture!.Article!), placement.Quotation.Words, ParagraphAnswer.Of(from, from.Capture!.Number), placement.Capture.Number,
            [.. unplaced.Candidates.Select(c => new CandidateAnswer(c.Place.Paragraph!.Ordinal, c.Place.Start!.Value, c.Place.Words, c.Comparison.Likeness, c.Comparison.Changes))]);
    }
}

/// <summary>A page of what waits; <paramref name="Next"/> is the value for <c>after</c> that gives the following one, or null.</summary>
public sealed record UnplacedList(IReadOnlyList<UnplacedAnswer> Items, int? Next);

/// <summary>A place where words might stand; sent back as it is, without the last two, it places them there.</summary>
/// <param name="Paragraph">The paragraph's ordinal in the newest capture.</param>
/// <param name="Start">Where the words begin, in code points.</param>
/// <param name="Words">The words that stand there.</param>
/// <param name="Likeness">How alike they are to those quoted, 0 to 1.</param>
/// <param name="Changes">What changed in them.</param>
public sealed record CandidateAnswer(int Paragraph, int Start, string Words, double Likeness, IReadOnlyList<ChangeKind> Changes);

/// <summary>Where words stand, in a person's judgement.</summary>
public sealed record PlaceAsked
{
    /// <summary>Needed: the paragraph's ordinal in the newest capture.</summary>
    public int? Paragraph { get; init; }

    /// <summary>Its words; absent for the whole paragraph.</summary>
    public string? Words { get; init; }

    /// <summary>Where they begin, in code points; looked at only where they stand there more than once.</summary>
    public int? Start { get; init; }
}

/// <summary>Where words quoted stand in the newest capture of their article.</summary>
/// <param name="Id">The placement, by which it can be placed elsewhere.</param>
/// <param name="ClaimId">The claim that quotes them.</param>
/// <param name="Capture">The number of the newest capture.</param>
/// <param name="Method">How they were placed.</param>
/// <param name="Paragraph">The paragraph's ordinal; null where they are gone.</param>
/// <param name="Start">Where they begin, in code points; null for a whole paragraph, and where they are gone.</param>
/// <param name="End">One past their last code point; null as start is.</param>
/// <param name="Words">The words that stand there.</param>
/// <param name="Changes">What changed in them.</param>
/// <param name="At">When that was said.</param>
/// <param name="By">By whom.</param>
/// <param name="NeedsRecheck">Whether the claim is to be looked at again.</param>
/// <param name="Version">The claim's version.</param>
public sealed record PlacementAnswer(
    int Id, int ClaimId, int Capture, PlacementMethod Method, int? Paragraph, int? Start, int? End, string? Words, IReadOnlyList<ChangeKind> Changes, DateTime At, string By, bool NeedsRecheck, int Version) : IVersionedAnswer
{
    /// <param name="p">A placement with its paragraph, capture and quotation.</param>
    /// <param name="claim">With its rechecks.</param>
    public static PlacementAnswer Of(Placement p, Claim claim) =>
        new(p.Id, claim.Id, p.Capture!.Number, p.Method, p.Paragraph?.Ordinal, p.Start, p.End, p.AsQuotation()?.Words, p.Changes, p.At, p.By, claim.NeedsRecheck, claim.Version);
}
