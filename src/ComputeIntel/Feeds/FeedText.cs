using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace ComputeIntel.Feeds;

/// <summary>Bytes as text, and text without its marks.</summary>
internal static partial class FeedText
{
    /// <summary>As much of an entry's text as is looked at; a summary is cut much shorter.</summary>
    private const int MostHtml = 50_000;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private static readonly HashSet<string> WithinWords =
        new(["a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "tt", "u", "var", "wbr"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The text of a document: by its byte order mark, else as the header says, else as it says itself, else UTF-8 (RFC 7303).
    /// Where either says UTF-8 and it is, nothing else counts: many servers name a character set for files they know nothing of.
    /// </summary>
    public static string Decoded(byte[] bytes, string? mediaType, List<string> problems)
    {
        string?[] said = [OfHeader(mediaType), OfDocument(bytes)];
        var encoding = Marked(bytes) ?? (said.Any(s => IsUtf8(s)) && IsUtf8(bytes) ? Encoding.UTF8 : said.Select(Known).FirstOrDefault(e => e is not null)) ?? Encoding.UTF8;
        if (encoding is UTF8Encoding && !IsUtf8(bytes))
        {
            problems.Add("It is not in the character set that it names; it was read as Western European.");
            encoding = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        }

        var text = encoding.GetString(bytes);
        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }

    /// <summary>The words of a piece of HTML, in one line, however broken it is. One pass: no nesting makes it slow.</summary>
    public static string Words(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return "";
        }

        var rest = html.AsSpan(0, Math.Min(html.Length, MostHtml));
        var words = new StringBuilder();
        while (rest.Length > 0)
        {
            var open = rest.IndexOf('<');
            words.Append(open < 0 ? rest : rest[..open]);
            rest = open < 0 ? [] : rest[open..];
            if (rest.Length > 1 && !char.IsAsciiLetter(rest[1]) && rest[1] is not ('/' or '!' or '?'))
            {
                words.Append('<');
                rest = rest[1..];
                continue;
            }

            var name = TagName().Match(rest[..Math.Min(rest.Length, 40)].ToString()).Groups["name"].Value;
            rest = name.ToLowerInvariant() switch
            {
                "!--" => After(rest, "-->"),
                "script" or "style" => After(After(rest, $"</{name}"), ">"),
                _ => After(rest, ">"),
            };
            if (!WithinWords.Contains(name))
            {
                words.Append(' ');
            }
        }

        return PlainText.Folded(Storable(WebUtility.HtmlDecode(words.ToString())));
    }

    /// <summary>Without what neither database holds: NUL, halves of surrogate pairs, characters that are none.</summary>
    public static string Storable(string text) =>
        PlainText.IsBroken(text) ? string.Concat(text.EnumerateRunes().Where(r => r.Value is not (0 or 0xFFFD or 0xFFFE or 0xFFFF))) : text;

    private static Encoding? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] or [0x3C, 0, 0x3F, 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, 0x3C, 0, 0x3F, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static string? OfHeader(string? mediaType) =>
        MediaTypeHeaderValue.TryParse(mediaType, out var type) ? type.CharSet?.Trim('"', '\'', ' ') : null;

    private static string? OfDocument(byte[] bytes)
    {
        var said = Declaration().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 2048))).Groups["charset"];


        // What reads as one byte a character is not in two, whatever it says.
        return said.Success && !said.Value.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? said.Value : null;
    }

    private static Encoding? Known(string? name)
    {
        try
        {
            // UTF-7 is not among them, and must not be: it hides marks.
            return name is null ? null : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsUtf8(string? name) => name is not null && (name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || name.Equals("utf8", StringComparison.OrdinalIgnoreCase));

    private static bool IsUtf8(byte[] bytes)
    {
        try
        {
            StrictUtf8.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, string end)
    {
        var at = text.IndexOf(end, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? [] : text[(at + end.Length)..];
    }

    [GeneratedRegex(@"^</?(?<name>!--|[a-z][a-z0-9]*)?", RegexOptions.IgnoreCase)]
    private static partial Regex TagName();

    [GeneratedRegex(@"<\?xml[^>]*?encoding\s*=\s*[""'](?<charset>[\w.:-]+)|<meta[^>]*?charset\s*=\s*[""']?(?<charset>[\w.:-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
