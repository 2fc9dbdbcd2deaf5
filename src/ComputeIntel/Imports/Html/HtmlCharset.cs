using System.Text;
using System.Text.RegularExpressions;

namespace ComputeIntel.Imports.Html;

/// <summary>
/// Finds the character set of a page as the HTML standard does (section 13.2.3): byte order mark, the response's header,
/// then what a <c>meta</c> in the first bytes declares; where nothing is said, UTF-8 if the bytes are valid as such, else Windows-1252.
/// </summary>
internal static partial class HtmlCharset
{
    // The standard asks for 1,024; pages with more before their meta exist, and browsers read on too.
    private const int Prescanned = 4096;

    public static (string Text, Encoding Encoding) Decode(byte[] bytes, string? mediaType)
    {
        var (encoding, skip) = DocumentText.ByMark(bytes) ?? (Declared(mediaType) ?? InMeta(bytes) ?? DocumentText.ByShape(bytes), 0);
        return (encoding.GetString(bytes, skip, bytes.Length - skip), encoding);
    }

    /// <summary>The encoding that a label names (WHATWG Encoding, section 4.2); null for one that is unknown or unsafe.</summary>
    public static Encoding? Named(string label)
    {
        var name = label.Trim().ToLowerInvariant();
        return name switch
        {
            "utf-8" or "utf8" or "unicode-1-1-utf-8" or "x-unicode20utf8" => Encoding.UTF8,
            "iso-8859-1" or "iso8859-1" or "latin1" or "l1" or "ascii" or "us-ascii" or "cp1252" or "x-cp1252" or "windows-1252" or "ansi_x3.4-1968" => DocumentText.Windows1252,
            "iso-8859-9" or "latin5" => Page("windows-1254"),
            "gb2312" or "gbk" or "x-gbk" or "chinese" or "gb_2312-80" => Page("gb18030"),
            "x-sjis" or "sjis" or "ms_kanji" or "windows-31j" => Page("shift_jis"),
            "euc-kr" or "ks_c_5601-1987" or "ksc5601" or "korean" => Page("ks_c_5601-1987"),
            "utf-16" or "utf-16le" or "unicode" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            // Encodings in which markup can be hidden from whoever does not know that they are meant.
            "utf-7" or "utf-32" or "hz-gb-2312" or "iso-2022-kr" or "iso-2022-cn" => null,
            _ => Page(name),
        };
    }

    private static Encoding? Declared(string? mediaType) =>
        mediaType is not null && Charset().Match(mediaType) is { Success: true } match ? Named(match.Groups["label"].Value) : null;

    private static Encoding? InMeta(byte[] bytes)
    {
        var start = Comment().Replace(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, Prescanned)), "");
        foreach (Match meta in Meta().Matches(start))
        {
            if (Charset().Match(meta.Value) is { Success: true } match && Named(match.Groups["label"].Value) is { } encoding)
            {
                // A meta that can be read as ASCII is not in UTF-16, whatever it says.
                return encoding is UnicodeEncoding ? Encoding.UTF8 : encoding;
            }
        }

        return null;
    }

    private static Encoding? Page(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"<!--.*?(?:-->|\z)", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"<meta\s[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meta();

    [GeneratedRegex("""charset\s*=\s*["']?\s*(?<label>[\w.:-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
