using System.Numerics;

namespace ComputeIntel.Anchoring;

/// <summary>
/// A pattern that is compared with texts 64 of its units at a time: the column of the edit distance matrix is kept as bits of
/// its differences (G. Myers, A fast bit-vector algorithm for approximate string matching based on dynamic programming, JACM
/// 46(3), 1999; in blocks as H. Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances, Nordic
/// Journal of Computing 10, 2003). Distances are counted in UTF-16 units.
/// </summary>
internal sealed class BitPattern
{
    private const int BlockLength = 64;

    private readonly int _length;
    private readonly int _blocks;
    private readonly bool _isBackward;

    // Open addressing: a unit of the pattern and where its masks begin. Slot 0 is for what the pattern does not have.
    private readonly (char Unit, ushort Slot)[] _slots;
    private readonly ulong[] _masks;

    /// <param name="pattern">1 to 65,000 units.</param>
    /// <param name="isBackward">Pattern and texts are read from their ends.</param>
    public BitPattern(ReadOnlySpan<char> pattern, bool isBackward = false)
    {
        _length = pattern.Length;
        _blocks = (pattern.Length + BlockLength - 1) / BlockLength;
        _isBackward = isBackward;
        _slots = new (char, ushort)[Math.Max(256, BitOperations.RoundUpToPowerOf2((uint)pattern.Length * 2))];
        var masks = new ulong[64 * _blocks];
        var used = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            ref var slot = ref SlotOf(isBackward ? pattern[^(i + 1)] : pattern[i]);
            if (slot.Slot == 0)
            {
                slot = (isBackward ? pattern[^(i + 1)] : pattern[i], (ushort)++used);
                if ((used + 1) * _blocks > masks.Length)
                {
                    Array.Resize(ref masks, masks.Length * 2);
                }
            }

            masks[(slot.Slot * _blocks) + (i / BlockLength)] |= 1UL << (i % BlockLength);
        }

        _masks = masks;
    }

    /// <summary>The stretch of the text that is most like the whole pattern: how far it is, and where it ends (where it begins, read backward).</summary>
    public (int Distance, int Edge) BestEdge(ReadOnlySpan<char> text)
    {
        var (best, edge, _) = Run(text, isAnchored: false);
        return (best, _isBackward ? text.Length - edge : edge);
    }

    /// <summary>The same with the stretch beginning where the text begins.</summary>
    public (int Distance, int Edge) BestEdgeFromStart(ReadOnlySpan<char> text)
    {
        var (best, edge, _) = Run(text, isAnchored: true);
        return (best, _isBackward ? text.Length - edge : edge);
    }

    /// <summary>The least number of insertions, deletions and replacements that make the pattern the text (Levenshtein).</summary>
    public int Distance(ReadOnlySpan<char> text) => Run(text, isAnchored: true).Last;

    private (int Best, int Edge, int Last) Run(ReadOnlySpan<char> text, bool isAnchored)
    {
        Span<(ulong Plus, ulong Minus)> column = _blocks <= 32 ? stackalloc (ulong, ulong)[_blocks] : new (ulong, ulong)[_blocks];
        column.Fill((ulong.MaxValue, 0));
        var lastRow = 1UL << ((_length - 1) % BlockLength);
        var (best, edge, score) = (_length, 0, _length);
        for (var j = 0; j < text.Length; j++)
        {
            var masks = _masks.AsSpan(SlotOf(_isBackward ? text[^(j + 1)] : text[j]).Slot * _blocks, _blocks);
            var carryPlus = isAnchored ? 1UL : 0;
            var carryMinus = 0UL;
            for (var b = 0; b < masks.Length; b++)
            {
                ref var cell = ref column[b];
                var equal = masks[b];
                var vertical = equal | cell.Minus;
                equal |= carryMinus;
                var horizontal = (((equal & cell.Plus) + cell.Plus) ^ cell.Plus) | equal;
                var plus = cell.Minus | ~(horizontal | cell.Plus);
                var minus = cell.Plus & horizontal;
                if (b == masks.Length - 1)
                {
                    score += (plus & lastRow) != 0 ? 1 : (minus & lastRow) != 0 ? -1 : 0;
                }

                var (shiftedPlus, shiftedMinus) = ((plus << 1) | carryPlus, (minus << 1) | carryMinus);
                (carryPlus, carryMinus) = (plus >> 63, minus >> 63);
                cell = (shiftedMinus | ~(vertical | shiftedPlus), shiftedPlus & vertical);
            }

            if (score < best)
            {
                (best, edge) = (score, j + 1);
            }
        }

        return (best, edge, score);
    }

    private ref (char Unit, ushort Slot) SlotOf(char unit)
    {
        var at = unit & (_slots.Length - 1);
        while (_slots[at].Slot != 0 && _slots[at].Unit != unit)
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        return ref _slots[at];
    }
}
