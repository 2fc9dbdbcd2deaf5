using System.Diagnostics;
using System.Text;
using ComputeIntel.Imports;

namespace ComputeIntel.Tests.Imports;

/// <summary>Pages made to cost: each is read or refused within seconds.</summary>
public sealed class HostileHtmlTests
{
    private const int Large = 4_500_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> TooDeep => new()
    {
        { "divs", Repeat("<div>") },
        { "unclosed formatting in paragraphs", string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<p><b id={i}>")) },
        { "spans in lists", Repeat("<ul><li><span>") },
        { "tables in tables", Repeat("<table><tr><td>") },
        { "foreign elements", "<svg>" + Repeat("<g>") },
        { "dashes in a comment", "<!--" + Repeat("--!") },
    };

    public static TheoryData<string, string> Costly => new()
    {
        { "empty paragraphs", Repeat("<p>") },
        { "paragraphs of a word", Repeat("<p>word</p>") },
        { "attributes", "<p " + string.Concat(Enumerable.Range(0, 300_000).Select(i => $"a{i}=1 ")) + ">x</p>" },
        { "entities", Repeat("&amp;&lt;&notit;") },
        { "one long word", new string('a', Large) },
        { "one long line of marks", Repeat("*_[`<!--") },
        { "formatting closed out of order", Repeat("<a><b></a></b>") },
        { "text in a table", "<table>" + Repeat("x<tr>") },
        { "comments", Repeat("<!-- x -->") },
        { "links", Repeat("<a href=x>y</a> ") },
        { "breaks", Repeat("x<br><br>") },
        { "classes", Repeat("<div class='share related comment article'><p>Some words, and more.</p></div>") },
        { "unclosed title", "<title>" + Repeat("</titl") },
        { "structured data", "<script type='application/ld+json'>" + Repeat("[") + "</script><p>x</p>" },
        { "wide table", "<table>" + string.Concat(Enumerable.Repeat("<tr>" + string.Concat(Enumerable.Repeat("<td>1", 200)), 500)) },
        { "column spans", "<table><tr><th>a</th></tr>" + Repeat("<tr><td colspan=1000>x</td></tr>") },
        { "titles", string.Concat(Enumerable.Repeat("<h2>Related</h2><p>x</p>", 50_000)) },
    };

    [Theory, MemberData(nameof(TooDeep))]
    public void Deep_nesting_is_refused_before_anything_is_parsed(string name, string html)
    {
        Assert.NotEmpty(name);
        var started = Stopwatch.GetTimestamp();
        Arrived.Refused(Arrived.Page("<!doctype html>" + html), "document-too-deep");
        Assert.True(Stopwatch.GetElapsedTime(started) < Patience, name);
    }

    [Theory, MemberData(nameof(Costly))]
    public void No_page_takes_more_than_seconds(string name, string html)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            DocumentReader.Read(Arrived.Page("<!doctype html>" + html));
        }
        catch (Refusal refusal)
        {
            Assert.Equal(422, refusal.Status);
        }

        Assert.True(Stopwatch.GetElapsedTime(started) < Patience, $"{name}: {Stopwatch.GetElapsedTime(started)}");
    }

    [Theory]
    [InlineData("<!-- -->", 120, "x")]
    [InlineData("<!---->", 1, "-->")]
    [InlineData("From: a\nSubject: b\n ", 200_000, "")]
    [InlineData("<", 1_000_000, "")]
    [InlineData("---\na: b\n", 200_000, "")]
    [InlineData("Correction -- ", 100_000, "x")]
    public void Telling_what_a_document_is_takes_no_time(string text, int times, string end)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            DocumentReader.Read(Arrived.File(string.Concat(Enumerable.Repeat(text, times)) + end));
        }
        catch (Refusal refusal)
        {
            Assert.Equal(422, refusal.Status);
        }

        Assert.True(Stopwatch.GetElapsedTime(started) < Patience);
    }

    [Fact]
    public void More_than_five_megabytes_of_HTML_are_refused() =>
        Arrived.Refused(Arrived.Page("<!doctype html><p>" + new string('a', 5 * 1024 * 1024)), "too-large");

    [Fact]
    public void Any_bytes_are_read_or_refused()
    {
        var random = new Random(7);
        var page = Arrived.Document("news.html");
        for (var i = 0; i < 60; i++)
        {
            var bytes = page.ToArray();
            for (var n = 0; n < 40; n++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                DocumentReader.Read(Arrived.Page(bytes[..random.Next(1, bytes.Length)]));
            }
            catch (Refusal refusal)
            {
                Assert.Equal(422, refusal.Status);
            }
        }
    }

    private static string Repeat(string text) => new StringBuilder().Insert(0, text, Large / text.Length).ToString();
}
