using ComputeIntel.Articles;
using ComputeIntel.Imports.Html;
using ComputeIntel.Imports.Pdf;

namespace ComputeIntel.Imports;

/// <summary>Reads what arrived into what it says. Neither network nor store is touched.</summary>
public static class DocumentReader
{
    /// <summary>Raised when what is read out of the same bytes changes.</summary>
    public const int Version = 2;

    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    private const long MaxAllocated = 2L * 1024 * 1024 * 1024;

    /// <exception cref="Refusal">
    /// 422: <c>not-an-article</c>, <c>unknown-document</c>, <c>encrypted-pdf</c>, <c>pdf-without-text</c>,
    /// <c>document-too-deep</c>, <c>broken-document</c>, <c>too-large</c>.
    /// </exception>
    public static ReadDocument Read(ArrivedDocument document)
    {
        if (document.Bytes.Length > MaxBytes)
        {
            throw ReadingRefusals.TooLarge($"The document is too large: {document.Bytes.Length / 1048576.0:0.0} MB, {MaxBytes / 1048576} MB at most.");
        }

        var (kind, seems) = DocumentKindFinder.Find(document.Bytes, document.MediaType);
        var time = TimeFor(kind);
        return ReadingThread.Run(() => Finished(Read(document, kind, seems, new ReadingBudget(time, MaxAllocated))), time + TimeSpan.FromSeconds(2));
    }

    // A PDF of ten megabytes may have a thousand pages; a page of the web is read in a tenth of a second or not at all.
    private static TimeSpan TimeFor(DocumentKind kind) => TimeSpan.FromSeconds(kind == DocumentKind.Pdf ? 60 : 8);

    private static ReadDocument Read(ArrivedDocument document, DocumentKind kind, string? seems, ReadingBudget budget) => kind switch
    {
        DocumentKind.Html => HtmlReader.Read(document, budget),
        DocumentKind.Mhtml => MailReader.ReadPage(document, budget),
        DocumentKind.Mail => MailReader.Read(document, budget),
        DocumentKind.Pdf => PdfReader.Read(document, budget),
        DocumentKind.Docx => DocxReader.Read(document, budget),
        DocumentKind.Markdown or DocumentKind.PlainText => TextDocumentReader.Read(document, kind),
        _ => throw ReadingRefusals.Unknown(seems),
    };

    /// <summary>What was read, found to be a text that can be kept, with the notices that stand in it.</summary>
    private static ReadDocument Finished(ReadDocument read)
    {
        if (string.IsNullOrWhiteSpace(read.Markdown))
        {
            throw ReadingRefusals.NotAnArticle("an empty document");
        }

        try
        {
            var text = ArticleReader.Read(read.Markdown, read.Format);
            return read with
            {
                Format = text.Format,
                Notices = NoticeFinder.Find(text.Paragraphs),
                Pages = [.. read.Pages.Where(p => p.FirstParagraph <= text.Paragraphs.Count)],
            };
        }
        catch (Refusal refusal) when (refusal.Type == "invalid-input")
        {
            throw ReadingRefusals.TooLarge(refusal.Message);
        }
        catch (Refusal refusal) when (refusal.Type == "markdown-too-deep")
        {
            throw ReadingRefusals.TooDeep();
        }
    }
}
