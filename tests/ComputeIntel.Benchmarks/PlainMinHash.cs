namespace ComputeIntel.Benchmarks;

/// <summary>MinHash as it is commonly written: runs of three words as strings, 128 hashes of each, modulo a prime.</summary>
public static class PlainMinHash
{
    private const ulong Prime = (1UL << 61) - 1;

    private static readonly (ulong Factor, ulong Offset)[] Orders = Made();

    public static uint[] Of(string text)
    {
        var words = text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var least = new uint[Orders.Length];
        Array.Fill(least, uint.MaxValue);
        for (var i = 0; i + 3 <= words.Length; i++)
        {
            var hash = (uint)string.Join(' ', words.AsSpan(i, 3)!).GetHashCode(StringComparison.Ordinal);
            for (var order = 0; order < least.Length; order++)
            {
                var (factor, offset) = Orders[order];
                least[order] = Math.Min(least[order], (uint)(((UInt128)factor * hash + offset) % Prime));
            }
        }

        return least;
    }

    private static (ulong Factor, ulong Offset)[] Made()
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, 128).Select(_ => ((ulong)random.NextInt64(1, (long)Prime), (ulong)random.NextInt64((long)Prime)))];
    }
}
