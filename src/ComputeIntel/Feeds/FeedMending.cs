using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ComputeIntel.Feeds;

/// <summary>Makes of a feed's text a tree: of all of it; mended, where it breaks XML's rules; entry by entry, where that does not do.</summary>
internal static partial class FeedMending
{
    /// <summary>Deeper than any feed is, and than any walk through the tree could fail at.</summary>
    private const int MostDepth = 100;

    /// <summary>Of one element, and equals signs in the text after it. The parser compares each attribute with all before it.</summary>
    private const int MostAttributes = 20_000;

    private const int MostPrefixes = 50;

    private static readonly Dictionary<string, string> UsualPrefixes = new()
    {
        ["atom"] = "http://www.w3.org/2005/Atom",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
        ["content"] = "http://purl.org/rss/1.0/modules/content/",
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    };

    /// <returns>The root element; null where the text is not even a broken feed.</returns>
    public static XElement? Root(string text, List<string> problems)
    {
        if (Parsed(text, out var wrong) is { } root)
        {
            return root;
        }

        if (FeedRoot(text) is not { } start)
        {
            return null;
        }

        problems.Add($"It is not well-formed XML: {wrong}");
        var mended = Mended(text[start.Index..], start);
        return Parsed(mended, out _) ?? OfPieces(mended, problems);
    }

    private static XElement? Parsed(string text, out string? wrong)
    {
        if (HasTooManyAttributes(text))
        {
            wrong = $"an element has more than {MostAttributes} attributes.";
            return null;
        }

        try
        {
            wrong = null;
            using (var measuring = Reader(text))
            {
                while (measuring.Read())
                {
                    if (measuring.Depth > MostDepth)
                    {
                        wrong = $"elements stand more than {MostDepth} deep.";
                        return null;
                    }
                }
            }

            using var reader = Reader(text);
            return XElement.Load(reader);
        }
        catch (XmlException broken)
        {
            wrong = $"line {broken.LineNumber.ToString(CultureInfo.InvariantCulture)} breaks its rules.";
            return null;
        }
    }

    private static bool HasTooManyAttributes(string text)
    {
        var attributes = 0;
        foreach (var c in text)
        {
            // It cannot stand in an attribute, so whatever begins ends what came before.
            attributes = c == '<' ? 0 : c == '=' ? attributes + 1 : attributes;
            if (attributes > MostAttributes)
            {
                return true;
            }
        }

        return false;
    }

    // Document types are passed over, and with no resolver nothing could be fetched for them or for an entity.
    private static XmlReader Reader(string text) => XmlReader.Create(
        new StringReader(text),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersFromEntities = 1 });

    private static Match? FeedRoot(string text)
    {
        var root = RootTag().Match(text);
        return root.Success && text.IndexOf("<html", 0, root.Index, StringComparison.OrdinalIgnoreCase) < 0 ? root : null;
    }

    /// <summary>Without what XML forbids: its characters, entities it does not know, ampersands that begin none, prefixes that nobody declared.</summary>
    private static string Mended(string text, Match root)
    {
        var allowed = new string([.. text.Where((c, i) => XmlConvert.IsXmlChar(c)
            || (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], c)) || (i > 0 && XmlConvert.IsXmlSurrogatePair(c, text[i - 1])))]);
        var mended = Ampersand().Replace(allowed, m => m.Groups["name"].Value switch
        {
            "amp" or "lt" or "gt" or "quot" or "apos" => m.Value,
            { Length: > 0 } name when WebUtility.HtmlDecode($"&{name};") is var known && known[0] != '&' => known,
            _ when m.Groups["number"].Success => IsCharacter(m.Groups["number"].Value) ? m.Value : "",
            _ => "&amp;" + m.Value[1..],
        });
        var declared = Declared().Matches(mended).Select(m => m.Groups["prefix"].Value).Append("xml").Append("xmlns").ToHashSet();
        var undeclared = Prefix().Matches(mended).Select(m => m.Groups["prefix"].Value).Distinct()
            .Where(p => !declared.Contains(p))
            .Take(MostPrefixes)
            .Select(p => $" xmlns:{p}=\"{UsualPrefixes.GetValueOrDefault(p, $"urn:undeclared:{p}")}\"");
        return mended.Insert(root.Groups["name"].Length + 1, string.Concat(undeclared));
    }

    private static bool IsCharacter(string number) =>
        (number[1] == 'x'
            ? int.TryParse(number.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            : int.TryParse(number.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out value))
        && (value > 0xFFFF ? value <= 0x10FFFF : XmlConvert.IsXmlChar((char)value));

    private static XElement? OfPieces(string text, List<string> problems)
    {
        var root = RootTag().Match(text);
        var (open, close) = (root.Value.TrimEnd('/', '>') + ">", $"</{root.Groups["name"].Value}>");
        var entries = Entry().Matches(text);
        var head = Title().Match(text, 0, entries.Count > 0 ? entries[0].Index : text.Length);
        if ((Parsed(open + head.Value + close, out _) ?? Parsed(open + close, out _)) is not { } feed)
        {
            return null;
        }

        var lost = 0;
        foreach (var entry in entries.Take(FeedReader.MostEntries))
        {
            if (Parsed(open + entry.Value + close, out _)?.Elements().FirstOrDefault() is { } whole)
            {
                whole.Remove();
                feed.Add(whole);
            }
            else
            {
                lost++;
            }
        }

        var begun = EntryStart().Count(text) - entries.Count;
        if (lost + begun > 0)
        {
            problems.Add(lost + begun == 1 ? "One entry is broken and was left out." : $"{(lost + begun).ToString(CultureInfo.InvariantCulture)} entries are broken and were left out.");
        }

        return feed;
    }

    [GeneratedRegex(@"<(?<name>(?:[A-Za-z_][\w.-]*:)?(?:rss|RDF|feed))(?=[\s>/])[^<>]*>")]
    private static partial Regex RootTag();

    [GeneratedRegex(@"&(?:(?<name>[A-Za-z][A-Za-z0-9]*);|(?<number>#(?:[0-9]{1,7}|x[0-9A-Fa-f]{1,6}));)?")]
    private static partial Regex Ampersand();

    [GeneratedRegex(@"\sxmlns:(?<prefix>[\w.-]+)\s*=")]
    private static partial Regex Declared();

    [GeneratedRegex(@"</?(?<prefix>[A-Za-z_][\w.-]*):|\s(?<prefix>[A-Za-z_][\w.-]*):[\w.-]+\s*=\s*[""']")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"<(?<name>(?:[A-Za-z_][\w.-]*:)?(?:item|entry))(?=[\s>])[^<>]*>(?:(?!<\k<name>[\s>]).)*?</\k<name>\s*>", RegexOptions.Singleline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"<(?:[A-Za-z_][\w.-]*:)?(?:item|entry)(?=[\s>])")]
    private static partial Regex EntryStart();

    [GeneratedRegex(@"<title(?=[\s>])[^<>]*>[^<]*</title\s*>")]
    private static partial Regex Title();
}
