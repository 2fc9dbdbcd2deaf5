using ComputeIntel.Articles;

namespace ComputeIntel.Anchoring;

/// <summary>
/// Places the quotations of an article's text in a newer text of it: where the very words stand, told apart by what stands around
/// them where they stand more than once (W3C Web Annotation: TextQuoteSelector with prefix and suffix), else where the most
/// alike words stand. Both texts are indexed once. What is not sure is left to a person, with the likeliest places.
/// Not for several threads at once.
/// </summary>
public sealed class QuotationPlacer
{
    /// <summary>The most places that are offered for a quotation that was not placed.</summary>
    public const int MaxCandidates = 5;

    // Less alike than this, a place is not worth offering.
    private const double WorthOffering = 0.35;

    private readonly IReadOnlyList<Paragraph> _olderParagraphs;
    private readonly FoldedText _older;
    private readonly FoldedText _newer;
    private readonly PlaceFinder _finder;
    private readonly PlaceJudge _judge;

    /// <param name="newer">The paragraphs to place in.</param>
    /// <param name="older">The paragraphs of the capture that the quotations are in. Texts in NFC, as they are stored.</param>
    public QuotationPlacer(IReadOnlyList<Paragraph> newer, IReadOnlyList<Paragraph> older)
    {
        _olderParagraphs = older;
        (_older, _newer) = (new(older), new(newer));
        _finder = new(_older, _newer);
        _judge = new(_finder.Surroundings, _older);
    }

    /// <exception cref="ArgumentException">The quotation's paragraph is not among the older ones.</exception>
    public Placed Place(Quotation quotation)
    {
        if (Sought.In(_older, ParagraphOf(quotation), quotation) is not { } sought)
        {
            return Unplaced([], sought: null);
        }

        var same = _finder.Same(sought);
        if (_judge.Choose(sought, same) is { } chosen)
        {
            return At(sought, chosen, same.Count == 1 ? PlacementMethod.Exact : PlacementMethod.Context) ?? Unplaced([chosen], sought);
        }

        if (same.Exists(_judge.IsSupported))
        {
            return Unplaced(same, sought);
        }

        var alike = _finder.Alike(sought, _judge.IsSure);
        var sure = _judge.ChooseAlike(alike);
        return sure is null ? Unplaced([.. alike, .. same.Where(s => !alike.Exists(s.Overlaps))], sought) : At(sought, sure, PlacementMethod.Approximate) ?? Unplaced([sure], sought);
    }

    private int ParagraphOf(Quotation quotation)
    {
        for (var p = 0; p < _olderParagraphs.Count; p++)
        {
            if (quotation.Paragraph is { } paragraph ? ReferenceEquals(paragraph, _olderParagraphs[p]) || (paragraph.Id != 0 && paragraph.Id == _olderParagraphs[p].Id) : quotation.ParagraphId == _olderParagraphs[p].Id)
            {
                return p;
            }
        }

        throw new ArgumentException("The quotation is not in the older text.", nameof(quotation));
    }

    /// <summary>Null where it lies over several paragraphs and none holds most of it.</summary>
    private Placed? At(Sought sought, Standing standing, PlacementMethod method)
    {
        if (PartsOf(standing) is var parts && parts.Count > 1 && parts[0].Share < PlaceJudge.MostOfIt)
        {
            return null;
        }

        var place = CandidateAt(sought, standing, parts[0]);
        var isWhole = sought.IsWhole && _newer.BoundsOf(parts[0].Paragraph) is var bounds && bounds == (_newer.Words[parts[0].First].Start, _newer.Words[parts[0].End - 1].End);
        return new(method, place.ParagraphOrdinal, isWhole ? null : place.Start, isWhole ? null : place.End, place.Likeness, place.Changes, []);
    }

    private Placed Unplaced(IEnumerable<Standing> standings, Sought? sought)
    {
        var candidates = from standing in standings.OrderByDescending(s => s.Score)
                         where standing.Likeness >= WorthOffering
                         from part in PartsOf(standing)
                         select CandidateAt(sought!, standing, part);
        var best = candidates.Take(MaxCandidates).ToList();
        return new(PlacementMethod.Unplaced, null, null, null, best.Count == 0 ? 0 : best[0].Likeness, [], best);
    }

    private Candidate CandidateAt(Sought sought, Standing standing, PlacePart part)
    {
        var (start, end) = (_newer.Words[part.First].Start, _newer.Words[part.End - 1].End);
        var isSame = standing.Pairs.Count == 0;
        if (isSame)
        {
            (start, end) = (start + sought.CutBefore, end - sought.CutAfter);
        }

        var changes = ChangeFinder.Find(standing.Pairs, _older, _newer);
        if (!isSame && (changes.Count == 0 || part.Share < 1) && !changes.Contains(ChangeKind.Wording))
        {
            // Spaces came or went, or the rest of it stands elsewhere.
            changes.Add(ChangeKind.Wording);
        }

        var likeness = part.Share == 1 ? standing.Likeness : new Likeness(_older, _newer).Of(sought.Words, part.First..part.End, standing.Pairs);
        var (from, to) = _newer.CodePointsOf(part.Paragraph, start, end);
        return new(_newer.OrdinalOf(part.Paragraph), from, to, likeness, changes);
    }

    /// <summary>The place by paragraphs, the one that holds most of the quotation first.</summary>
    private List<PlacePart> PartsOf(Standing standing)
    {
        var parts = new List<PlacePart>();
        for (var at = standing.First; at < standing.End;)
        {
            var paragraph = _newer.ParagraphAt(_newer.Words[at].Start);
            var first = at;
            at = Math.Min(standing.End, _newer.WordEndingAfter(_newer.BoundsOf(paragraph).End));
            var (length, end) = (0, first);
            foreach (var pair in standing.Pairs)
            {
                if (pair is { Older: >= 0 } && pair.Newer >= first && pair.Newer < at)
                {
                    (length, end) = (length + _older.Words[pair.Older].Length, pair.Newer + 1);
                }
            }

            parts.Add(new(paragraph, first, standing.Pairs.Count == 0 || at == standing.End ? at : end, length));
        }

        var all = parts.Sum(p => p.Length);
        return parts.Count == 1 ? [parts[0] with { Share = 1 }] : [.. parts.Where(p => p.Length > 0).Select(p => p with { Share = (double)p.Length / all }).OrderByDescending(p => p.Share)];
    }

    /// <param name="Length">Of the quotation's words in it, in UTF-16 units.</param>
    private readonly record struct PlacePart(int Paragraph, int First, int End, int Length, double Share = 0);
}
