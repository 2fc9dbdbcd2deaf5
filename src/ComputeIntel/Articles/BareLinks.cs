using System.Text.RegularExpressions;

namespace ComputeIntel.Articles;

/// <summary>
/// Finds addresses that are written out ("https://example.com/story"). Markdig has an extension for this, but it looks
/// back over the whole paragraph at each word that could begin one, which takes minutes on a long paragraph.
/// </summary>
internal static partial class BareLinks
{
    /// <summary>A link for each address outside the links, pictures and code there are; positions as in <paramref name="spans"/>, which are sorted by their start.</summary>
    public static List<InlineSpan> In(string text, IReadOnlyList<InlineSpan> spans)
    {
        var edges = spans.SelectMany(s => new[] { s.Start, s.End }).Order().ToArray();
        var (next, takenUntil) = (0, 0);
        var links = new List<InlineSpan>();
        foreach (var match in Address().EnumerateMatches(text))
        {
            for (; next < spans.Count && spans[next].Start <= match.Index; next++)
            {
                takenUntil = spans[next].Style is InlineStyle.Link or InlineStyle.Image or InlineStyle.Code ? Math.Max(takenUntil, spans[next].End) : takenUntil;
            }

            var end = match.Index + LengthOf(text.AsSpan(match.Index, match.Length));
            if (match.Index >= takenUntil && !HasBetween(edges, match.Index, end) && WebLink.Of(text[match.Index..end]) is { } address)
            {
                links.Add(new InlineSpan(match.Index, end, InlineStyle.Link, address));
            }
        }

        return links;
    }

    /// <summary>How much of what follows belongs to the address: not the punctuation that closes a sentence, nor a bracket that was opened before it.</summary>
    private static int LengthOf(ReadOnlySpan<char> address)
    {
        var open = address.Count('(') - address.Count(')');
        var length = address.Length;
        for (; length > 0; length--)
        {
            var last = address[length - 1];
            if (last == ')' && open < 0)
            {
                open++;
            }
            else if (!".,;:!?'\"*_~…’”»]".Contains(last))
            {
                break;
            }
        }

        return length;
    }

    private static bool HasBetween(int[] edges, int start, int end)
    {
        var at = Array.BinarySearch(edges, start + 1);
        at = at < 0 ? ~at : at;
        return at < edges.Length && edges[at] < end;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])https?://[^\s<>""“”]+")]
    private static partial Regex Address();
}
