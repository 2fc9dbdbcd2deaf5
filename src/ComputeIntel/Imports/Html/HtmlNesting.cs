namespace ComputeIntel.Imports.Html;

/// <summary>
/// Refuses, in one pass over the text and before it is parsed, markup nested deeper than any page's: the parser looks up
/// through all that is open at each tag. Elements that the next one closes (p, li, td …) are not counted.
/// </summary>
internal static class HtmlNesting
{
    // Browsers cut at 512; real pages stay below a hundred. Unclosed formatting is opened again in each new block.
    public const int MaxDepth = 400;
    private const int MaxFormatting = 100;

    // Within a comment the parser goes one call deeper at each pair of dashes.
    private const int MaxDashes = 20_000;

    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dd", "dt", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rp", "rt", "html", "head", "body",
    };

    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    private static readonly HashSet<string> Raw = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes" };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> IsUncounted = Uncounted.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> IsFormatting = Formatting.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> IsRaw = Raw.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <exception cref="Refusal">422 <c>document-too-deep</c>.</exception>
    public static void Check(string html)
    {
        var (depth, formatting, dashes) = (0, 0, 0);
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = Next(html, at))
        {
            if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            {
                var end = html.IndexOf("-->", at + 4, StringComparison.Ordinal) is var found and >= 0 ? found : html.Length - 1;
                dashes += html.AsSpan(at, end - at).Count("--");
                if (dashes > MaxDashes)
                {
                    throw ReadingRefusals.TooDeep();
                }

                at = end;
                continue;
            }

            var closes = html[at + 1] == '/';
            var name = NameAt(html, at + (closes ? 2 : 1));
            if (name.Length == 0 || IsUncounted.Contains(name))
            {
                continue;
            }

            var step = closes ? -1 : 1;
            if (IsFormatting.Contains(name))
            {
                formatting = Math.Max(0, formatting + step);
            }
            else if (!closes && IsRaw.Contains(name))
            {
                at = EndOfRaw(html, at, name);
                continue;
            }
            else
            {
                depth = Math.Max(0, depth + step);
            }

            if (depth > MaxDepth || formatting > MaxFormatting)
            {
                throw ReadingRefusals.TooDeep();
            }
        }
    }

    private static int Next(string html, int at) => at + 1 < html.Length ? html.IndexOf('<', at + 1) : -1;

    private static ReadOnlySpan<char> NameAt(string html, int at)
    {
        var end = at;
        while (end < html.Length && end - at < 12 && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        return html.AsSpan(at, end - at);
    }

    /// <summary>Where the element's end tag begins; the last place of the text where it has none, and swallows the rest.</summary>
    private static int EndOfRaw(string html, int at, ReadOnlySpan<char> name)
    {
        for (var end = html.IndexOf("</", at, StringComparison.Ordinal); end >= 0; end = html.IndexOf("</", end + 2, StringComparison.Ordinal))
        {
            if (html.AsSpan(end + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return end;
            }
        }

        return html.Length - 1;
    }
}
