using System.Text;
using ComputeIntel.Articles;
using ComputeIntel.Imports;

namespace ComputeIntel.Tests.Imports;

public sealed class HtmlReaderTests
{
    private const string Prose = "The lease runs for five years and covers the whole of the site, its power and its cooling, according to a filing that was made on Friday and to three people who have read it. ";

    [Fact]
    public void A_news_page_gives_its_article_and_nothing_that_stands_around_it()
    {
        var read = DocumentReader.Read(Arrived.Page(Arrived.Document("news.html")));
        Assert.Equal(
            [
                "Text: MEMPHIS — Anthro has leased the whole of the Colossus 1 data centre, some 300 megawatts and more than 220,000 accelerators, the companies said on Wednesday. The lease runs for five years, according to a filing.",
                "Caption: The site in Memphis, seen from the south.",
                "Heading: What was agreed",
                "Text: The rent is 1.25 billion dollars a month, two people who have seen the contract said. “We needed the capacity now,” said the chief executive, who asked for patience.",
                "ListItem: Grid supply: 150 MW from the local utility, with an option on as much again.",
                "ListItem: Turbines: 35 of them, until the second substation is ready in the autumn.",
                "Text: Figures of the deal",
                "TableRow: Term | Value",
                "TableRow: Power | 300 MW",
                "TableRow: Rent | $1.25bn a month",
                "Quotation: We have never seen a lease of this size signed in so few weeks, and we do not expect to see another one soon.",
                "Text: Whether the turbines may run beyond the summer is for the county to decide. A hearing is set for July, and neither company would say what happens to the lease if the permit is refused.",
                "Text: Correction, May 8: An earlier version of this article misstated the number of turbines. It is 35, not 45.",
            ],
            Arrived.Paragraphs(read).Select(p => $"{p.Kind}: {p.Text}"));
        Assert.Contains(Arrived.Paragraphs(read)[0].Spans, s => s is { Style: InlineStyle.Link, Href: "https://www.wire.example/filings/f-62" });
        Assert.Contains(Arrived.Paragraphs(read)[0].Spans, s => s.Style == InlineStyle.Strong);
        Assert.Equal(("text/html; charset=utf-8", TextFormat.Markdown), (read.MediaType, read.Format));
    }

    [Fact]
    public void Its_particulars_come_from_its_structured_data_first()
    {
        var read = DocumentReader.Read(Arrived.Page(Arrived.Document("news.html")));
        var particulars = read.Particulars;
        Assert.Equal(("Anthro takes all of Colossus 1", "The Example Wire", "wire.example", ArticleKind.News), (particulars.Title, particulars.Publisher, particulars.PublisherDomain, particulars.Kind));
        Assert.Equal(["Ada Example", "Dan Sample"], particulars.Authors);
        Assert.Equal(("2026-05-06", "2026-05-08"), (particulars.PublishedOn?.ToString(), particulars.ModifiedOn?.ToString()));
        Assert.Equal(("en-US", "https://www.wire.example/2026/05/06/colossus-lease"), (particulars.Language, particulars.CanonicalUrl));
        Assert.Equal(new PublisherNotice(NoticeKind.Correction, "Correction, May 8: An earlier version of this article misstated the number of turbines. It is 35, not 45."), Assert.Single(read.Notices));
    }

    [Theory]
    [InlineData("""<meta property="og:title" content="A title"><meta name="author" content="Ada Example, Dan Sample"><meta property="article:published_time" content="2026-05-06T10:00:00Z"><meta property="og:locale" content="de_DE">""", "A title", "Ada Example; Dan Sample", "2026-05-06", "de-DE")]
    [InlineData("""<title>A title of some length, long enough | The Wire</title><meta name="citation_author" content="Example, Ada"><meta name="date" content="6 May 2026">""", "A title of some length, long enough", "Example; Ada", "2026-05-06", null)]
    [InlineData("<title>A title</title><script type='application/ld+json'>[{\"@type\":\"BreadcrumbList\"},{\"@type\":\"Article\",\"headline\":\"Its\nheadline\",\"author\":\"https://social.example/ada\",\"datePublished\":\"May 6, 2026\",}]</script>", "Its headline", "", "2026-05-06", null)]
    [InlineData("""<title>A title</title><script type="application/ld+json">{"@type":"Article","headline":"Never</script><meta name="date" content="03/04/2026">""", "A title", "", null, null)]
    public void What_a_page_says_of_itself_is_found_wherever_it_stands(string head, string title, string authors, string? date, string? language)
    {
        var particulars = DocumentReader.Read(Arrived.Page($"<!doctype html><html><head>{head}</head><body><article><p>{Prose}</p><p>{Prose}</p></article></body></html>")).Particulars;
        Assert.Equal((title, authors, date, language), (particulars.Title, string.Join("; ", particulars.Authors), particulars.PublishedOn?.ToString(), particulars.Language));
    }

