namespace ComputeIntel.Anchoring;

/// <summary>
/// Decides whether a place is a quotation's own. The numbers were chosen on edited articles of the kind that the benchmark
/// makes: rather a quotation more for a person to place than one in the wrong place.
/// </summary>
internal sealed class PlaceJudge(Surroundings surroundings, FoldedText older)
{
    /// <summary>A quotation that lies over two paragraphs stands in the one that has this much of it.</summary>
    public const double MostOfIt = 2.0 / 3;

    private const double Supported = 0.5;

    /// <summary>Two places whose support differs by less are about equally good.</summary>
    private const double Margin = 0.15;

    // Enough words to be nobody else's.
    private const int LongEnough = 5;

    // Place what is not very alike only where everything around it agrees.
    private const double LeastLikeness = 0.5;
    private const double LeastScore = 1.15;

    public bool IsSupported(Standing place) => place.Support >= Supported;

    public bool IsSure(Standing place) => place.Likeness >= LeastLikeness && place.Support >= Supported && place.Score >= LeastScore;

    /// <summary>The one of the places of the very words that is the quotation's; null where that cannot be told.</summary>
    public Standing? Choose(Sought sought, List<Standing> same)
    {
        if (same.Count == PlaceFinder.MaxSame)
        {
            return null;
        }

        if (same is [var only])
        {
            return IsSupported(only) || (only.Origin is null && sought.End - sought.First >= LongEnough && !StoodElsewhere(sought)) ? only : null;
        }

        var supported = same.Where(IsSupported).OrderByDescending(p => p.Support).ToList();
        return supported switch
        {
            [] => null,
            [var single] => single,
            [var best, var second, ..] when best.Support - second.Support >= Margin => best,
            _ => ByMoreAround(sought, [.. supported.TakeWhile(p => supported[0].Support - p.Support < Margin)]),
        };
    }

    /// <summary>The place of the most alike words, if it is sure and no other is about as good; places best first.</summary>
    public Standing? ChooseAlike(List<Standing> places) => places switch
    {
        [var best, ..] when !IsSure(best) => null,
        [var best, var second, ..] when best.Score - second.Score < Margin => null,
        [var best, ..] => best,
        [] => null,
    };

    private bool StoodElsewhere(Sought sought)
    {
        var words = older.CharsOf(sought.Words);
        words = words[..Math.Min(PlaceFinder.MaxSought, words.Length)];
        var once = older.Chars.IndexOf(words, StringComparison.Ordinal);
        return older.Chars[(once + 1)..].IndexOf(words, StringComparison.Ordinal) >= 0;
    }

    private Standing? ByMoreAround(Sought sought, List<Standing> equal)
    {
        var wide = equal.Select(p => (Place: p, Agreement: surroundings.Agreement(sought.Words, p.First..p.End, Surroundings.Far))).OrderByDescending(p => p.Agreement).ToList();
        if (wide[0].Agreement - wide[1].Agreement >= Margin)
        {
            return wide[0].Place;
        }

        // Nothing around tells them apart: the nearest, where it is by far the nearest.
        var expected = surroundings.Expected(sought.First);
        var near = equal.OrderBy(p => Math.Abs(p.First - expected)).ToList();
        return Math.Abs(near[0].First - expected) * 3 <= Math.Abs(near[1].First - expected) ? near[0] : null;
    }
}
