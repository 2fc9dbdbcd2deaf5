using System.Diagnostics;
using System.Text;
using ComputeIntel.Feeds;

namespace ComputeIntel.Tests.Feeds;

/// <summary>Broken and hostile feeds give what they have, say what is wrong, and open nothing.</summary>
public sealed class BrokenFeedTests
{
    private const string Two = "<item><guid>1</guid><title>First</title></item><item><guid>2</guid><title>Second</title></item>";

    /// <summary>What grows with the square of the length takes minutes, however fast the machine.</summary>
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(30);

    private static readonly Uri Address = new("https://wire.example/feed");

    public static TheoryData<string, string> Costly => new()
    {
        { "entries that never end", "<rss><channel>" + Repeated("<item ", 800_000) },
        { "entries that never close", "<rss><channel>" + Repeated("<item>", 800_000) },
        { "roots that never end", Repeated("<rss ", 800_000) },
        { "ampersands", "<rss><channel>" + Repeated("&", 4_000_000) },
        { "prefixes", "<rss><channel>" + string.Concat(Enumerable.Range(0, 300_000).Select(i => $"<p{i}:x>")) },
        { "deep elements", "<rss><channel>" + Repeated("<a>", 1_500_000) },
        { "deep elements in an entry", "<rss><channel><item>" + Repeated("<a>", 500_000) + Repeated("</a>", 500_000) + "</item></channel></rss>" },
        { "deep JSON", "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + Repeated("[", 4_000_000) },
        { "marks that never end", "<rss><channel><item><title>" + Repeated("&lt;!-- &lt;script&gt; ", 200_000) + "</title></item></channel></rss>" },
        { "bases", "<rss><channel>" + Repeated("<item xml:base='a/'><title>x</title><link>y</link></item>", 80_000) + "</channel></rss>" },
        { "attributes", "<rss " + string.Concat(Enumerable.Range(0, 300_000).Select(i => $"a{i}='' ")) + "><channel/></rss>" },
    };

    [Theory]
    [InlineData("<rss version='2.0'><channel>" + Two + "<item><guid>3</guid><title>Third, which bre", "broken and was left out")]
    [InlineData("<rss version='2.0'><channel>" + Two, "not well-formed")]
    [InlineData("<rss version='2.0'><channel>" + Two + "</chanel></rss>", "not well-formed")]
    [InlineData("<rss version='2.0'><channel>" + Two + "<item><title>AT&T <b></title></item></channel></rss>", "broken and was left out")]
    [InlineData("<rss version='2.0'><channel>" + Two + "</channel></rss><!-- cached --><script>", "not well-formed")]
    [InlineData("\n<!-- stray --> junk <rss version='2.0'><channel>" + Two + "</channel></rss>", "not well-formed")]
    [InlineData("<?xml version='9.9'?><rss version='2.0'><channel>" + Two + "</channel></rss>", "not well-formed")]
    public void What_is_whole_in_a_broken_feed_is_read(string text, string problem)
    {
        var feed = Read(text);
        Assert.Equal(["First", "Second"], feed.Entries.Select(e => e.Title));
        Assert.Contains(problem, string.Join(' ', feed.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AT&T & more", "AT&T & more")]
    [InlineData("40&nbsp;% &ndash; more", "40 % – more")]
    [InlineData("A&B=C;", "A&B=C;")]
    [InlineData("Bell \u0007 and &#7; and &#x1F600;", "Bell and and 😀")]
    [InlineData("&unknown; &#xFFFFFF;", "&unknown;")]
    public void Signs_that_XML_forbids_are_mended(string title, string expected)
    {
        var feed = Read($"<rss version='2.0'><channel><title>Wire</title><item><guid>1</guid><title>{title}</title><media:thumbnail url='x'/><dc:date>2026-06-01T09:30:00Z</dc:date></item></channel></rss>");
        Assert.Equal(("Wire", expected), (feed.Title, Assert.Single(feed.Entries).Title));
        Assert.NotNull(feed.Entries[0].PublishedAt);
        Assert.Single(feed.Problems);
    }

    [Fact]
    public void An_entry_has_the_same_key_in_a_broken_feed_as_in_a_whole_one() =>
        Assert.All(SomeFeeds.Kinds, kind =>
        {
            var whole = FeedReader.Read(Encoding.UTF8.GetBytes(SomeFeeds.Of(kind)), null, Address);
            var broken = Read(SomeFeeds.Of(kind)[..^20]);
            Assert.NotEmpty(broken.Problems);
            Assert.Equal(whole.Entries[0], broken.Entries[0]);
        });

    [Fact]
    public void JSON_that_breaks_off_gives_what_came_before()
    {
        var feed = Read("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Wire\",\"items\":[{\"id\":\"1\",\"title\":\"First\"},{\"id\":\"2\",\"tit");
        Assert.Equal(("Wire", "First"), (feed.Title, Assert.Single(feed.Entries).Title));
        Assert.Contains("line 1", Assert.Single(feed.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("Not found.")]
    [InlineData("<!DOCTYPE html><html><head><title>Wire</title></head><body><p>Sign in<br></body></html>")]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'><body/></html>")]
    [InlineData("<html><pre><rss version='2.0'></pre></html>")]
    [InlineData("<opml version='2.0'><body/></opml>")]
    [InlineData("{\"error\":\"gone\"}")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("%PDF-1.7")]
    public void What_is_no_feed_is_refused(string text)
    {
        var refusal = Assert.Throws<Refusal>(() => Read(text));
        Assert.Equal(("not-a-feed", 422), (refusal.Type, refusal.Status));
        Assert.Contains("https://wire.example/feed", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_a_document_type_names_is_opened()
    {
        var secret = Path.GetTempFileName();
        File.WriteAllText(secret, "a secret");
        try
        {
            var feed = Read($"<!DOCTYPE rss [<!ENTITY xxe SYSTEM \"file://{secret}\"><!ENTITY % more SYSTEM \"http://127.0.0.1:9/more.dtd\"> %more;]><rss version='2.0'><channel><item><title>Story &xxe;</title></item></channel></rss>");
            Assert.Equal("Story &xxe;", Assert.Single(feed.Entries).Title);
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public void Entities_are_not_multiplied()
    {
        var lol = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY lol{i} \"{Repeated($"&lol{i - 1};", 10)}\">"));
        var feed = Within(Generous, () => Read($"<!DOCTYPE rss [<!ENTITY lol0 \"lol\">{lol}]><rss version='2.0'><channel><item><title>&lol9;</title></item></channel></rss>"));
        Assert.Equal("&lol9;", Assert.Single(feed.Entries).Title);
    }

    [Theory, MemberData(nameof(Costly))]
    public void Nothing_costs_more_than_its_length(string what, string text)
    {
        var read = Within(Generous, () =>
        {
            try
            {
                return Read(text).Entries.Count;
            }
            catch (Refusal)
            {
                return 0;
            }
        });
        Assert.True(read <= FeedReader.MostEntries, what);
    }

    [Fact]
    public void Of_ten_thousand_entries_the_first_thousand_are_read_and_the_rest_told()
    {
        var text = SomeFeeds.Long(10_000);
        var feed = Within(Generous, () => Read(text));
        Assert.Equal(FeedReader.MostEntries, feed.Entries.Count);
        Assert.Equal("9000 further on were left out.", Assert.Single(feed.Problems));
    }

    [Fact]
    public void A_hundred_entries_are_all_read()
    {
        var text = SomeFeeds.Long(100);
        Assert.Equal(100, Within(Generous, () => Read(text)).Entries.Count);
    }

    private static T Within<T>(TimeSpan time, Func<T> work)
    {
        var clock = Stopwatch.StartNew();
        var result = work();
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, time);
        return result;
    }

    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static ReadFeed Read(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), "application/xml", Address);
}
