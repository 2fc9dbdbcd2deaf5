using System.Numerics;
using ComputeIntel.Articles;

namespace ComputeIntel.Copies;

/// <summary>
/// What a paragraph is found again by where it was copied: the least of its word pairs under each of 64 orders (A. Broder, On the
/// resemblance and containment of documents, 1997), four at a time as a band. Two texts agree in an order as often as they resemble each other, so copies
/// nearly always share a band, and strangers hardly ever (A. Rajaraman, J. Ullman, Mining of Massive Datasets, 2011, chapter 3).
/// </summary>
public static class ParagraphSignature
{
    /// <summary>Of 1,000 copies with a tenth of their words edited, 16 bands of four bring up some 980; with 15 % edited, 820.</summary>
    public const int BandCount = 16;

    private const int BandSize = 4;

    private const int Orders = BandCount * BandSize;

    // An order is x → factor · x + offset modulo 2^32, with an odd factor: a permutation. Kept in stores as the bands that follow from it: never to be changed.
    private static readonly uint[] Factors = Numbers(seed: 1, odd: true);

    private static readonly uint[] Offsets = Numbers(seed: 2, odd: false);

    /// <summary>The bands of a paragraph, <see cref="BandCount"/> of them; null where it is not looked for: headings, and fewer than <see cref="WordPairs.LeastWords"/> words.</summary>
    public static int[]? BandsOf(Paragraph paragraph) =>
        paragraph.Kind != ParagraphKind.Heading && WordPairs.Of(paragraph.Text) is { } pairs ? BandsOf(pairs) : null;

    public static int[] BandsOf(WordPairs pairs)
    {
        Span<uint> least = stackalloc uint[Orders];
        for (var i = 0; i < Orders; i += Vector<uint>.Count)
        {
            var (factors, offsets) = (new Vector<uint>(Factors, i), new Vector<uint>(Offsets, i));
            var low = new Vector<uint>(uint.MaxValue);
            foreach (var pair in pairs.Hashes)
            {
                low = Vector.Min(low, (factors * new Vector<uint>((uint)pair)) + offsets);
            }

            low.CopyTo(least[i..]);
        }

        var bands = new int[BandCount];
        for (var band = 0; band < BandCount; band++)
        {
            var hash = 2166136261u;
            foreach (var value in least.Slice(band * BandSize, BandSize))
            {
                hash = BitOperations.RotateLeft((hash ^ value) * 0x9E3779B1u, 15);
            }

            bands[band] = (int)hash;
        }

        return bands;
    }

    // SplitMix64 (Steele, Lea, Flood 2014), so that every build and machine has the same.
    private static uint[] Numbers(ulong seed, bool odd)
    {
        var numbers = new uint[Orders];
        for (var i = 0; i < Orders; i++)
        {
            var x = (seed << 32) + ((ulong)(i + 1) * 0x9E3779B97F4A7C15);
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            numbers[i] = (uint)((x ^ (x >> 31)) >> 32) | (odd ? 1u : 0u);
        }

        return numbers;
    }
}
