namespace ComputeIntel.Anchoring;

/// <summary>How alike two texts are: 1 minus the Levenshtein distance by the length of the longer, 0 to 1.</summary>
internal static class Likeness
{
    public static double Of(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var length = Math.Max(one.Length, other.Length);
        var same = one.CommonPrefixLength(other);
        one = one[same..];
        other = other[same..];
        while (one.Length > 0 && other.Length > 0 && one[^1] == other[^1])
        {
            one = one[..^1];
            other = other[..^1];
        }

        var distance = one.Length == 0 || other.Length == 0 ? one.Length + other.Length : new BitPattern(one).Distance(other);
        return length == 0 ? 1 : 1 - ((double)distance / length);
    }
}
