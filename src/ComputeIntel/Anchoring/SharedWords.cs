using System.Numerics;

namespace ComputeIntel.Anchoring;

/// <summary>
/// Which words of two texts are the same ones, wherever they stand now: runs of three that each text has once, and what is equal
/// right beside them, as in patience diff. It tells where a place came from: a sentence that looks like a quotation but was
/// another one before is not taken for it.
/// </summary>
internal sealed class SharedWords
{
    private const int RunLength = 3;
    private const int Several = -2;
    public const int None = -1;

    private readonly FoldedText _older;
    private readonly FoldedText _newer;
    private readonly int[] _newerOf;
    private readonly int[] _olderOf;

    public SharedWords(FoldedText older, FoldedText newer)
    {
        (_older, _newer) = (older, newer);
        _newerOf = new int[older.Words.Length];
        _olderOf = new int[newer.Words.Length];
        Array.Fill(_newerOf, None);
        Array.Fill(_olderOf, None);
        FindUniqueRuns();
        Widen();
    }

    /// <summary>The newer word that an older one is now; negative where unknown.</summary>
    public ReadOnlySpan<int> NewerOf => _newerOf;

    /// <summary>The older word that a newer one was; negative where unknown.</summary>
    public ReadOnlySpan<int> OlderOf => _olderOf;

    public bool AreEqual(int olderWord, int newerWord)
    {
        var (a, b) = (_older.Words[olderWord], _newer.Words[newerWord]);
        return a.Hash == b.Hash && _older[a].SequenceEqual(_newer[b]);
    }

    private void FindUniqueRuns()
    {
        var table = new Run[BitOperations.RoundUpToPowerOf2((uint)((2 * _newerOf.Length) + 16))];
        for (var i = 0; i + RunLength <= _newerOf.Length; i++)
        {
            var hash = HashAt(_older.Words, i);
            ref var run = ref Find(table, hash);
            run = new(hash, run.Older == 0 ? i + 1 : Several, 0);
        }

        for (var j = 0; j + RunLength <= _olderOf.Length; j++)
        {
            ref var run = ref Find(table, HashAt(_newer.Words, j));
            run.Newer = run.Newer == 0 ? j + 1 : Several;
        }

        foreach (var run in table)
        {
            if (run.Older > 0 && run.Newer > 0)
            {
                for (var n = 0; n < RunLength && AreEqual(run.Older - 1 + n, run.Newer - 1 + n); n++)
                {
                    Pair(run.Older - 1 + n, run.Newer - 1 + n);
                }
            }
        }
    }

    /// <summary>The place of a run in the table, or the free one for it.</summary>
    private static ref Run Find(Run[] table, uint hash)
    {
        var at = (int)(hash >> 1) & (table.Length - 1);
        while (table[at].Hash != hash && table[at].Hash != 0)
        {
            at = (at + 1) & (table.Length - 1);
        }

        return ref table[at];
    }

    // Never 0. Runs that share a hash by chance are found out when their words are compared.
    private static uint HashAt(ReadOnlySpan<Word> words, int at) =>
        (uint)((((((words[at].Hash * 0x9E3779B97F4A7C15UL) + words[at + 1].Hash) * 0xBF58476D1CE4E5B9UL) + words[at + 2].Hash) * 0x94D049BB133111EBUL) >> 32) | 1;

    private void Widen()
    {
        for (var i = 0; i + 1 < _newerOf.Length; i++)
        {
            if (_newerOf[i] >= 0 && _newerOf[i + 1] < 0 && _newerOf[i] + 1 < _olderOf.Length && _olderOf[_newerOf[i] + 1] < 0 && AreEqual(i + 1, _newerOf[i] + 1))
            {
                Pair(i + 1, _newerOf[i] + 1);
            }
        }

        for (var i = _newerOf.Length - 1; i > 0; i--)
        {
            if (_newerOf[i] > 0 && _newerOf[i - 1] < 0 && _olderOf[_newerOf[i] - 1] < 0 && AreEqual(i - 1, _newerOf[i] - 1))
            {
                Pair(i - 1, _newerOf[i] - 1);
            }
        }
    }

    private void Pair(int older, int newer)
    {
        if (_newerOf[older] < 0 && _olderOf[newer] < 0)
        {
            (_newerOf[older], _olderOf[newer]) = (newer, older);
        }
    }

    private record struct Run(uint Hash, int Older, int Newer);
}
