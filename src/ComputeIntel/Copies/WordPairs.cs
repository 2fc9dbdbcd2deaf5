using System.Numerics;
using ComputeIntel.Anchoring;

namespace ComputeIntel.Copies;

/// <summary>
/// The pairs of neighbouring words of a text, each as a hash: what two copies have in common, whatever else was edited. Of a word
/// only letters and digits count, in lower case, so that a house's quotation marks and capitals make no difference.
/// </summary>
public sealed class WordPairs
{
    /// <summary>Fewer words come together by themselves ("Asked for comment, the company declined"), so that no copy can be told.</summary>
    public const int LeastWords = 8;

    /// <summary>From this resemblance on a paragraph counts as a copy. A sixth of its words edited leaves about a half.</summary>
    public const double LeastResemblance = 0.4;

    // Texts up to this length are cut up on the stack.
    private const int ShortText = 1024;

    private readonly ulong[] _hashes;
    private ulong[]? _distinct;

    private WordPairs(ulong[] hashes) => _hashes = hashes;

    /// <summary>In the order of the text; a pair that is there twice, twice.</summary>
    public ReadOnlySpan<ulong> Hashes => _hashes;

    /// <summary>Null where the text has fewer than <see cref="LeastWords"/> words. In scripts that put no spaces between words each sign counts as half of one.</summary>
    public static WordPairs? Of(string text)
    {
        var words = text.Length <= ShortText ? stackalloc ulong[text.Length] : new ulong[text.Length];
        var (count, signs) = Cut(text, words);
        if (count - (signs / 2) < LeastWords)
        {
            return null;
        }

        var pairs = new ulong[count - 1];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = Mixed(BitOperations.RotateLeft(words[i], 23) ^ words[i + 1]);
        }

        return new WordPairs(pairs);
    }

    /// <summary>The share of the pairs of either that both have (Jaccard), 0 to 1.</summary>
    public double Resemblance(WordPairs other)
    {
        var (one, two) = (Distinct(), other.Distinct());
        var (i, j, both) = (0, 0, 0);
        while (i < one.Length && j < two.Length)
        {
            var (a, b) = (one[i], two[j]);
            both += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return (double)both / (one.Length + two.Length - both);
    }

    public bool IsCopyOf(WordPairs other) => Resemblance(other) >= LeastResemblance;

    private static (int Count, int Signs) Cut(string text, Span<ulong> words)
    {
        var (count, signs) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = WordScanner.EndOf(text, at);
            if (HashOf(text.AsSpan(at, end - at)) is var hash and not 0)
            {
                words[count++] = hash;
                signs += text[at] is >= '\u2E80' and (< '\uAC00' or > '\uD7A3') ? 1 : 0;
            }

            at = end;
        }

        return (count, signs);
    }

    /// <summary>FNV-1a over the letters and digits; 0 where there is none. Kept in stores as what follows from it: never to be changed.</summary>
    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        const ulong Basis = 14695981039346656037;
        var hash = Basis;
        foreach (var c in word)
        {
            var lower = c is >= 'a' and <= 'z' ? c : char.IsAscii(c) ? (char)(c | (char.IsAsciiLetterUpper(c) ? 0x20 : 0)) : char.ToLowerInvariant(c);
            if (lower is >= 'a' and <= 'z' || char.IsLetterOrDigit(lower))
            {
                hash = (hash ^ lower) * 1099511628211;
            }
        }

        return hash == Basis ? 0 : hash;
    }

    // SplitMix64's finalizer (Steele, Lea, Flood 2014).
    private static ulong Mixed(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }

    private ulong[] Distinct()
    {
        if (_distinct is null)
        {
            Array.Sort(_distinct = [.. _hashes]);
            var last = 0;
            for (var i = 1; i < _distinct.Length; i++)
            {
                if (_distinct[i] != _distinct[last])
                {
                    _distinct[++last] = _distinct[i];
                }
            }

            Array.Resize(ref _distinct, last + 1);
        }

        return _distinct;
    }
}
