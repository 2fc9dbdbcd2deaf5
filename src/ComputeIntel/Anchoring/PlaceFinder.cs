namespace ComputeIntel.Anchoring;

/// <summary>Finds where a quotation's words may stand in the newer text, unchanged or edited, and weighs each place.</summary>
internal sealed class PlaceFinder(FoldedText older, FoldedText newer)
{
    /// <summary>So many places of the same words ("the") are not told apart any more.</summary>
    public const int MaxSame = 1000;

    /// <summary>Of a longer quotation only so much is looked for before the rest is compared: to look for all of it in a text that repeats itself takes the square of the time.</summary>
    public const int MaxSought = 2048;

    /// <summary>How much text around a quotation helps to find it, in UTF-16 units on each side.</summary>
    private const int ContextLength = 48;

    /// <summary>A longer pattern is found by its two ends of this length.</summary>
    private const int MaxPattern = 640;

    /// <summary>What is further than this from the pattern, by its length, is something else.</summary>
    private const double MaxDistance = 0.72;

    private const int EdgeWords = 3;

    private readonly SharedWords _shared = new(older, newer);
    private readonly Lazy<QGramIndex> _index = new(() => new(newer.Chars));
    private Surroundings? _surroundings;

    public Surroundings Surroundings => _surroundings ??= new(_shared, older, newer);

    /// <summary>Every place of the very words, as whole words: "300 MW" does not stand in "1,300 MW".</summary>
    public List<Standing> Same(Sought sought)
    {
        var places = new List<Standing>();
        var words = older.CharsOf(sought.Words);
        var beginning = words[..Math.Min(MaxSought, words.Length)];
        var tried = 0;
        for (var at = Next(beginning, 0); at >= 0 && tried < MaxSame; at = Next(beginning, at + 1), tried++)
        {
            if (!newer.Chars[at..].StartsWith(words))
            {
                continue;
            }

            var (first, last) = (newer.WordEndingAfter(at), newer.WordEndingAfter(at + words.Length - 1));
            if (newer.Words[first].Start == at && newer.Words[last].End == at + words.Length)
            {
                places.Add(Weigh(sought, first..(last + 1), 1, []));
            }
        }

        return places;
    }

    /// <summary>The places that are most like the quotation and what stands around it, best first; none overlaps another.</summary>
    public List<Standing> Alike(Sought sought, Func<Standing, bool> isSure)
    {
        var bounds = older.BoundsOf(sought.Paragraph);
        var from = older.WordEndingAfter(Math.Max(bounds.Start, older.Words[sought.First].Start - ContextLength));
        var to = older.WordEndingAfter(Math.Min(bounds.End, older.Words[sought.End - 1].End + ContextLength) - 1) + 1;
        var context = from..Math.Min(to, older.Words.Length);
        var pattern = older.Words[from].Start..older.Words[context.End.Value - 1].End;

        // Words that both texts have only once lead there at once.
        if (Expected(sought, context) is var (olderWords, newerWords) && Aligned(sought, olderWords, newerWords) is { } there && isSure(there))
        {
            return [there];
        }

        var places = new List<Standing>();
        foreach (var window in _index.Value.Windows(older.Chars[pattern]))
        {
            if (Stretch(older.Chars[pattern], window) is { } stretch && Aligned(sought, context, stretch) is { } place)
            {
                places.Add(place);
            }
        }

        places.Sort((a, b) => b.Score.CompareTo(a.Score));
        return [.. places.Where((place, n) => !places.Take(n).Any(place.Overlaps))];
    }

    private int Next(ReadOnlySpan<char> words, int from)
    {
        var at = newer.Chars[from..].IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? -1 : from + at;
    }

