using System.Text;
using System.Text.RegularExpressions;
using ComputeIntel.Articles;
using ComputeIntel.Imports.Html;
using MimeKit;

namespace ComputeIntel.Imports;

/// <summary>Reads mails (.eml) and pages saved whole (.mhtml): the part with the text, whatever it is nested in. Attachments are left alone.</summary>
internal static partial class MailReader
{
    private const int MaxDepth = 20;

    private static readonly ParserOptions Options = new() { MaxMimeDepth = MaxDepth, CharsetEncoding = Encoding.UTF8 };

    /// <exception cref="Refusal">422 <c>broken-document</c>, or as for <see cref="HtmlReader"/>.</exception>
    public static ReadDocument ReadPage(ArrivedDocument document, ReadingBudget budget)
    {
        var message = Load(document.Bytes);
        var part = message.BodyParts.OfType<TextPart>().FirstOrDefault(p => p.IsHtml) ?? throw ReadingRefusals.Broken("The saved page");
        var address = message.Headers["Snapshot-Content-Location"]?.Trim() ?? part.ContentLocation?.OriginalString;
        var page = new ArrivedDocument(Decoded(part), part.ContentType.ToString(), document.Name, document.Arrival with { FinalUrl = document.Arrival.FinalUrl ?? address });
        var read = HtmlReader.Read(page, budget);
        return read with { MediaType = "multipart/related", Particulars = read.Particulars with { Title = read.Particulars.Title ?? Line(message.Subject), CanonicalUrl = read.Particulars.CanonicalUrl ?? WebLink.Of(address) } };
    }

    /// <exception cref="Refusal">422 <c>broken-document</c>, <c>not-an-article</c>.</exception>
    public static ReadDocument Read(ArrivedDocument document, ReadingBudget budget)
    {
        var message = Inner(Load(document.Bytes));
        var (markdown, format) = TextOf(message, budget);
        if (string.IsNullOrWhiteSpace(markdown))
        {
            throw ReadingRefusals.NotAnArticle("a mail without text");
        }

        return new ReadDocument(markdown, format, ParticularsOf(message), [], "message/rfc822", []);
    }

    private static MimeMessage Load(byte[] bytes)
    {
        // The line that a mail folder puts before each of its mails is no header.
        var start = bytes.AsSpan().StartsWith("From "u8) ? bytes.AsSpan().IndexOf((byte)'\n') + 1 : 0;
        try
        {
            return MimeMessage.Load(Options, new MemoryStream(bytes, start, bytes.Length - start, writable: false));
        }
        catch (Exception exception) when (exception is FormatException or IOException or ArgumentException or InvalidOperationException)
        {
            throw ReadingRefusals.Broken("The mail");
        }
    }

    /// <summary>The message itself; one that only carries another on, that one.</summary>
    private static MimeMessage Inner(MimeMessage message)
    {
        for (var depth = 0; depth < MaxDepth && Parts(message).All(p => string.IsNullOrWhiteSpace(p.Text)) && Entities(message.Body, 0).OfType<MessagePart>().FirstOrDefault()?.Message is { } inner; depth++)
        {
            message = inner;
        }

        return message;
    }

    private static (string Markdown, TextFormat Format) TextOf(MimeMessage message, ReadingBudget budget)
    {
        var parts = Parts(message).ToList();
        var plain = string.Join("\n\n", parts.Where(p => p.IsPlain).Select(p => p.IsFlowed ? new MimeKit.Text.FlowedToText { DeleteSpace = p.ContentType.Parameters["delsp"] == "yes" }.Convert(p.Text) : p.Text));
        foreach (var html in parts.Where(p => p.IsHtml))
        {
            var (text, _) = HtmlCharset.Decode(Decoded(html), html.ContentType.ToString());
            var page = HtmlPage.Parse(text, null, budget);
            MailClutter.TakeFrom(page.Document.Body);
            var markdown = HtmlMarkdownWriter.Write(page.Document.Body!, page, budget);

            // Some mails have an HTML part that only says to look elsewhere.
            if (Words.In(markdown).Count * 2 >= Words.In(plain).Count)
            {
                return (markdown, TextFormat.Markdown);
            }
        }

        return (plain, TextFormat.Plain);
    }

    private static IEnumerable<TextPart> Parts(MimeMessage message) => Entities(message.Body, 0).OfType<TextPart>().Where(p => !p.IsAttachment && (p.IsHtml || p.IsPlain));

    private static IEnumerable<MimeEntity> Entities(MimeEntity? entity, int depth) =>
        entity is Multipart multipart && depth < MaxDepth ? multipart.SelectMany(e => Entities(e, depth + 1)) : entity is null ? [] : [entity];

    private static byte[] Decoded(TextPart part)
    {
        using var decoded = new MemoryStream();
        part.Content?.DecodeTo(decoded);
        return decoded.ToArray();
    }

    private static Particulars ParticularsOf(MimeMessage message)
    {
        var from = message.From.Mailboxes.FirstOrDefault();
        var name = Line(from?.Name);
        var isOutlet = from is not null && OutletBox().IsMatch(from.LocalPart);
        var list = Line(message.Headers["List-Id"] is { } id ? ListAddress().Replace(id, "").Trim('"', ' ') : null);
        return Particulars.Unknown with
        {
            Title = Line(Reply().Replace(message.Subject ?? "", "")),
            Publisher = list ?? (isOutlet ? name : null),
            PublisherDomain = from is { Domain.Length: > 0 } ? from.Domain.ToLowerInvariant() : null,
            Authors = name is null || isOutlet ? [] : [.. Bylines.Names(name)],
            PublishedOn = message.Date == DateTimeOffset.MinValue ? null : PartialDate.Of(DateOnly.FromDateTime(message.Date.Date)),
            Language = message.Headers["Content-Language"]?.Trim() is { Length: > 1 and <= 35 } language && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? language : null,
        };
    }

    private static string? Line(string? text)
    {
        var line = PlainText.Folded(text is null || PlainText.IsBroken(text) ? "" : text);
        return line.Length is 0 or > ArticleDraft.MaxTitle ? null : line;
    }

    [GeneratedRegex(@"\A(?:(?:re|fwd?|aw|wg)\s*:\s*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reply();

    [GeneratedRegex(@"\s*<[^>]*>\s*\z")]
    private static partial Regex ListAddress();

    [GeneratedRegex(@"news|letter|brief|reply|info|hello|editor|press|media|alert|update|digest|subscri|team|contact|mail", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OutletBox();
}
