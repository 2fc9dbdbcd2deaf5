using System.Text.RegularExpressions;
using ComputeIntel.Articles;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace ComputeIntel.Imports.Pdf;

/// <summary>Reads the text layer of a PDF, page by page.</summary>
internal static partial class PdfReader
{
    private const int MaxPages = 2_000;
    private const int MaxStackDepth = 200;

    /// <exception cref="Refusal">422 <c>encrypted-pdf</c>, <c>pdf-without-text</c>, <c>broken-document</c>, <c>too-large</c>.</exception>
    public static ReadDocument Read(ArrivedDocument document, ReadingBudget budget)
    {
        try
        {
            using var pdf = PdfDocument.Open(document.Bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = MaxStackDepth, FilterProvider = new BoundedFilters(budget) });
            return Read(pdf, budget);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw ReadingRefusals.Encrypted();
        }
        catch (Exception exception) when (exception is not (Refusal or OutOfMemoryException))
        {
            // A parser of broken files fails in whatever way the break leads it to.
            throw ReadingRefusals.Broken("The PDF");
        }
    }

    private static ReadDocument Read(PdfDocument pdf, ReadingBudget budget)
    {
        if (pdf.NumberOfPages > MaxPages)
        {
            throw ReadingRefusals.TooLarge($"The PDF has {pdf.NumberOfPages:N0} pages, {MaxPages:N0} at most.");
        }

        var pages = new List<PdfPage>();
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            budget.Renew();
            pages.Add(PdfLines.WordsOf(pdf.GetPage(number), budget));
        }

        if (!pages.Exists(p => p.Words.Exists(w => w.Text.Any(char.IsLetterOrDigit))))
        {
            throw ReadingRefusals.WithoutText();
        }

        RunningHeads.TakeFrom(pages);
        var lines = new List<PdfLine>();
        foreach (var page in pages)
        {
            budget.Renew();
            lines.AddRange(PdfLines.Of(page));
        }

        var blocks = PdfParagraphs.Of(lines);
        budget.Renew();
        var title = Title(pdf.Information.Title) ?? Title(blocks.Where(b => b.Page == 1 && b.HeadingLevel == 1).Select(b => b.Text).FirstOrDefault());
        if (blocks.Count > 1 && title is not null && PlainText.NameKey(blocks[0].Text) == PlainText.NameKey(title))
        {
            blocks.RemoveAt(0);
        }

        return new ReadDocument(
            string.Join("\n\n", blocks.Select(b => b.ToMarkdown())),
            TextFormat.Markdown,
            Particulars.Unknown with
            {
                Title = title,
                Authors = pdf.Information.Author is { } author ? [.. Bylines.Names(author)] : [],
                PublishedOn = DateOf(pdf.Information.CreationDate),
                ModifiedOn = DateOf(pdf.Information.ModifiedDate),
                Language = LanguageOf(pdf),
            },
            [],
            "application/pdf",
            MarksOf(blocks));
    }

    private static List<PageMark> MarksOf(List<PdfBlock> blocks)
    {
        var marks = new List<PageMark>();
        var ordinal = 1;
        foreach (var block in blocks)
        {
            if (marks.Count == 0 || marks[^1].Page < block.Page)
            {
                marks.Add(new PageMark(block.Page, ordinal));
            }

            ordinal += block.Paragraphs;
        }

        return marks;
    }

    /// <summary>The title as a line; null for what programs put there of their own: a file's name, "untitled".</summary>
    private static string? Title(string? text)
    {
        var line = PlainText.Folded(text is null || PlainText.IsBroken(text) ? "" : text);
        return line.Length is < 4 or > ArticleDraft.MaxTitle || MadeUp().IsMatch(line) ? null : line;
    }

    private static PartialDate? DateOf(string? text) =>
        text is not null && Moment().Match(text) is { Success: true } m && PartialDate.TryParse($"{m.Groups["year"].Value}-{m.Groups["month"].Value}-{m.Groups["day"].Value}", out var date) && date.Year > 1980 ? date : null;

    private static string? LanguageOf(PdfDocument pdf) =>
        pdf.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Create("Lang"), out var token) && token is StringToken { Data: { Length: > 1 and <= 35 } language } && Language().IsMatch(language) ? language : null;

    [GeneratedRegex(@"\A(?:untitled.*|microsoft (?:word|powerpoint|excel) - .*|document\d*|.*\.(?:docx?|indd|pdf|pptx?|xlsx?|qxd|tex|rtf|html?)|about:blank|https?://\S*|[\w-]*\d{4,}[\w-]*)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MadeUp();

    [GeneratedRegex(@"\A(?:D:)?(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)")]
    private static partial Regex Moment();

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex Language();
}
