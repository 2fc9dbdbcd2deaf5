namespace ComputeIntel.Anchoring;

/// <summary>How alike two stretches of text are: 1 minus the Levenshtein distance by the length of the longer, 0 to 1.</summary>
internal sealed class Likeness(FoldedText older, FoldedText newer)
{
    // The time for the distance is the square of the length; the words that differ tell nearly the same.
    private const int MaxLength = 8192;

    /// <param name="pairs">The words of the older stretch beside those of the newer one.</param>
    public double Of(Range olderWords, Range newerWords, IReadOnlyList<WordPair> pairs)
    {
        var one = older.CharsOf(olderWords);
        var other = newer.CharsOf(newerWords);
        var length = Math.Max(one.Length, other.Length);
        var same = one.CommonPrefixLength(other);
        one = one[same..];
        other = other[same..];
        while (one.Length > 0 && other.Length > 0 && one[^1] == other[^1])
        {
            one = one[..^1];
            other = other[..^1];
        }

        var distance = one.Length == 0 || other.Length == 0 ? one.Length + other.Length
            : Math.Max(one.Length, other.Length) <= MaxLength ? new BitPattern(one).Distance(other)
            : Math.Min(length, Differing(newerWords, pairs));
        return 1 - ((double)distance / length);
    }

    private int Differing(Range newerWords, IReadOnlyList<WordPair> pairs)
    {
        var length = 0;
        foreach (var pair in pairs)
        {
            var isThere = pair.Newer >= newerWords.Start.Value && pair.Newer < newerWords.End.Value;
            if (!(pair.IsSame && isThere))
            {
                length += Math.Max(pair.Older < 0 ? 0 : older.Words[pair.Older].Length, isThere ? newer.Words[pair.Newer].Length : 0);
            }
        }

        return length;
    }
}
