using System.IO.Compression;
using System.Text;

namespace ComputeIntel.Tests.Imports;

/// <summary>Makes Word documents of WordprocessingML, part by part.</summary>
internal static class DocxMaker
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Content = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    private static readonly (string Part, string Type)[] Parts = [("styles", "styles"), ("numbering", "numbering"), ("footnotes", "footnotes")];

    /// <param name="body">What stands in <c>w:body</c>.</param>
    /// <param name="prolog">What stands before the document's root.</param>
    public static byte[] Of(string body, string styles = "", string numbering = "", string footnotes = "", string prolog = "", Action<ZipArchive>? more = null)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{Content}.document.main+xml"/>{string.Concat(Parts.Select(p => $"<Override PartName=\"/word/{p.Part}.xml\" ContentType=\"{Content}.{p.Type}+xml\"/>"))}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>""");
            Write("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relationships}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>""");
            Write("docProps/core.xml", """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>A memo</dc:title><dc:creator>Ada Example</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2026-05-06T10:00:00Z</dcterms:created></cp:coreProperties>""");
            Write("word/_rels/document.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(Parts.Select(p => $"<Relationship Id=\"{p.Part}\" Type=\"{Relationships}/{p.Type}\" Target=\"{p.Part}.xml\"/>"))}<Relationship Id="link" Type="{Relationships}/hyperlink" Target="https://example.com/filing" TargetMode="External"/></Relationships>""");
            Write("word/styles.xml", $"""<w:styles xmlns:w="{Word}">{styles}</w:styles>""");
            Write("word/numbering.xml", $"""<w:numbering xmlns:w="{Word}">{numbering}</w:numbering>""");
            Write("word/footnotes.xml", $"""<w:footnotes xmlns:w="{Word}">{footnotes}</w:footnotes>""");
            Write("word/document.xml", $"""{prolog}<w:document xmlns:w="{Word}" xmlns:r="{Relationships}"><w:body>{body}</w:body></w:document>""");
            more?.Invoke(archive);

            void Write(string name, string text)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    public static string Paragraph(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
}
