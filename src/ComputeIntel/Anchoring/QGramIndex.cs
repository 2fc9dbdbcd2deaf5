using System.Numerics;

namespace ComputeIntel.Anchoring;

/// <summary>
/// Where each q-gram of a text stands, and from that the few windows in which a pattern can be found: what is alike shares
/// q-grams at about the same distance (E. Ukkonen, Approximate string-matching with q-grams and maximal matches, Theoretical
/// Computer Science 92, 1992). Only these windows are matched.
/// </summary>
internal sealed class QGramIndex
{
    private const int Q = 5;
    private const int MaxWindows = 6;

    // More of a pattern's q-grams than this tell nothing more; and those that stand everywhere tell nothing.
    private const int MaxSamples = 128;
    private const int MaxPlaces = 24;

    private readonly int _textLength;
    private readonly int _shift;

    // The places of the q-grams with hash h are _places[_first[h].._first[h + 1]].
    private readonly int[] _first;
    private readonly int[] _places;

    public QGramIndex(ReadOnlySpan<char> text)
    {
        _textLength = text.Length;
        var bits = Math.Clamp(BitOperations.Log2((uint)text.Length | 1) + 1, 8, 20);
        _shift = 64 - bits;
        _first = new int[(1 << bits) + 1];
        var count = Math.Max(0, text.Length - Q + 1);
        _places = new int[count];
        var hashes = new int[count];
        for (var i = 0; i < count; i++)
        {
            hashes[i] = HashAt(text, i);
            _first[hashes[i]]++;
        }

        for (var h = 1; h < _first.Length; h++)
        {
            _first[h] += _first[h - 1];
        }

        for (var i = count - 1; i >= 0; i--)
        {
            _places[--_first[hashes[i]]] = i;
        }
    }

    /// <summary>Stretches of the text that share enough with the pattern, likeliest first.</summary>
    public List<(int Start, int End)> Windows(ReadOnlySpan<char> pattern)
    {
        var width = Math.Max(48, pattern.Length / 4);
        var votes = new (int Count, long Sum)[((_textLength + pattern.Length) / width) + 2];
        var step = Math.Max(1, pattern.Length / MaxSamples);
        for (var i = 0; i + Q <= pattern.Length; i += step)
        {
            var hash = HashAt(pattern, i);
            var places = _places.AsSpan(_first[hash]..Math.Min(_first[hash + 1], _places.Length));
            if (places.Length <= MaxPlaces)
            {
                foreach (var place in places)
                {
                    // Where the pattern would begin, moved up by its length so that it is never negative.
                    var start = place - i + pattern.Length;
                    ref var vote = ref votes[start / width];
                    vote = (vote.Count + 1, vote.Sum + start);
                }
            }
        }

        return Best(votes, pattern.Length);
    }

    private List<(int Start, int End)> Best((int Count, long Sum)[] votes, int length)
    {
        var windows = new List<(int Start, int End)>();
        var slack = 32 + (length / 4);
        var most = 0;
        while (windows.Count < MaxWindows)
        {
            // A place near the edge of a cell shares its votes with the next.
            var (best, bestCount) = (0, 0);
            for (var c = 0; c + 1 < votes.Length; c++)
            {
                if (votes[c].Count + votes[c + 1].Count > bestCount)
                {
                    (best, bestCount) = (c, votes[c].Count + votes[c + 1].Count);
                }
            }

            most = Math.Max(most, bestCount);
            if (bestCount < 2 || bestCount * 3 < most)
            {
                break;
            }

            var start = (int)((votes[best].Sum + votes[best + 1].Sum) / bestCount) - length;
            windows.Add((Math.Max(0, start - slack), Math.Min(_textLength, start + length + slack)));
            votes[best] = votes[best + 1] = default;
        }

        return windows;
    }

    private int HashAt(ReadOnlySpan<char> text, int at) =>
        (int)(((text[at] * 0x9E3779B97F4A7C15UL) + (text[at + 1] * 0xC2B2AE3D27D4EB4FUL) + (text[at + 2] * 0x165667B19E3779F9UL) + (text[at + 3] * 0xD6E8FEB86659FD93UL) + (text[at + 4] * 0xA0761D6478BD642FUL)) >> _shift);
}
