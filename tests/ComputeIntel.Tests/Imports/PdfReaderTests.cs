using System.Text;
using ComputeIntel.Articles;
using ComputeIntel.Imports;

namespace ComputeIntel.Tests.Imports;

public sealed class PdfReaderTests
{
    [Fact]
    public void Paragraphs_are_rebuilt_from_lines_and_pages_kept()
    {
        var pdf = new PdfMaker();
        for (var page = 1; page <= 3; page++)
        {
            pdf.Line(60, 805, "The Example Wire   Quarterly report", 8).Line(290, 30, $"Page {page} of 3", 8);
            if (page == 1)
            {
                pdf.Line(60, 750, "Capacity under contract", 20, bold: true).Line(60, 715, "What was leased", 14, bold: true);
            }

            pdf.Lines(
                60,
                690,
                $"On page {page} the lease covers the whole of the site, its power and its cooling, and it runs for five years,",
                "as a filing says that was made on Friday. The companies would not say more, nor would the county, whose of-",
                "ficials had read it.");
            pdf.Lines(60, 640, "A second paragraph stands apart from the first by more than a line, and it is long enough to be wrapped to the", "width of the column too.");
            pdf.NextPage();
        }

        var read = DocumentReader.Read(Arrived.File(pdf.ToBytes()));
        Assert.Equal(
            [
                "Heading 2: What was leased",
                "Text 0: On page 1 the lease covers the whole of the site, its power and its cooling, and it runs for five years, as a filing says that was made on Friday. The companies would not say more, nor would the county, whose officials had read it.",
                "Text 0: A second paragraph stands apart from the first by more than a line, and it is long enough to be wrapped to the width of the column too.",
            ],
            Arrived.Paragraphs(read).Take(3).Select(p => $"{p.Kind} {p.Level}: {p.Text}"));
        Assert.Equal(7, Arrived.Paragraphs(read).Count);
        Assert.Equal([new PageMark(1, 1), new PageMark(2, 4), new PageMark(3, 6)], read.Pages);
        Assert.Equal(("Capacity under contract", "2026-05-06", "en-GB", "Ada Example"), (read.Particulars.Title, read.Particulars.PublishedOn?.ToString(), read.Particulars.Language, Assert.Single(read.Particulars.Authors)));
    }

    [Fact]
    public void A_comma_set_under_the_end_of_its_word_belongs_to_it()
    {
        var pdf = new PdfMaker { Title = "Kerned" }.Line(60, 740, "We buy certainty, said Mirabel Okafor").Line(224.2, 740, ", who would not say which halls it fills.");
        Assert.Equal("We buy certainty, said Mirabel Okafor, who would not say which halls it fills.", Assert.Single(Arrived.Paragraphs(DocumentReader.Read(Arrived.File(pdf.ToBytes())))).Text);
    }

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        var pdf = new PdfMaker { Title = "Two columns" }.Line(60, 780, "A standfirst over the whole page says in a sentence what the two columns under it are about, and no more than that.");
        pdf.Lines(60, 740, "The left column begins here and goes on for", "some lines, each of them as wide as the column", "allows, until the paragraph at last comes to its", "end at the foot of the column, where it goes");
        pdf.Lines(310, 734, "on to the right column without a break in the", "middle of its sentence. Only then does it end.", "It has a second sentence, which ends here too,", "and a last one that is of some length as well.");
        pdf.Line(60, 640, "Under both columns a line runs over the whole width of the page again, and it is read after both of the columns.");
        Assert.Equal(
            [
                "A standfirst over the whole page says in a sentence what the two columns under it are about, and no more than that.",
                "The left column begins here and goes on for some lines, each of them as wide as the column allows, until the paragraph at last comes to its end at the foot of the column, where it goes on to the right column without a break in the middle of its sentence. Only then does it end. It has a second sentence, which ends here too, and a last one that is of some length as well.",
                "Under both columns a line runs over the whole width of the page again, and it is read after both of the columns.",
            ],
            Arrived.Paragraphs(DocumentReader.Read(Arrived.File(pdf.ToBytes()))).Select(p => p.Text));
    }

    [Fact]
    public void A_table_keeps_its_cells()
    {
        var pdf = new PdfMaker().Lines(60, 740, "The figures of the deal, as the filing has them, are these and no others that we have seen up to now.");
        pdf.Line(60, 700, "Power").Line(250, 700, "300 MW").Line(60, 688, "Rent a month").Line(250, 688, "$1.25bn");
        var rows = Arrived.Paragraphs(DocumentReader.Read(Arrived.File(pdf.ToBytes()))).Where(p => p.Kind == ParagraphKind.TableRow);
        Assert.Equal(["Power | 300 MW", "Rent a month | $1.25bn"], rows.Select(r => r.Text));
    }

    [Fact]
    public void A_hyphen_stays_where_the_word_has_one()
    {
        var pdf = new PdfMaker().Lines(60, 740, "The long-term lease is what matters, and a long-term lease is what was signed, as everyone who saw the long-", "term lease agrees, and the co-", "operative too.");
        Assert.Contains("saw the long-term lease agrees", Assert.Single(Arrived.Paragraphs(DocumentReader.Read(Arrived.File(pdf.ToBytes()))).Take(1)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_of_pages_have_no_text() =>
        Arrived.Refused(Arrived.File(new PdfMaker().NextPage(Encoding.ASCII.GetBytes("0 0 595 842 re f")).ToBytes()), "pdf-without-text");

    [Fact]
    public void An_encrypted_one_is_refused()
    {
        var key = new string('7', 64);
        var pdf = new PdfMaker { Trailer = $"/ID [<{key}> <{key}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >>" }.Lines(60, 740, "Words that nobody without the password can read.");
        Arrived.Refused(Arrived.File(pdf.ToBytes()), "encrypted-pdf");
    }

    [Fact]
    public void One_that_is_broken_is_refused()
    {
        Arrived.Refused(Arrived.File("%PDF-1.7\nand nothing that a PDF is made of"), "broken-document");
        var random = new Random(7);
        var bytes = new byte[20_000];
        random.NextBytes(bytes);
        "%PDF-1.4\n"u8.CopyTo(bytes);
        Arrived.Refused(Arrived.File(bytes), "broken-document");
    }

    [Fact]
    public void One_that_is_cut_short_gives_what_it_has_or_is_refused()
    {
        var whole = new PdfMaker().Lines(60, 740, "The first page has these words, and they are enough.").NextPage().Lines(60, 740, "The second page has others.").ToBytes();
        for (var length = 20; length < whole.Length; length += 97)
        {
            try
            {
                DocumentReader.Read(Arrived.File(whole[..length]));
            }
            catch (Refusal refusal)
            {
                Assert.Contains(refusal.Type, new[] { "broken-document", "pdf-without-text" });
            }
        }
    }

    [Fact]
    public void A_stream_that_unfolds_without_end_is_refused()
    {
        var content = new byte[200 * 1024 * 1024];
        Array.Fill(content, (byte)' ');
        Arrived.Refused(Arrived.File(new PdfMaker().NextPage(content).ToBytes()), "too-large");
    }

    [Fact]
    public void A_page_of_far_too_many_letters_is_refused()
    {
        var content = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("BT /F 1 Tf 10 10 Td (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET\n", 4000)));
        Arrived.Refused(Arrived.File(new PdfMaker().NextPage(content).ToBytes()), "too-large");
    }
}