    [Fact]
    public void A_shown_time_is_the_date_where_nothing_else_is()
    {
        var read = DocumentReader.Read(Arrived.Page($"<!doctype html><html lang=en><body><aside><time datetime='2020-01-01'></time></aside><article><h1>A title</h1><time datetime='2026-05-06T08:00'>Wednesday</time><p>{Prose}</p><p>{Prose}</p></article></body></html>"));
        Assert.Equal("2026-05-06", read.Particulars.PublishedOn?.ToString());
    }

    [Theory]
    [InlineData("https://www.sec.gov/Archives/edgar/data/1/000/form10k.htm", ArticleKind.Filing)]
    [InlineData("https://www.prnewswire.com/news-releases/a-1.html", ArticleKind.Statement)]
    [InlineData("https://company.example/newsroom/a", ArticleKind.Statement)]
    [InlineData("https://investors.company.example/a", ArticleKind.Statement)]
    [InlineData("https://www.wire.example/a/b", ArticleKind.News)]
    [InlineData("https://notsec.gov.example/Archives/edgar/a", ArticleKind.News)]
    public void Its_kind_is_guessed_with_care(string address, ArticleKind kind) =>
        Assert.Equal(kind, DocumentReader.Read(Arrived.Page($"<!doctype html><html><body><article><p>{Prose}</p><p>{Prose}</p></article></body></html>", address)).Particulars.Kind);

