using ComputeIntel.Articles;

namespace ComputeIntel.Anchoring;

/// <summary>Which paragraph of a newer text is which of the older one: the same text first, then what shares most of its words.</summary>
internal sealed class ParagraphPairing
{
    /// <summary>Less alike than this, two paragraphs are not the same one edited.</summary>
    private const double LeastLikeness = 0.5;

    // What stands between the same neighbours is compared pair by pair, if it is no more than this on each side.
    private const int MaxGap = 12;

    private readonly FoldedText _older;
    private readonly FoldedText _newer;
    private readonly int[] _newerOf;

    public ParagraphPairing(IReadOnlyList<Paragraph> older, IReadOnlyList<Paragraph> newer)
    {
        (_older, _newer) = (new(older), new(newer));
        (OlderOf, _newerOf) = (new int[newer.Count], new int[older.Count]);
        Array.Fill(OlderOf, -1);
        Array.Fill(_newerOf, -1);
        PairSame(older, newer);
        PairAlike(SharingWords());
        PairAlike(BetweenSameNeighbours());
    }

    /// <summary>By index of the newer paragraph, that of the older one; −1 where it is new.</summary>
    public int[] OlderOf { get; }

    /// <summary>The newer paragraphs that stand in another order than they did: all but a longest run of those that kept it.</summary>
    public HashSet<int> Moved()
    {
        // Longest increasing subsequence by patience sorting: the last card of each pile, and for each card the one before it.
        var tops = new List<int>();
        var before = new int[OlderOf.Length];
        var byOlder = Comparer<int>.Create((a, b) => OlderOf[a].CompareTo(OlderOf[b]));
        for (var n = 0; n < OlderOf.Length; n++)
        {
            if (OlderOf[n] >= 0)
            {
                var pile = ~tops.BinarySearch(n, byOlder);
                before[n] = pile == 0 ? -1 : tops[pile - 1];
                if (pile == tops.Count)
                {
                    tops.Add(n);
                }
                else
                {
                    tops[pile] = n;
                }
            }
        }

        var moved = Enumerable.Range(0, OlderOf.Length).Where(n => OlderOf[n] >= 0).ToHashSet();
        for (var n = tops.Count == 0 ? -1 : tops[^1]; n >= 0; n = before[n])
        {
            moved.Remove(n);
        }

        return moved;
    }

    private void PairSame(IReadOnlyList<Paragraph> older, IReadOnlyList<Paragraph> newer)
    {
        var waiting = Enumerable.Range(0, older.Count).GroupBy(o => older[o].Text).ToDictionary(same => same.Key, same => new Queue<int>(same), StringComparer.Ordinal);
        for (var n = 0; n < newer.Count; n++)
        {
            if (waiting.TryGetValue(newer[n].Text, out var same) && same.TryDequeue(out var o))
            {
                Pair(o, n);
            }
        }
    }

    /// <summary>Of each newer paragraph without its pair, the older one that it shares most words with that stand once in each text.</summary>
    private IEnumerable<(int Older, int Newer)> SharingWords()
    {
        var shared = new SharedWords(_older, _newer);
        var word = 0;
        for (var n = 0; n < OlderOf.Length; n++)
        {
            var votes = new Dictionary<int, int>();
            for (; word < _newer.Words.Length && _newer.Words[word].End <= _newer.BoundsOf(n).End; word++)
            {
                if (OlderOf[n] < 0 && shared.OlderOf[word] is >= 0 and var origin)
                {
                    var o = _older.ParagraphAt(_older.Words[origin].Start);
                    votes[o] = votes.GetValueOrDefault(o) + _newer.Words[word].Length;
                }
            }

            if (votes.Count > 0)
            {
                yield return (votes.MaxBy(v => v.Value).Key, n);
            }
        }
    }

    private IEnumerable<(int Older, int Newer)> BetweenSameNeighbours()
    {
        for (var n = 0; n < OlderOf.Length; n++)
        {
            var last = n == 0 ? -1 : OlderOf[n - 1];
            if (OlderOf[n] >= 0 || (n > 0 && last < 0))
            {
                continue;
            }

            for (var m = n; m < OlderOf.Length && OlderOf[m] < 0 && m < n + MaxGap; m++)
            {
                for (var o = last + 1; o < _newerOf.Length && _newerOf[o] < 0 && o <= last + MaxGap; o++)
                {
                    yield return (o, m);
                }
            }
        }
    }

    private void PairAlike(IEnumerable<(int Older, int Newer)> candidates)
    {
        var alike = candidates.ToList().Select(c => (c.Older, c.Newer, Likeness: LikenessOf(c.Older, c.Newer))).Where(c => c.Likeness >= LeastLikeness);
        foreach (var (o, n, _) in alike.OrderByDescending(c => c.Likeness))
        {
            if (_newerOf[o] < 0 && OlderOf[n] < 0)
            {
                Pair(o, n);
            }
        }
    }

    /// <summary>The share of the words, by length, that both have (Dice), in any order.</summary>
    private double LikenessOf(int o, int n)
    {
        var words = new Dictionary<uint, int>();
        var (all, both) = (0, 0);
        foreach (var word in _older.WordsOf(o))
        {
            words[word.Hash] = words.GetValueOrDefault(word.Hash) + 1;
            all += word.Length;
        }

        foreach (var word in _newer.WordsOf(n))
        {
            all += word.Length;
            if (words.GetValueOrDefault(word.Hash) is > 0 and var left)
            {
                words[word.Hash] = left - 1;
                both += word.Length;
            }
        }

        return all == 0 ? 0 : 2.0 * both / all;
    }

    private void Pair(int o, int n) => (_newerOf[o], OlderOf[n]) = (n, o);
}
