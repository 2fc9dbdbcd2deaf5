using System.IO.Compression;
using System.Text;
using ComputeIntel.Articles;
using ComputeIntel.Imports;

namespace ComputeIntel.Tests.Imports;

public sealed class DocumentKindFinderTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><p>x", DocumentKind.Html)]
    [InlineData("\uFEFF  <!-- saved --><HTML lang=en>", DocumentKind.Html)]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\">", DocumentKind.Html)]
    [InlineData("<div><p>Copied words</p></div>", DocumentKind.Html)]
    [InlineData("<p align=\"center\">A logo</p>\n\n# A title\n\nText with a [link](https://example.com).", DocumentKind.Markdown)]
    [InlineData("# A title\n\nText.", DocumentKind.Markdown)]
    [InlineData("A title\n\nText: with a colon, and 3 < 4.", DocumentKind.PlainText)]
    [InlineData("Date: today\nThis is only a line with a colon.", DocumentKind.PlainText)]
    [InlineData("From: a@b.example\nSubject: x\n\nText", DocumentKind.Mail)]
    [InlineData("From a@b.example Wed May  6 2026\nReceived: by x\nSubject: x\n\nText", DocumentKind.Mail)]
    [InlineData("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Location: https://a.example\n", DocumentKind.Mhtml)]
    [InlineData("junk before\n%PDF-1.7\n", DocumentKind.Pdf)]
    [InlineData("<?xml version=\"1.0\"?><rss version=\"2.0\">", DocumentKind.Unknown)]
    [InlineData("<svgx/>", DocumentKind.PlainText)]
    [InlineData("{\\rtf1 text}", DocumentKind.Unknown)]
    [InlineData("{\"title\": \"A title\", \"body\": \"Words.\"}", DocumentKind.Unknown)]
    [InlineData("[A link](https://example.com) and words.", DocumentKind.Markdown)]
    [InlineData("[Music plays] Words that were said.", DocumentKind.PlainText)]
    [InlineData("a\0b\0c\0d\0", DocumentKind.Unknown)]
    public void A_kind_is_told_by_content(string text, DocumentKind kind) => Assert.Equal(kind, DocumentKindFinder.Find(Encoding.UTF8.GetBytes(text)).Kind);

    [Fact]
    public void A_page_in_Shift_JIS_is_no_binary_file()
    {
        const string Text = "日本のデータセンター事業者は火曜日、三百メガワットの容量を七年間賃貸すると発表した。価格は公表されていない。";
        var html = $"<!doctype html><html><head><meta charset=\"shift_jis\"><title>契約</title></head><body><article>{string.Concat(Enumerable.Repeat($"<p>{Text}{Text}{Text}</p>", 6))}</article></body></html>";
        Assert.Contains(Text, DocumentReader.Read(Arrived.Page(CodePagesEncodingProvider.Instance.GetEncoding("shift_jis")!.GetBytes(html))).Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_tells_nothing() =>
        Assert.Equal("text/plain; charset=utf-8", DocumentReader.Read(Arrived.File("Only words stand here.", "page.html")).MediaType);

    [Theory]
    [InlineData("xl/workbook.xml", "a spreadsheet")]
    [InlineData("other.txt", "a ZIP archive")]
    public void What_is_unknown_is_said_to_be_what_it_seems(string entry, string seems)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry(entry);
        }

        Assert.Contains($"seems to be {seems}", Arrived.Refused(Arrived.File(bytes.ToArray()), "unknown-document"), StringComparison.Ordinal);
        Assert.Contains("a picture", Arrived.Refused(Arrived.File([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10]), "unknown-document"), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_keeps_what_stands_before_it_as_particulars()
    {
        var read = DocumentReader.Read(Arrived.File("---\ntitle: \"A title\"\nauthor: [Ada Example, Dan Sample]\ndate: 2026-05-06\nlang: en\nurl: https://www.wire.example/a\n---\n\n# A title\n\nSome **words**.\n"));
        Assert.Equal("Some **words**.\n", read.Markdown);
        Assert.Equal(("A title", "wire.example", "2026-05-06", "en"), (read.Particulars.Title, read.Particulars.PublisherDomain, read.Particulars.PublishedOn?.ToString(), read.Particulars.Language));
        Assert.Equal(["Ada Example", "Dan Sample"], read.Particulars.Authors);
        Assert.Equal(TextFormat.Markdown, read.Format);
    }

    [Fact]
    public void Text_is_read_in_whatever_character_set_it_is()
    {
        Assert.Equal("Straße", DocumentReader.Read(Arrived.File(Encoding.Latin1.GetBytes("Straße"))).Markdown);
        Assert.Equal("Straße", DocumentReader.Read(Arrived.File([.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("Straße")])).Markdown);
    }

    [Fact]
    public void What_is_empty_or_too_large_is_refused()
    {
        Arrived.Refused(Arrived.File(" \n "), "not-an-article");
        Arrived.Refused(Arrived.File([]), "not-an-article");
        Arrived.Refused(Arrived.File(new byte[DocumentReader.MaxBytes + 1]), "too-large");
        Arrived.Refused(Arrived.File(string.Concat(Enumerable.Repeat("Words that go on. ", 200_000))), "too-large");
    }
}
