using System.Globalization;

namespace ComputeIntel.Tests.Feeds;

/// <summary>The same feed of two entries in each of its kinds, and longer ones.</summary>
public static class SomeFeeds
{
    public static readonly string[] Kinds = ["RSS 2.0", "RSS 0.91", "RSS 1.0", "Atom 1.0", "Atom 0.3", "JSON Feed 1.0", "JSON Feed 1.1"];

    private const string Rss2 = """
        <?xml version="1.0" encoding="utf-8"?>
        <!-- Made by a press. -->
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
          <title>Compute wire</title><link>https://wire.example/</link><description>News of compute</description>
          <atom:link rel="self" href="https://wire.example/compute/feed"/>
          <item><title>Colossus 1 is taken &amp;amp; paid</title><link>https://wire.example/stories/1?a=1&amp;b=2</link><guid isPermaLink="false">story-1</guid>
            <description><![CDATA[<p>Anthropic takes the <b>full</b> capacity of&nbsp;Colossus&nbsp;1.</p><img src="https://tracker.example/1.gif">]]></description>
            <pubDate>Mon, 01 Jun 2026 09:30:00 GMT</pubDate></item>
          <item><title>A second story</title><link>/stories/2</link></item>
        </channel></rss>
        """;

    private const string Rss1 = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel rdf:about="https://wire.example/"><title>Compute wire</title><items><rdf:Seq><rdf:li rdf:resource="https://wire.example/stories/1"/></rdf:Seq></items></channel>
          <item rdf:about="https://wire.example/stories/1"><title>Colossus 1 is taken &amp;amp; paid</title><link>https://wire.example/stories/1?a=1&amp;b=2</link>
            <description>Anthropic takes the full capacity of Colossus 1.</description><dc:date>2026-06-01T11:30:00+02:00</dc:date></item>
          <item rdf:about="https://wire.example/stories/2"><title>A second story</title></item>
        </rdf:RDF>
        """;

    private const string Atom = """
        <?xml version="1.0"?>
        <feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Compute wire</title><id>urn:wire</id><updated>2026-06-01T10:00:00Z</updated>
          <entry><id>urn:wire:1</id><title type="html">Colossus 1 is taken &amp;amp; paid</title><updated>2026-06-02T10:00:00Z</updated><published>2026-06-01T09:30:00Z</published>
            <link rel="enclosure" href="https://wire.example/1.mp3"/><link rel="alternate" type="application/pdf" href="/1.pdf"/><link href="https://wire.example/stories/1?a=1&amp;b=2"/>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Anthropic takes the <b>full</b> capacity of <i>Colossus</i> 1.</div></content></entry>
          <entry><id>urn:wire:2</id><title>A second story</title><link rel="alternate" href="/stories/2"/><updated>2026-06-01T10:00:00Z</updated></entry>
        </feed>
        """;

    private const string Json = """
        {
          "version": "https://jsonfeed.org/version/1.1", "title": "Compute wire", "home_page_url": "https://wire.example/", "authors": [{"name": "Ada"}],
          "items": [
            {"id": "1", "url": "https://wire.example/stories/1?a=1&b=2", "title": "Colossus 1 is taken & paid", "content_html": "<p>Anthropic takes the full capacity of Colossus 1.</p>", "date_published": "2026-06-01T11:30:00+02:00"},
            {"id": "2", "url": "/stories/2", "title": "A second story"}
          ],
          "_extension": {"items": [{"id": "not an entry"}]}
        }
        """;

    public static string Of(string kind) => kind switch
    {
        "RSS 2.0" => Rss2,
        "RSS 0.91" => Rss2.Replace("version=\"2.0\"", "version=\"0.91\"", StringComparison.Ordinal)
            .Replace("<!-- Made by a press. -->", "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.com/publish/formats/rss-0.91.dtd\">", StringComparison.Ordinal),
        "RSS 1.0" => Rss1,
        "Atom 1.0" => Atom,
        "Atom 0.3" => Atom.Replace("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", StringComparison.Ordinal).Replace("published>", "issued>", StringComparison.Ordinal),
        "JSON Feed 1.0" => Json.Replace("version/1.1", "version/1", StringComparison.Ordinal),
        _ => Json,
    };

    /// <summary>RSS of as many entries as asked for, each with a summary of a few hundred words.</summary>
    public static string Long(int entries)
    {
        var words = string.Join(' ', Enumerable.Repeat("&lt;p&gt;Capacity &lt;b&gt;changes&lt;/b&gt; hands, and &lt;a href='https://wire.example/'&gt;power&lt;/a&gt; with it.&lt;/p&gt;", 30));
        var items = Enumerable.Range(1, entries).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"<item><guid>https://wire.example/{i}</guid><title>Story {i}</title><description>{words}</description><pubDate>Mon, 01 Jun 2026 09:30:00 GMT</pubDate></item>"));
        return $"<rss version=\"2.0\"><channel><title>Long</title>{string.Concat(items)}</channel></rss>";
    }
}
