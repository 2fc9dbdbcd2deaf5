using System.Xml;
using ComputeIntel.Articles;
using DocumentFormat.OpenXml.Packaging;

namespace ComputeIntel.Imports;

/// <summary>Reads Word documents (.docx).</summary>
internal static class DocxReader
{
    private const long MaxCharactersInPart = 30_000_000;

    private const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <exception cref="Refusal">422 <c>too-large</c>, <c>broken-document</c>.</exception>
    public static ReadDocument Read(ArrivedDocument document, ReadingBudget budget)
    {
        DocxArchive.Check(document.Bytes, budget);
        try
        {
            using var word = WordprocessingDocument.Open(new MemoryStream(document.Bytes, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = MaxCharactersInPart, AutoSave = false });
            var text = new DocxText(word.MainDocumentPart ?? throw ReadingRefusals.Broken("The Word document"), budget);
            var blocks = text.Read();
            var properties = word.PackageProperties;
            var title = Line(properties.Title) ?? text.Title;
            var markdown = string.Join("\n\n", blocks.SkipWhile((b, i) => i == 0 && text.Title is not null && text.Title == title && b.IsTitle).Select(b => b.Markdown));
            return new ReadDocument(
                markdown,
                TextFormat.Markdown,
                Particulars.Unknown with
                {
                    Title = title,
                    Authors = Line(properties.Creator) is { } creator ? [.. Bylines.Names(creator)] : [],
                    PublishedOn = DateOf(properties.Created),
                    ModifiedOn = DateOf(properties.Modified),
                    Language = Line(properties.Language),
                },
                [],
                MediaType,
                []);
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or IOException or InvalidDataException or XmlException or InvalidOperationException or FormatException or ArgumentException or KeyNotFoundException)
        {
            throw ReadingRefusals.Broken("The Word document");
        }
    }

    private static PartialDate? DateOf(DateTime? moment) => moment is { Year: > 1980 } m ? PartialDate.Of(DateOnly.FromDateTime(m)) : null;

    private static string? Line(string? text)
    {
        var line = PlainText.Folded(text is null || PlainText.IsBroken(text) ? "" : text);
        return line.Length is 0 or > ArticleDraft.MaxTitle ? null : line;
    }
}