    [Fact]
    public void A_fuller_body_in_the_structured_data_is_used()
    {
        var paragraphs = Arrived.Paragraphs(DocumentReader.Read(Arrived.Page(Arrived.Document("walled-with-body.html"))));
        Assert.Equal(3, paragraphs.Count);
        Assert.Contains("[Neither company] would confirm", paragraphs[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Dieser Artikel ist nur für Abonnenten verfügbar.", "behind a paywall")]
    [InlineData("La suite est réservée aux abonnés. Il vous reste 85 % de cet article à lire.", "behind a paywall")]
    [InlineData("Contenido exclusivo para suscriptores.", "behind a paywall")]
    [InlineData("Dit artikel is alleen voor abonnees.", "behind a paywall")]
    [InlineData("Contenuto riservato agli abbonati.", "behind a paywall")]
    [InlineData("Conteúdo exclusivo para assinantes.", "behind a paywall")]
    [InlineData("この記事は有料会員限定です。", "behind a paywall")]
    [InlineData("订阅后继续阅读全文", "behind a paywall")]
    [InlineData("Wir und unsere bis zu 182 Partner verarbeiten Daten. Akzeptieren und weiter.", "asks for consent first")]
    [InlineData("Nous et nos 832 partenaires stockons des informations. Continuer sans accepter.", "asks for consent first")]
    public void A_wall_is_known_in_the_language_of_the_page(string wall, string what) =>
        Assert.Contains(what, Arrived.Refused(Arrived.Page($"<!doctype html><html><head><title>A title</title></head><body><article><h1>A title</h1><p>{string.Join(' ', Enumerable.Repeat("Words of the beginning that everybody may read,", 4))} and no more.</p><p>{wall}</p></article></body></html>"), "not-an-article"), StringComparison.Ordinal);

    [Theory]
    [InlineData("公司周二表示，将租用整个园区的容量，约三百一十兆瓦，租期七年。知情人士称年租金约为十四亿美元。")]
    [InlineData("日本のデータセンター事業者は火曜日、三百メガワットの容量を七年間賃貸すると発表した。")]
    public void A_short_article_in_a_language_that_parts_no_words_is_one(string sentence) =>
        Assert.Contains(sentence, DocumentReader.Read(Arrived.Page($"<!doctype html><html><head><title>契約</title></head><body><article><h1>契約</h1><p>{sentence}{sentence}</p><p>{sentence}</p></article></body></html>")).Markdown, StringComparison.Ordinal);

    [Theory]
    [InlineData("login.html", "a login page")]
    [InlineData("stub.html", "the beginning of one, behind a paywall")]
    [InlineData("challenge.html", "a page that checks for a browser")]
    [InlineData("empty.html", "an empty page")]
    [InlineData("front.html", "a list of articles")]
    public void What_is_no_article_is_said_to_be_what_it_is(string document, string what)
    {
        var message = Arrived.Refused(Arrived.Page(Arrived.Document(document)), "not-an-article");
        Assert.Equal($"This is not an article but {what}. If you can see the article, paste its text instead.", message);
    }

    [Fact]
    public void A_home_page_is_named_so() =>
        Assert.Contains("but a home page", Arrived.Refused(Arrived.Page(Arrived.Document("front.html"), "https://wire.example/"), "not-an-article"), StringComparison.Ordinal);

    [Theory]
    [InlineData("windows-1252", "<meta charset=\"iso-8859-1\">", null, "Café — “so”")]
    [InlineData("shift_jis", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=Shift_JIS\">", null, "計算の契約")]
    [InlineData("gb18030", "<meta charset=gb2312>", null, "算力合同")]
    [InlineData("windows-1251", "", "text/html; charset=windows-1251", "Договор")]
    [InlineData("utf-8", "<meta charset=\"utf-16\">", null, "Straße")]
    [InlineData("utf-8", "", null, "Straße")]
    [InlineData("windows-1252", "", null, "Straße")]
    [InlineData("utf-8", "<meta charset=\"no-such-set\">", "text/html; charset=none", "Straße")]
    public void Its_character_set_is_found_as_HTML_declares_it(string encoding, string meta, string? mediaType, string words)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        var read = DocumentReader.Read(Arrived.Page(bytes.GetBytes($"<!doctype html><html><head>{meta}</head><body><article><p>{words} {Prose}</p><p>{Prose}</p></article></body></html>"), mediaType: mediaType));
        Assert.StartsWith(words, Arrived.Paragraphs(read)[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_counts_more_than_what_is_declared()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes($"<!doctype html><html><head><meta charset=windows-1251></head><body><p>Straße {Prose}</p><p>{Prose}</p></body></html>")).ToArray();
        Assert.StartsWith("Straße", Arrived.Paragraphs(DocumentReader.Read(Arrived.Page(bytes)))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_and_pictures_are_meant_from_the_page_that_they_stand_on()
    {
        var html = $"<!doctype html><html><body><article><p>{Prose}<a href='b?c=[d|e]&f=1'>One</a></p><p>{Prose}<a href='http://other.example/?x=[y|z]'>two</a></p><p><a href='#here'>{Prose}</a> <a href='file:///etc/passwd'>not this</a></p><figure><img src='i.jpg'><figcaption>A caption.</figcaption></figure></article></body></html>";
        var read = DocumentReader.Read(Arrived.Page(html, "https://wire.example/2026/a"));
        Assert.Equal(
            ["https://wire.example/2026/b?c=%5Bd%7Ce%5D&f=1", "http://other.example/?x=%5By%7Cz%5D", "https://wire.example/2026/i.jpg"],
            Arrived.Paragraphs(read).SelectMany(p => p.Spans).Select(s => s.Href).OfType<string>());
    }

    [Fact]
    public void All_of_a_selection_from_the_clipboard_is_meant()
    {
        var read = DocumentReader.Read(Arrived.Pasted("Version:0.9\r\nStartHTML:97\r\n<html><body><!--StartFragment--><p>One line.</p><ul><li>An item</li></ul><!--EndFragment--></body></html>"));
        Assert.Equal("One line.\n\n- An item\n", read.Markdown);
    }
}
