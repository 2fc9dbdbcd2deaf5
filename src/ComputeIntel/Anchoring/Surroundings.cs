namespace ComputeIntel.Anchoring;

/// <summary>What stands around a place, and where it came from: tells a quotation's own place from one that only has the same words.</summary>
internal sealed class Surroundings(SharedWords shared, FoldedText older, FoldedText newer)
{
    /// <summary>How many words on each side are looked at; more only where these do not tell places apart.</summary>
    public const int Near = 8;
    public const int Far = 60;

    /// <summary>How much of the text around an older place stands around a newer one too, 0 to 1: the longest common subsequence of the words on each side, weighed by their lengths.</summary>
    public double Agreement(Range olderWords, Range newerWords, int reach = Near)
    {
        var before = Common(olderWords.Start.Value - 1, newerWords.Start.Value - 1, -1, reach);
        var after = Common(olderWords.End.Value, newerWords.End.Value, 1, reach);
        var all = before.All + after.All;

        // A text of nothing but the quotation has nothing around it that could disagree.
        return all == 0 ? 1 : (double)(before.Both + after.Both) / all;
    }

    /// <summary>
    /// How much of a newer place was the older place before, 0 to 1, by the words within it that are known to be the same, or else
    /// by those right beside it; null where none is known.
    /// </summary>
    public double? Origin(Range olderWords, Range newerWords)
    {
        var (from, to) = (olderWords.Start.Value, olderWords.End.Value);
        var (first, end) = (newerWords.Start.Value, newerWords.End.Value);
        var within = Count(shared.OlderOf[first..end], from, to);
        if (within.All > 0)
        {
            return (double)within.Own / within.All;
        }

        var before = Count(shared.OlderOf[Math.Max(0, first - Near)..first], from - (2 * Near), from);
        var after = Count(shared.OlderOf[end..Math.Min(shared.OlderOf.Length, end + Near)], to, to + (2 * Near));
        return before.All + after.All == 0 ? null : (double)(before.Own + after.Own) / (before.All + after.All);
    }

    /// <summary>The newer word at which an older one would be expected: as far from the nearest shared word as it was.</summary>
    public int Expected(int olderWord)
    {
        for (var n = 0; n < older.Words.Length; n++)
        {
            if (olderWord - n >= 0 && olderWord - n < older.Words.Length && shared.NewerOf[olderWord - n] is >= 0 and var before)
            {
                return before + n;
            }

            if (olderWord + n < older.Words.Length && shared.NewerOf[olderWord + n] is >= 0 and var after)
            {
                return after - n;
            }
        }

        return (int)((long)olderWord * newer.Words.Length / Math.Max(1, older.Words.Length));
    }

    private (int Both, int All) Common(int i, int j, int step, int reach)
    {
        var columns = Math.Max(0, Math.Min(reach, step < 0 ? j + 1 : newer.Words.Length - j));
        Span<int> best = stackalloc int[Far + 1];
        best.Clear();
        var all = 0;
        for (var r = 0; r < reach && i >= 0 && i < older.Words.Length; r++, i += step)
        {
            var weight = older.Words[i].Length;
            all += weight;
            var diagonal = 0;
            for (var c = 1; c <= columns; c++)
            {
                var above = best[c];
                best[c] = Math.Max(Math.Max(above, best[c - 1]), shared.AreEqual(i, j + ((c - 1) * step)) ? diagonal + weight : 0);
                diagonal = above;
            }
        }

        return (best[columns], all);
    }

    private static (int Own, int All) Count(ReadOnlySpan<int> origins, int from, int to)
    {
        var (own, all) = (0, 0);
        foreach (var origin in origins)
        {
            if (origin >= 0)
            {
                all++;
                own += origin >= from && origin < to ? 1 : 0;
            }
        }

        return (own, all);
    }
}
