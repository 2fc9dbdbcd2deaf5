using System.Text;
using ComputeIntel.Feeds;

namespace ComputeIntel.Tests.Feeds;

/// <summary>Each kind of feed, and what of it is kept.</summary>
public sealed class FeedReaderTests
{
    private static readonly Uri Address = new("https://wire.example/compute/feed");

    private static readonly DateTime Published = new(2026, 6, 1, 9, 30, 0, DateTimeKind.Utc);

    public static TheoryData<string> Kinds => [.. SomeFeeds.Kinds];

    [Theory, MemberData(nameof(Kinds))]
    public void Every_kind_of_feed_is_read_alike(string kind)
    {
        var feed = Read(SomeFeeds.Of(kind));
        Assert.Empty(feed.Problems);
        Assert.Equal("Compute wire", feed.Title);
        Assert.Equal(["Colossus 1 is taken & paid", "A second story"], feed.Entries.Select(e => e.Title));
        Assert.Equal(["https://wire.example/stories/1?a=1&b=2", "https://wire.example/stories/2"], feed.Entries.Select(e => e.Link));
        Assert.Equal("Anthropic takes the full capacity of Colossus 1.", feed.Entries[0].Summary);
        Assert.Equal(Published, feed.Entries[0].PublishedAt);
        Assert.Equal(DateTimeKind.Utc, feed.Entries[0].PublishedAt!.Value.Kind);
        Assert.All(feed.Entries, e => Assert.Matches("^[0-9a-f]{64}$", e.Key));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/octet-stream")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public void What_a_server_calls_it_does_not_count(string? mediaType) =>
        Assert.All(SomeFeeds.Kinds, kind => Assert.Equal(2, Read(SomeFeeds.Of(kind), mediaType).Entries.Count));

    [Theory]
    [InlineData("Mon, 01 Jun 2026 09:30:00 GMT")]
    [InlineData("Mon, 1 Jun 2026 11:30:00 +0200")]
    [InlineData("Fri, 01 Jun 2026 09:30:00 GMT")]
    [InlineData("1 Jun 26 05:30 EDT")]
    [InlineData("01 June 2026 09:30:00 +0000")]
    [InlineData("Monday, June 1, 2026 09:30:00 UTC")]
    [InlineData("Mon Jun  1 09:30:00 2026")]
    [InlineData("Mon, 01 Jun 2026 10:30:00 CET (CET)")]
    [InlineData("2026-06-01T09:30:00Z")]
    [InlineData("2026-06-01T11:30:00+02:00")]
    [InlineData("2026-06-01T11:30:00.000+0200")]
    [InlineData("2026-06-01 09:30:00")]
    [InlineData(" \n 2026-06-01T09:30Z ")]
    public void A_date_is_read_however_it_is_written(string date) => Assert.Equal(Published, Dated(date));

    [Theory]
    [InlineData("yesterday")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    [InlineData("31 Feb 2026 09:30:00 GMT")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("")]
    public void A_date_that_is_none_is_left_out(string date) => Assert.Null(Dated(date));

    [Theory]
    [InlineData("windows-1252", "text/xml; charset=windows-1252", null)]
    [InlineData("iso-8859-15", null, "iso-8859-15")]
    [InlineData("utf-16", "application/rss+xml", "utf-16")]
    [InlineData("utf-8", "text/xml; charset=iso-8859-1", "utf-8")]
    [InlineData("utf-8", "text/xml; charset=us-ascii-nonsense", null)]
    [InlineData("utf-8", "text/xml", "utf-16")]
    [InlineData("shift_jis", "text/xml; charset=\"Shift_JIS\"", null)]
    public void Letters_are_read_in_the_character_set_they_are_in(string actual, string? mediaType, string? declared)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var word = actual == "shift_jis" ? "計算" : "Énergie";
        var encoding = Encoding.GetEncoding(actual);
        var text = $"<?xml version=\"1.0\"{(declared is null ? "" : $" encoding=\"{declared}\"")}?><rss version=\"2.0\"><channel><title>{word}</title></channel></rss>";
        var feed = FeedReader.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], mediaType, Address);
        Assert.Equal(word, feed.Title);
        Assert.Empty(feed.Problems);
    }

    [Fact]
    public void Letters_in_no_known_character_set_are_read_as_they_usually_are_and_told()
    {
        var feed = FeedReader.Read(Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='utf-8'?><rss><channel><title>Énergie</title></channel></rss>"), null, Address);
        Assert.Equal("Énergie", feed.Title);
        Assert.Contains("character set", Assert.Single(feed.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/stories/1", "https://wire.example/stories/1")]
    [InlineData("stories/1", "https://wire.example/compute/stories/1")]
    [InlineData("//other.example/1", "https://other.example/1")]
    [InlineData(" https://wire.example/1 ", "https://wire.example/1")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("https://ada:secret@wire.example/1", null)]
    [InlineData("http://", null)]
    public void A_link_is_followed_from_the_feeds_own_place_and_only_to_the_web(string link, string? expected) =>
        Assert.Equal(expected, Assert.Single(Read($"<rss version='2.0'><channel><item><title>A story</title><link>{link}</link></item></channel></rss>").Entries).Link);

    [Fact]
    public void A_link_is_relative_to_the_nearest_base()
    {
        var feed = Read("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://other.example/news/'><entry xml:base='june/'><title>A story</title><link href='1'/></entry></feed>");
        Assert.Equal("https://other.example/news/june/1", feed.Entries[0].Link);
    }

    [Fact]
    public void Another_vocabularys_title_is_not_the_entrys()
    {
        var feed = Read("""
            <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><image><title>Logo</title></image><title>Wire</title>
            <item><media:group><media:title>Picture</media:title></media:group><itunes:title>Short</itunes:title><title>A story</title><enclosure url="http://" length="?"/></item></channel></rss>
            """);
        Assert.Equal(("Wire", "A story"), (feed.Title, feed.Entries[0].Title));
    }

    [Theory]
    [InlineData("<title>Power &amp;amp; land</title>", "Power & land")]
    [InlineData("<title>Up &lt;b&gt;40&amp;nbsp;%&lt;/b&gt;</title>", "Up 40 %")]
    [InlineData("<title><![CDATA[Less <i>than</i> 3 < 4]]></title>", "Less than 3 < 4")]
    [InlineData("<title> </title><description>&lt;p&gt;What the summary says.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</description>", "What the summary says.")]
    [InlineData("<link>https://wire.example/1</link>", "https://wire.example/1")]
    public void A_title_is_plain_text_and_never_empty(string inside, string expected) =>
        Assert.Equal(expected, Read($"<rss version='2.0'><channel><item>{inside}</item></channel></rss>").Entries[0].Title);

    [Fact]
    public void In_Atom_a_title_that_says_it_is_plain_keeps_what_looks_like_a_mark()
    {
        var feed = Read("<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><title>On &lt;b&gt;</title></entry><entry><id>2</id><title type='html'>On &lt;b&gt;b&lt;/b&gt;</title></entry></feed>");
        Assert.Equal(["On <b>", "On b"], feed.Entries.Select(e => e.Title));
    }

    [Fact]
    public void An_entry_keeps_its_key_when_its_words_or_its_place_change()
    {
        static string Item(string link, string title) => $"<rss version='2.0'><channel><item><guid isPermaLink='false'> n-1 </guid><link>{link}</link><title>{title}</title></item></channel></rss>";
        Assert.Equal(Read(Item("/a", "Before")).Entries[0].Key, Read(Item("/b", "After")).Entries[0].Key);
        Assert.NotEqual(Read(Item("/a", "Same")).Entries[0].Key, Read(Item("/a", "Same").Replace("n-1", "n-2", StringComparison.Ordinal)).Entries[0].Key);
    }

    [Fact]
    public void A_guid_is_a_link_unless_it_says_otherwise()
    {
        var feed = Read("<rss version='2.0'><channel><item><title>1</title><guid>https://wire.example/1</guid></item><item><title>2</title><guid isPermaLink='false'>https://wire.example/2</guid></item></channel></rss>");
        Assert.Equal(["https://wire.example/1", null], feed.Entries.Select(e => e.Link));
    }

    [Fact]
    public void JSON_feeds_have_ids_of_any_kind()
    {
        var feed = Read("""{"version":"https://jsonfeed.org/version/1","items":[{"id":7,"title":"Seven"},{"id":"7","title":"Also seven"},{"id":null,"url":"/8","content_text":"Less < more"},"nonsense",{"id":"\ud800","title":"Half \udc00"},],}""");
        Assert.Equal(["Seven", "Less < more"], feed.Entries.Select(e => e.Title));
        Assert.Equal("https://wire.example/8", feed.Entries[1].Link);
        Assert.Equal(["2 entries say nothing.", "One entry is there twice."], feed.Problems);
    }

    private static DateTime? Dated(string date) => Read($"<rss version='2.0'><channel><item><title>A story</title><pubDate>{date}</pubDate></item></channel></rss>").Entries[0].PublishedAt;

    private static ReadFeed Read(string text, string? mediaType = "application/xml") => FeedReader.Read(Encoding.UTF8.GetBytes(text), mediaType, Address);
}
