using ComputeIntel.Articles;

namespace ComputeIntel.Anchoring;

/// <summary>
/// Follows quotations into a newer capture: from their own words, and where those are not sure to stand there, from where
/// they stood in the capture before, so that what a person placed once stays placed. Not for several threads at once.
/// </summary>
/// <param name="newer">The paragraphs of the newer capture.</param>
/// <param name="textOf">The paragraphs of each earlier capture that a quotation or a placement stands in, by its id.</param>
public sealed class QuotationFollower(IReadOnlyList<Paragraph> newer, Func<int, IReadOnlyList<Paragraph>> textOf)
{
    private readonly Dictionary<int, QuotationPlacer> _placers = [];

    /// <param name="quotation">With its paragraph.</param>
    /// <param name="last">Where it stood in the newest capture before, with its paragraph; null where that is its own.</param>
    public Followed Follow(Quotation quotation, Placement? last)
    {
        var placed = PlacerFrom(quotation.Paragraph!.CaptureId).Place(quotation);
        if (last is { Paragraph: { } paragraph } && placed.Method is not (PlacementMethod.Exact or PlacementMethod.Context))
        {
            placed = AsBefore(placed, last, PlacerFrom(paragraph.CaptureId).Place(last.AsQuotation()!));
        }

        return new(placed, FateOf(placed, quotation, last));
    }

    private static Placed AsBefore(Placed placed, Placement last, Placed again) => again.Method switch
    {
        PlacementMethod.Unplaced => placed,

        // The very words that stood there before; how they differ from the words quoted is known already.
        PlacementMethod.Exact or PlacementMethod.Context => again with
        {
            Method = last.Changes.Count == 0 ? again.Method : PlacementMethod.Approximate,
            Changes = last.Changes,
            Likeness = last.Likeness,
        },
        _ => placed.Method == PlacementMethod.Unplaced ? again with { Changes = [.. last.Changes.Union(again.Changes).Order()] } : placed,
    };

    private WordsFate FateOf(Placed placed, Quotation quotation, Placement? last)
    {
        if (placed.ParagraphOrdinal is not { } ordinal)
        {
            return last is { ParagraphId: null } ? WordsFate.Same : WordsFate.Gone;
        }

        if (placed.Changes.Count == 0)
        {
            return WordsFate.Same;
        }

        var paragraph = newer.First(p => p.Ordinal == ordinal);
        var now = placed is { Start: { } start, End: { } end } ? CodePoints.Slice(paragraph.Text, start, end) : paragraph.Text;
        return WordComparison.Of(last?.AsQuotation()?.Words ?? quotation.Words, now).IsSubstantial ? WordsFate.Changed : WordsFate.Same;
    }

    private QuotationPlacer PlacerFrom(int captureId)
    {
        if (!_placers.TryGetValue(captureId, out var placer))
        {
            _placers[captureId] = placer = new(newer, textOf(captureId));
        }

        return placer;
    }
}

/// <summary>Where a quotation stands in a newer capture, and what became of its words since the one before.</summary>
public sealed record Followed(Placed Placed, WordsFate Fate);

/// <summary>What became of a quotation's words between two captures.</summary>
public enum WordsFate
{
    /// <summary>As before: unchanged, changed in punctuation alone, or as gone as they were.</summary>
    Same,
    Changed,

    /// <summary>They stood there before and cannot be told with confidence any more.</summary>
    Gone,
}
