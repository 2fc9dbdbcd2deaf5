using System.Text.Json;
using System.Text.RegularExpressions;
using ComputeIntel.Articles;

namespace ComputeIntel.Imports;

/// <summary>Tells what a document is by its first bytes and its shape; its name is never looked at.</summary>
public static partial class DocumentKindFinder
{
    // As far as PDF readers look for the header, and as browsers look into a page.
    private const int Opening = 1024;

    /// <summary>The kind, and for an unknown one what it seems to be: "a picture".</summary>
    /// <param name="mediaType">Only ever used to tell a page from plain text, where the content leaves it open.</param>
    public static (DocumentKind Kind, string? Seems) Find(byte[] bytes, string? mediaType = null)
    {
        var start = bytes.AsSpan(0, Math.Min(bytes.Length, Opening));
        if (start.IndexOf("%PDF-"u8) >= 0)
        {
            return (DocumentKind.Pdf, null);
        }

        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8))
        {
            return OfArchive(bytes);
        }

        if (Binary(start) is { } binary)
        {
            return (DocumentKind.Unknown, binary);
        }

        return DocumentText.Of(bytes) is { } text ? OfText(text, mediaType) : (DocumentKind.Unknown, "a binary file");
    }

    private static (DocumentKind, string?) OfArchive(byte[] bytes) => DocxArchive.HasEntry(bytes, "word/document.xml") ? (DocumentKind.Docx, null)
        : DocxArchive.HasEntry(bytes, "xl/workbook.xml") ? (DocumentKind.Unknown, "a spreadsheet")
        : DocxArchive.HasEntry(bytes, "ppt/presentation.xml") ? (DocumentKind.Unknown, "a presentation")
        : (DocumentKind.Unknown, "a ZIP archive");

    private static string? Binary(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "an old or encrypted Office file"
        : start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || start.StartsWith("GIF8"u8) || (start.StartsWith("RIFF"u8) && start.IndexOf("WEBP"u8) == 8) ? "a picture"
        : start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? "a gzip archive"
        : start.StartsWith("{\\rtf"u8) ? "an RTF file"
        : null;

    private static (DocumentKind, string?) OfText(string text, string? mediaType)
    {
        var trimmed = text.AsSpan().TrimStart();
        var start = trimmed[..Math.Min(trimmed.Length, Opening)].ToString();
        if (start.Length == 0)
        {
            return (IsDeclaredHtml(mediaType) ? DocumentKind.Html : DocumentKind.PlainText, null);
        }

        if (MailHeaders(start) is { Count: > 0 } headers)
        {
            return (headers.Contains("multipart/related") && IsSavedPage(text) ? DocumentKind.Mhtml : DocumentKind.Mail, null);
        }

        if (HtmlOpening().IsMatch(start))
        {
            return (DocumentKind.Html, null);
        }

        if (FeedOpening().IsMatch(start))
        {
            return (DocumentKind.Unknown, "a feed");
        }

        if (start.StartsWith("<?xml", StringComparison.Ordinal))
        {
            return (DocumentKind.Unknown, "an XML file");
        }

        if (start[0] is '{' or '[' && IsJson(text))
        {
            return (DocumentKind.Unknown, "data for programs (JSON)");
        }

        var lines = text.ReplaceLineEndings("\n");
        var isMarkdown = TextFormatFinder.Find(lines) == TextFormat.Markdown;
        return IsDeclaredHtml(mediaType) || (TagOpening().IsMatch(start) && EndTag().Count(start) > 0 && !isMarkdown) ? (DocumentKind.Html, null)
            : (isMarkdown ? DocumentKind.Markdown : DocumentKind.PlainText, null);
    }

    /// <summary>The names of the mail headers that the text begins with, and the words of a multipart type; empty where it is no mail.</summary>
    private static HashSet<string> MailHeaders(string start)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in start.ReplaceLineEndings("\n").Split('\n').SkipWhile(l => l.StartsWith("From ", StringComparison.Ordinal)))
        {
            if (line.Length == 0 || !(line[0] is ' ' or '\t' || HeaderLine().IsMatch(line)))
            {
                break;
            }

            if (HeaderLine().Match(line) is { Success: true } header && MailHeader().IsMatch(header.Groups["name"].Value))
            {
                names.Add(header.Groups["name"].Value);
            }

            if (line.Contains("multipart/related", StringComparison.OrdinalIgnoreCase))
            {
                names.Add("multipart/related");
            }
        }

        return names.Count >= 2 ? names : [];
    }

    /// <summary>A page saved whole says where each of its parts came from; a mail does not.</summary>
    private static bool IsSavedPage(string text) =>
        text.Contains("\nSnapshot-Content-Location:", StringComparison.OrdinalIgnoreCase) || text.Contains("\nContent-Location:", StringComparison.OrdinalIgnoreCase);

    private static bool IsJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsDeclaredHtml(string? mediaType) =>
        mediaType is not null && (mediaType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || mediaType.StartsWith("application/xhtml+xml", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\A(?:<\?xml[^>]*>\s*|(?><!--.*?-->)\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s|<title[\s>])|\AVersion:\d\.\d\s+StartHTML:", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex HtmlOpening();

    [GeneratedRegex(@"\A(?:<\?xml[^>]*>\s*|(?><!--.*?-->)\s*)*<(?:rss|feed|rdf:RDF)[\s>]", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex FeedOpening();

    // The tags by which browsers know a page (WHATWG MIME Sniffing, section 7.1), and those that a copied stretch of one begins with.
    [GeneratedRegex(@"\A(?:(?><!--.*?-->)\s*)*<(?:script|iframe|h[1-6]|div|font|table|a|style|b|br|p|ul|ol|span|article|section|main|header|blockquote|figure|strong|em|i)[\s/>]", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex TagOpening();

    [GeneratedRegex(@"</[a-z][a-z0-9]*\s*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndTag();

    [GeneratedRegex(@"\A(?<name>[A-Za-z][A-Za-z0-9-]*):(?: |\z|\t)")]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"\A(?:MIME-Version|From|To|Date|Subject|Received|Message-ID|Return-Path|Content-Type|Content-Transfer-Encoding|Delivered-To|DKIM-Signature|Reply-To|Snapshot-Content-Location|X-[\w-]+|ARC-[\w-]+)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MailHeader();
}