    /// <summary>The stretch between the nearest shared words before and after the quotation, or as far from those within it, if it is of about its length.</summary>
    private (Range Older, Range Newer)? Expected(Sought sought, Range context)
    {
        var (first, last) = (sought.First, sought.End - 1);
        while (first > context.Start.Value && _shared.NewerOf[first] < 0)
        {
            first--;
        }

        while (last < context.End.Value - 1 && _shared.NewerOf[last] < 0)
        {
            last++;
        }

        var within = _shared.NewerOf[sought.Words];
        var (some, other) = (within.IndexOfAnyExcept(SharedWords.None), within.LastIndexOfAnyExcept(SharedWords.None));
        var (from, to) = (_shared.NewerOf[first], _shared.NewerOf[last]);
        if (some < 0 && (from < 0 || to < 0))
        {
            return null;
        }

        if (from < 0)
        {
            var bounds = newer.BoundsOf(newer.ParagraphAt(newer.Words[within[some]].Start));
            from = Math.Max(newer.WordEndingAfter(bounds.Start), within[some] - (sought.First + some - first) - EdgeWords);
        }

        if (to < 0)
        {
            var bounds = newer.BoundsOf(newer.ParagraphAt(newer.Words[within[other]].Start));
            to = Math.Min(newer.WordEndingAfter(bounds.End) - 1, within[other] + (last - sought.First - other) + EdgeWords);
        }

        return to < from || to - from > (2 * (last - first)) + 16 ? null : (first..(last + 1), from..(to + 1));
    }

    private Standing? Aligned(Sought sought, Range olderWords, Range newerWords)
    {
        var pairs = new WordAlignment(_shared, older, newer).Of(olderWords, newerWords);
        var from = pairs.FindIndex(p => p.Older >= sought.First && p.Newer >= 0);
        var to = pairs.FindLastIndex(p => p.Older >= 0 && p.Older < sought.End && p.Newer >= 0);
        if (from < 0 || to < from)
        {
            return null;
        }

        var words = pairs[from].Newer..(pairs[to].Newer + 1);
        var start = pairs.FindIndex(p => p.Older == sought.First);
        var quoted = pairs.GetRange(start, pairs.FindIndex(start, p => p.Older == sought.End - 1) - start + 1);
        var likeness = new Likeness(older, newer).Of(sought.Words, words, quoted);
        return Weigh(sought, words, likeness, likeness == 1 ? [] : quoted);
    }

    /// <summary>The words within a window that are most like the pattern; null where none there are.</summary>
    private Range? Stretch(ReadOnlySpan<char> pattern, (int Start, int End) window)
    {
        var text = newer.Chars[window.Start..window.End];
        var head = pattern[..Math.Min(MaxPattern, pattern.Length)];
        var tail = pattern[^head.Length..];
        var (distance, headEnd) = new BitPattern(head).BestEdge(text);
        if (distance > MaxDistance * head.Length)
        {
            return null;
        }

        var (_, start) = new BitPattern(head, isBackward: true).BestEdgeFromStart(text[..headEnd]);
        var end = headEnd;
        if (tail.Length < pattern.Length)
        {
            (distance, end) = new BitPattern(tail).BestEdge(text[start..]);
            end += start;
        }

        if (distance > MaxDistance * tail.Length || end <= start)
        {
            return null;
        }

        var first = newer.WordEndingAfter(window.Start + start);
        var stop = Math.Min(newer.WordEndingAfter(window.Start + end - 1) + 1, newer.Words.Length);
        return first < stop ? Widened(first, stop) : null;
    }

    /// <summary>A few words more within the paragraph: of "exit 300 pumps" against "exit pumps", the match may have left "exit 300" out.</summary>
    private Range Widened(int first, int end)
    {
        var (start, _) = newer.BoundsOf(newer.ParagraphAt(newer.Words[first].Start));
        var (_, stop) = newer.BoundsOf(newer.ParagraphAt(newer.Words[end - 1].Start));
        return Math.Max(first - EdgeWords, newer.WordEndingAfter(start))..Math.Min(end + EdgeWords, newer.WordEndingAfter(stop));
    }

    private Standing Weigh(Sought sought, Range words, double likeness, IReadOnlyList<WordPair> pairs) =>
        new(words.Start.Value, words.End.Value, likeness, Surroundings.Agreement(sought.Words, words), Surroundings.Origin(sought.Words, words), pairs);
}
