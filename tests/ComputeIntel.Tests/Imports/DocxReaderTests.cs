using System.IO.Compression;
using ComputeIntel.Imports;
using static ComputeIntel.Tests.Imports.DocxMaker;

namespace ComputeIntel.Tests.Imports;

public sealed class DocxReaderTests
{
    [Fact]
    public void Everything_that_has_words_survives()
    {
        const string Styles = "<w:style w:type='paragraph' w:styleId='a'><w:name w:val='heading 1'/></w:style><w:style w:type='paragraph' w:styleId='b'><w:name w:val='Own'/><w:basedOn w:val='a'/></w:style>";
        const string Numbering = "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='decimal'/></w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='bullet'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>";
        const string Notes = "<w:footnote w:type='separator' w:id='0'><w:p/></w:footnote><w:footnote w:id='2'><w:p><w:r><w:t>Filed on Friday.</w:t></w:r></w:p></w:footnote>";
        static string Item(string text, int level) => Paragraph(text, $"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='1'/></w:numPr>");
        static string Cell(string text) => $"<w:tc>{Paragraph(text)}</w:tc>";
        var body = Paragraph("A memo", "<w:pStyle w:val='Title'/>")
            + Paragraph("What was leased", "<w:pStyle w:val='b'/>")
            + "<w:p><w:r><w:t xml:space='preserve'>The lease </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>runs</w:t></w:r><w:r><w:t xml:space='preserve"
            + "'> for five years, </w:t></w:r><w:hyperlink r:id='link'><w:r><w:t>a filing</w:t></w:r></w:hyperlink><w:r><w:t xml:space='preserve'> says</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:t>.</w:t></w:r>"
            + "<w:del><w:r><w:delText>Deleted.</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space='preserve'> Inserted.</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r></w:p>"
            + "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> HYPERLINK \"https://example.com/field\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>A field</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
            + Item("Three", 0) + Item("Deeper", 1) + Item("Four", 0)
            + $"<w:tbl><w:tr>{Cell("Term")}{Cell("Value")}</w:tr><w:tr>{Cell("Power | peak")}{Cell("300 MW")}</w:tr></w:tbl>"
            + $"<w:sdt><w:sdtContent>{Paragraph("# In a control")}</w:sdtContent></w:sdt>";
        var read = DocumentReader.Read(Arrived.File(Of(body, Styles, Numbering, Notes)));
        Assert.Equal(
            """
            # What was leased

            The lease **runs** for five years, [a filing](https://example.com/filing) says\[1\]. Inserted.

            [A field](https://example.com/field)

            3. Three

                - Deeper

            4. Four

            | Term | Value |
            | --- | --- |
            | Power \| peak | 300 MW |

            \# In a control

            \[1\] Filed on Friday.
            """.ReplaceLineEndings("\n"),
            read.Markdown);
        Assert.Equal(["3.", "•", "4."], Arrived.Paragraphs(read).Select(p => p.Marker).OfType<string>());
        Assert.Equal(("A memo", "2026-05-06", "Ada Example"), (read.Particulars.Title, read.Particulars.PublishedOn?.ToString(), Assert.Single(read.Particulars.Authors)));
    }

    [Fact]
    public void A_document_type_is_never_read()
    {
        var secret = Path.GetTempFileName();
        try
        {
            File.WriteAllText(secret, "SECRET");
            var prolog = $"<!DOCTYPE x [<!ENTITY e SYSTEM \"file://{secret}\">]>";
            Arrived.Refused(Arrived.File(Of("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>", prolog: prolog)), "broken-document");
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public void A_bomb_is_refused_before_it_goes_off()
    {
        var bomb = Of(Paragraph("Words."), more: archive =>
        {
            using var entry = archive.CreateEntry("word/media/image1.bmp", CompressionLevel.SmallestSize).Open();
            for (var i = 0; i < 300; i++)
            {
                entry.Write(new byte[1024 * 1024]);
            }
        });
        Assert.True(bomb.Length < 1024 * 1024);
        Arrived.Refused(Arrived.File(bomb), "too-large");
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size_unfolds_into_no_more_than_it_says()
    {
        var bomb = Of(Paragraph("Words."), more: archive =>
        {
            using var entry = archive.CreateEntry("word/media/image1.bmp", CompressionLevel.SmallestSize).Open();
            for (var i = 0; i < 120; i++)
            {
                entry.Write(new byte[1024 * 1024]);
            }
        });

        // The size that the directory at the end gives: 120 MB becomes one byte.
        var place = bomb.AsSpan().LastIndexOf("word/media/image1.bmp"u8);
        BitConverter.TryWriteBytes(bomb.AsSpan(place - 46 + 24), 1);
        Assert.Equal("Words.", DocumentReader.Read(Arrived.File(bomb)).Markdown);
    }

    [Fact]
    public void One_that_is_cut_short_is_refused()
    {
        var whole = Of(Paragraph("Words that are long enough."));
        Arrived.Refused(Arrived.File(whole[..(whole.Length / 2)]), "unknown-document");
        Arrived.Refused(Arrived.File(whole[..(whole.Length - 30)]), "broken-document");
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var body = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 200)) + Paragraph("Words.") + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 200));
        Arrived.Refused(Arrived.File(Of(body)), "document-too-deep");
    }

    [Fact]
    public void Very_deep_nesting_is_refused_at_once()
    {
        var body = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 50_000)) + Paragraph("Words.") + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 50_000));
        Arrived.Refused(Arrived.File(Of(body)), "document-too-deep");
    }
}
