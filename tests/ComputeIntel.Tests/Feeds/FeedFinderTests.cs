using System.Text;
using ComputeIntel.Feeds;

namespace ComputeIntel.Tests.Feeds;

/// <summary>The feeds that a page names.</summary>
public sealed class FeedFinderTests
{
    private static readonly Uri Address = new("https://wire.example/compute/");

    [Fact]
    public void A_page_names_its_feeds_in_its_order()
    {
        var feeds = In("""
            <!DOCTYPE html><html><head><title>Wire</title>
            <link rel="stylesheet" href="/style.css"><link rel=preload as=font href="/f.woff2">
            <LINK REL="Alternate home" TYPE="application/rss+xml; charset=utf-8" title="News &amp; more" HREF="/feed?a=1&amp;b=2">
            <link href='atom.xml' type='application/atom+xml' rel='alternate' />
            <link rel="alternate" type="application/feed+json" href="https://other.example/feed.json" title="">
            <link rel="alternate" hreflang="fr" href="/fr/"><link rel="alternate" type="application/json" href="/wp-json/1">
            <link rel="alternate" type="application/rss+xml" href="/feed?a=1&amp;b=2" title="Again">
            <!-- <link rel="alternate" type="application/rss+xml" href="/old"> -->
            <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"></head><body><p>News</html>
            """);
        Assert.Equal(
            [new FoundFeed("https://wire.example/feed?a=1&b=2", "News & more"), new FoundFeed("https://wire.example/compute/atom.xml", null), new FoundFeed("https://other.example/feed.json", null)],
            feeds);
    }

    [Fact]
    public void Addresses_are_relative_to_the_pages_base() =>
        Assert.Equal("https://cdn.example/x/feed", Assert.Single(In("<base href='//cdn.example/x/'><link rel=alternate type=application/rss+xml href=feed>")).Address);

    [Theory]
    [InlineData("")]
    [InlineData("<p>News</p>")]
    [InlineData("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed")]
    [InlineData("<rss version='2.0'/>")]
    public void A_page_may_name_none(string page) => Assert.Empty(In(page));

    [Fact]
    public void A_page_of_nothing_but_beginnings_costs_no_more_than_its_length()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        In(string.Concat(Enumerable.Repeat("<link rel=\"", 400_000)));
        In(string.Concat(Enumerable.Repeat("<!--", 1_000_000)));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 15);
    }

    private static IReadOnlyList<FoundFeed> In(string page) => FeedFinder.In(Encoding.UTF8.GetBytes(page), "text/html", Address);
}
