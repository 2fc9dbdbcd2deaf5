using ComputeIntel.Articles;

namespace ComputeIntel.Anchoring;

/// <summary>Places the quotations of an article's text in a newer text of it.</summary>
public sealed class QuotationPlacer(IReadOnlyList<Paragraph> newer, IReadOnlyList<Paragraph> older)
{
    /// <summary>The most places that are offered for a quotation that was not placed.</summary>
    public const int MaxCandidates = 5;

    /// <param name="quotation">Its paragraph, if it is the quotation of a whole one, must be loaded or be among the older ones.</param>
    public Placed Place(Quotation quotation)
    {
        var paragraph = older.Single(p => p.Id == quotation.ParagraphId || p == quotation.Paragraph);
        var places = from candidate in newer
                     from place in QuotationFinder.Places(candidate.Text, quotation.Exact ?? paragraph.Text)
                     select new Candidate(candidate.Ordinal, place.Start, place.End, 1, []);
        return places.Take(MaxCandidates).ToList() switch
        {
            [var only] => new(PlacementMethod.Exact, only.ParagraphOrdinal, quotation.Exact is null ? null : only.Start, quotation.Exact is null ? null : only.End, 1, [], []),
            var several => new(PlacementMethod.Unplaced, null, null, null, several.Count == 0 ? 0 : 1, [], several),
        };
    }
}
