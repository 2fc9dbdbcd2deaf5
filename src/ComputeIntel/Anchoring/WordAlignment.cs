namespace ComputeIntel.Anchoring;

/// <summary>One step of going through two texts word by word; −1 where the other text has no counterpart.</summary>
internal readonly record struct WordPair(int Older, int Newer, bool IsSame);

/// <summary>
/// Pairs the words of an older stretch with those of a newer one, keeping their order: words that both texts are known to share
/// first, and between these at the least cost (Needleman and Wunsch, 1970). Replacing a word costs less than taking one out and
/// putting another in, so that a replaced word at the edge of a quotation stays within it.
/// </summary>
internal sealed class WordAlignment(SharedWords shared, FoldedText older, FoldedText newer)
{
    private const int Gap = 4;
    private const int AlikeReplaced = 4;
    private const int Replaced = 6;

    /// <summary>Larger than this, a stretch without a shared word is taken as wholly replaced.</summary>
    private const int MaxCells = 1 << 16;

    private readonly List<WordPair> _pairs = [];

    public List<WordPair> Of(Range olderWords, Range newerWords)
    {
        var (i, iEnd) = (olderWords.Start.Value, olderWords.End.Value);
        var (j, jEnd) = (newerWords.Start.Value, newerWords.End.Value);
        while (i < iEnd && j < jEnd)
        {
            if (shared.AreEqual(i, j))
            {
                _pairs.Add(new(i++, j++, true));
            }
            else
            {
                var (iNext, jNext) = NextShared(i, iEnd, j, jEnd);
                Between(i, iNext, j, jNext);
                (i, j) = (iNext, jNext);
            }
        }

        Replace(i, iEnd, j, jEnd);
        return _pairs;
    }

    /// <summary>The next word known to be the same in both, unless it stands so far on that it has moved rather.</summary>
    private (int I, int J) NextShared(int i, int iEnd, int j, int jEnd)
    {
        for (var next = i; next < iEnd; next++)
        {
            var other = shared.NewerOf[next];
            if (other >= j && other < jEnd && other - j <= (2 * (next - i)) + 16)
            {
                return (next, other);
            }
        }

        return (iEnd, jEnd);
    }

    private void Between(int i, int iEnd, int j, int jEnd)
    {
        var (iTail, jTail) = (iEnd, jEnd);
        while (iTail > i && jTail > j && shared.AreEqual(iTail - 1, jTail - 1))
        {
            (iTail, jTail) = (iTail - 1, jTail - 1);
        }

        if (iTail > i && jTail > j && (long)(iTail - i) * (jTail - j) <= MaxCells)
        {
            AlignClosely(i, iTail, j, jTail);
        }
        else
        {
            Replace(i, iTail, j, jTail);
        }

        for (; iTail < iEnd; iTail++, jTail++)
        {
            _pairs.Add(new(iTail, jTail, true));
        }
    }

    private void AlignClosely(int i, int iEnd, int j, int jEnd)
    {
        // From the end, so that the steps are read off from the beginning: the cost of what is left from each pair of words on.
        var (rows, width) = (iEnd - i, jEnd - j + 1);
        var cost = new int[(rows + 1) * width];
        var others = new Shape[width - 1];
        for (var c = 0; c < others.Length; c++)
        {
            others[c] = Shape.Of(newer[newer.Words[j + c]]);
        }

        for (var r = rows; r >= 0; r--)
        {
            var shape = r == rows ? default : Shape.Of(older[older.Words[i + r]]);
            for (var c = width - 1; c >= 0; c--)
            {
                var at = (r * width) + c;
                cost[at] = r == rows ? (width - 1 - c) * Gap
                    : c == width - 1 ? (rows - r) * Gap
                    : Math.Min(cost[at + width + 1] + CostOf(i + r, j + c, shape, others[c]), Math.Min(cost[at + width], cost[at + 1]) + Gap);
            }
        }

        for (var at = 0; i < iEnd && j < jEnd;)
        {
            if (cost[at] == cost[at + width + 1] + CostOf(i, j, Shape.Of(older[older.Words[i]]), others[at % width]))
            {
                _pairs.Add(new(i, j, shared.AreEqual(i, j)));
                (i, j, at) = (i + 1, j + 1, at + width + 1);
            }
            else if (cost[at] == cost[at + width] + Gap)
            {
                _pairs.Add(new(i++, -1, false));
                at += width;
            }
            else
            {
                _pairs.Add(new(-1, j++, false));
                at++;
            }
        }

        Replace(i, iEnd, j, jEnd);
    }

    private void Replace(int i, int iEnd, int j, int jEnd)
    {
        for (; i < iEnd; i++)
        {
            _pairs.Add(new(i, -1, false));
        }

        for (; j < jEnd; j++)
        {
            _pairs.Add(new(-1, j, false));
        }
    }

    private int CostOf(int i, int j, in Shape one, in Shape other) =>
        shared.AreEqual(i, j) ? 0
        : one.IsAlike(other) ? AlikeReplaced

        // A punctuation mark never stands for a word.
        : one.IsWord == other.IsWord ? Replaced : 2 * Gap;

    /// <summary>What of a word tells which word it may have replaced.</summary>
    private readonly record struct Shape(ulong Head, ulong Tail, bool IsWord, bool IsFigure)
    {
        public static Shape Of(ReadOnlySpan<char> word) => new(
            word.Length > 3 ? Packed(word[..3]) : 0,
            word.Length > 3 ? Packed(word[^3..]) : 0,
            char.IsLetterOrDigit(word[^1]),
            char.IsDigit(word[^1]));

        /// <summary>Two figures, or words that begin or end alike.</summary>
        public bool IsAlike(in Shape other) => (IsFigure && other.IsFigure) || (Head != 0 && (Head == other.Head || Tail == other.Tail));

        private static ulong Packed(ReadOnlySpan<char> three) => ((ulong)three[0] << 32) | ((ulong)three[1] << 16) | three[2];
    }
}
