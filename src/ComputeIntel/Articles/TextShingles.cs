using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ComputeIntel.Articles;

/// <summary>
/// Tells near-identical texts by their shingles, runs of five words each (Broder, "On the resemblance and containment of
/// documents", 1997). A sketch is the least hashes of them: two texts share as much of their sketches as of their shingles.
/// </summary>
public static class TextShingles
{
    /// <summary>How many hashes a sketch has; fewer only where the text has fewer shingles.</summary>
    public const int SketchSize = 48;

    /// <summary>From this resemblance on (0 to 1), two texts may be the same article.</summary>
    public const double NearlySame = 0.7;

    private const int Words = 5;

    /// <summary>The sketch, least hash first; at least one hash, whatever the text.</summary>
    public static IReadOnlyList<long> SketchOf(IEnumerable<Paragraph> paragraphs) =>
        [.. HashesOf(paragraphs).Order().Take(SketchSize)];

    /// <summary>How alike two texts are by their sketches, 0 to 1.</summary>
    public static double Resemblance(IReadOnlyCollection<long> one, IReadOnlyCollection<long> other)
    {
        var least = one.Union(other).Order().Take(SketchSize).ToList();
        var (ones, others) = (one.ToHashSet(), other.ToHashSet());
        return (double)least.Count(hash => ones.Contains(hash) && others.Contains(hash)) / least.Count;
    }

    private static HashSet<long> HashesOf(IEnumerable<Paragraph> paragraphs)
    {
        // Headings, cells and list items change places from one page design to the next; their words are kept in order.
        var words = paragraphs.SelectMany(p => p.Text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Select(word => new string([.. word.Where(char.IsLetterOrDigit)])).Where(word => word.Length > 0).ToList();
        var hashes = new HashSet<long>();
        for (var i = 0; i == 0 || i <= words.Count - Words; i++)
        {
            hashes.Add(Hash(string.Join(' ', words.Skip(i).Take(Words))));
        }

        return hashes;
    }

    private static long Hash(string shingle) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(shingle)));
}
