using System.Text;
using ComputeIntel.Articles;
using ComputeIntel.Imports;

namespace ComputeIntel.Tests.Imports;

public sealed class MailReaderTests
{
    private const string Headers = "From: Ada Example <ada@wire.example>\r\nTo: dan@desk.example\r\nSubject: =?utf-8?Q?Re:_The_lease_=E2=80=94_what_we_know?=\r\nDate: Wed, 06 May 2026 23:30:00 -0700\r\nMIME-Version: 1.0\r\n";

    [Fact]
    public void A_plain_mail_gives_its_text_and_its_headers()
    {
        var read = DocumentReader.Read(Arrived.File(Headers + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe lease runs for five years =E2=80=94 so says a filing=\r\n that was made on Friday.\r\n\r\nMore tomorrow.\r\n"));
        Assert.Equal(["The lease runs for five years — so says a filing that was made on Friday.", "More tomorrow."], Arrived.Paragraphs(read).Select(p => p.Text));
        Assert.Equal(("The lease — what we know", "wire.example", "2026-05-06", "message/rfc822"), (read.Particulars.Title, read.Particulars.PublisherDomain, read.Particulars.PublishedOn?.ToString(), read.MediaType));
        Assert.Equal(["Ada Example"], read.Particulars.Authors);
    }

    [Fact]
    public void The_HTML_part_is_read_wherever_it_is_nested_and_attachments_are_not()
    {
        var html = Convert.ToBase64String(Encoding.Latin1.GetBytes("<html><body><div style='display:none'>A preview</div><p><a href='https://x.example'>View this email in your browser</a></p><table><tr><td><h2>Caf\u00e9s</h2><p>The lease runs for <b>five years</b>.</p></td></tr></table><p>Unsubscribe from this list</p></body></html>"));
        var mail = Headers.Replace("Ada Example <ada@", "The Example Wire <newsletter@", StringComparison.Ordinal)
            + "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the HTML.\r\n"
            + $"--b\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64\r\n\r\n{html}\r\n--b--\r\n"
            + "--a\r\nContent-Type: text/html; name=attached.html\r\nContent-Disposition: attachment; filename=attached.html\r\n\r\n<p>Attached words.</p>\r\n--a--\r\n";
        var read = DocumentReader.Read(Arrived.File(mail));
        Assert.Equal("## Cafés\n\nThe lease runs for **five years**.\n", read.Markdown);
        Assert.Equal("The Example Wire", read.Particulars.Publisher);
        Assert.Empty(read.Particulars.Authors);
    }

    [Fact]
    public void A_mail_that_only_carries_another_on_is_that_other()
    {
        var inner = "From: Dan Sample <dan@other.example>\r\nSubject: Inside\r\nDate: Tue, 05 May 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nThe words are in here.\r\n";
        var read = DocumentReader.Read(Arrived.File(Headers + "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: message/rfc822\r\n\r\n" + inner + "--a--\r\n"));
        Assert.Equal(("Inside", "The words are in here."), (read.Particulars.Title, Arrived.Paragraphs(read)[0].Text));
    }

    [Fact]
    public void A_saved_page_is_read_as_the_page_that_it_was()
    {
        var html = Encoding.UTF8.GetString(Arrived.Document("news.html"));
        var encoded = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(html))
        {
            encoded.Append(b is (byte)'\n' ? "\r\n" : b is (byte)'=' or > 126 ? $"={b:X2}" : ((char)b).ToString());
        }

        var saved = $"From: <Saved by Blink>\r\nSnapshot-Content-Location: {Arrived.Address}\r\nSubject: Saved\r\nDate: Fri, 8 May 2026 08:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: {Arrived.Address}\r\n\r\n{encoded}\r\n--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://www.wire.example/img/site.jpg\r\n\r\niVBORw0KGgo=\r\n--x--\r\n";
        var page = DocumentReader.Read(Arrived.Page(Arrived.Document("news.html")));
        var read = DocumentReader.Read(Arrived.File(saved));
        Assert.Equal(page.Markdown, read.Markdown);
        Assert.Equal(page.Particulars.CanonicalUrl, read.Particulars.CanonicalUrl);
        Assert.Equal(("wire.example", "multipart/related"), (read.Particulars.PublisherDomain, read.MediaType));
    }

    [Fact]
    public void A_saved_page_keeps_its_address_where_it_names_none_itself()
    {
        var html = $"<!doctype html><html><head><title>A lease</title></head><body><article>{string.Concat(Enumerable.Repeat("<p>The lease covers the whole of the site, its power and its cooling, and it runs for five years, as a filing says.</p>", 4))}</article></body></html>";
        var saved = $"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://wire.example/lease\r\nSubject: Saved\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Location: https://wire.example/lease\r\n\r\n{html}\r\n--x--\r\n";
        var arrived = Arrived.File(saved);
        Assert.Equal("https://wire.example/lease", ImportDraft.Of(arrived, DocumentReader.Read(arrived)).Url);
    }

    [Fact]
    public void What_has_no_text_is_refused()
    {
        Arrived.Refused(Arrived.File(Headers + "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"), "not-an-article");
        Arrived.Refused(Arrived.File("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: image/png\r\nContent-Location: https://a.example/\r\n\r\n\r\n--x--\r\n"), "broken-document");
    }
}
