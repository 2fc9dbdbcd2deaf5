using ComputeIntel.Articles;
using ComputeIntel.Feeds;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Feeds;

/// <summary>What asking a feed makes of it, and when it is asked again.</summary>
public sealed class FeedPollingTests
{
    private static readonly DateTime Now = Some.Time;

    [Fact]
    public void A_new_feed_is_asked_at_once()
    {
        var feed = Feed.At("https://Wire.example/feed", "Ada", Now);
        Assert.Equal(("https://wire.example/feed", "wire.example", Now), (feed.Address, feed.Title, feed.NextPollAt));
    }

    [Theory]
    [InlineData("wire.example/feed")]
    [InlineData("ftp://wire.example/feed")]
    [InlineData("https://ada:secret@wire.example/feed")]
    public void A_feed_has_an_address_of_the_web(string address) => Assert.Equal(422, Assert.Throws<Refusal>(() => Feed.At(address, "Ada", Now)).Status);

    [Fact]
    public void An_entry_is_offered_once()
    {
        var feed = Feed.At("https://wire.example/feed", "Ada", Now);
        var read = new ReadFeed("Wire", [Entry("1"), Entry("2")], []);
        var first = feed.NewOf(read, new HashSet<string>(), Now);
        Assert.Equal(["1", "2"], first.Select(e => e.Key));
        Assert.All(first, e => Assert.Equal((EntryState.Waiting, Now), (e.State, e.SeenAt)));
        Assert.Equal("3", Assert.Single(feed.NewOf(read with { Entries = [.. read.Entries, Entry("3")] }, first.Select(e => e.Key).ToHashSet(), Now)).Key);
    }

    [Fact]
    public void What_a_feed_says_of_itself_is_kept_until_it_says_otherwise()
    {
        var feed = Feed.At("https://wire.example/feed", "Ada", Now);
        feed.Answered(new ReadFeed("Wire", [], ["It is not well-formed XML."]), "\"1\"", "yesterday", [], Now, 0);
        Assert.Equal(("Wire", "It is not well-formed XML.", "\"1\"", "yesterday", Now.AddHours(1)), (feed.Title, feed.LastProblem, feed.ETag, feed.LastModified, feed.NextPollAt));
        feed.Answered(null, "\"1\"", null, [], Now, 0);
        Assert.Equal("It is not well-formed XML.", feed.LastProblem);
        feed.Answered(new ReadFeed(null, [], []), null, null, [], Now, 0);
        Assert.Equal(("Wire", null), (feed.Title, feed.LastProblem));
    }

    [Fact]
    public void A_failing_feed_is_asked_less_and_less_and_an_answer_forgives_it()
    {
        var feed = Feed.At("https://wire.example/feed", "Ada", Now);
        var waits = Enumerable.Range(0, 8).Select(_ =>
        {
            feed.Failed("It answered 500.", null, Now, 0);
            return (feed.NextPollAt - Now).TotalHours;
        }).ToList();
        Assert.Equal([1, 2, 4, 8, 16, 32, 48, 48], waits);
        Assert.Equal((8, "It answered 500."), (feed.FailuresInARow, feed.LastProblem));
        feed.Answered(null, null, null, [], Now, 0);
        Assert.Equal((0, null, Now.AddHours(1)), (feed.FailuresInARow, feed.LastProblem, feed.NextPollAt));
    }

    [Theory]
    [InlineData("max-age=60", null, 60)]
    [InlineData("public, max-age=7200", null, 120)]
    [InlineData("max-age=7200", "1800", 90)]
    [InlineData("max-age=31536000", null, 720)]
    [InlineData("no-cache, max-age=7200", null, 60)]
    [InlineData("max-age=nonsense", null, 60)]
    [InlineData(null, null, 60)]
    public void A_feed_that_says_how_long_it_holds_is_believed_within_bounds(string? cacheControl, string? age, int minutes)
    {
        List<HeaderLine> headers = [.. new[] { ("cache-control", cacheControl), ("Age", age) }.Where(h => h.Item2 is not null).Select(h => new HeaderLine(h.Item1, h.Item2!))];
        Assert.Equal(TimeSpan.FromMinutes(minutes), FeedSchedule.AfterAnswer(TimeSpan.FromHours(1), headers, 0));
    }

    [Theory]
    [InlineData(60, 60)]
    [InlineData(7200, 120)]
    [InlineData(31_536_000, 2880)]
    public void A_site_that_asks_for_time_is_given_it_within_bounds(int seconds, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), FeedSchedule.AfterFailure(TimeSpan.FromHours(1), 1, TimeSpan.FromSeconds(seconds), 0));

    [Fact]
    public void Feeds_are_never_asked_all_the_time_nor_all_at_once()
    {
        Assert.Equal(FeedSchedule.Shortest, FeedSchedule.AfterAnswer(TimeSpan.Zero, [], 1));
        Assert.Equal(FeedSchedule.Longest, FeedSchedule.AfterFailure(TimeSpan.FromDays(1), int.MaxValue, null, 1));
        Assert.Equal(TimeSpan.FromMinutes(66), FeedSchedule.AfterAnswer(TimeSpan.FromHours(1), [], 1));
    }

    [Fact]
    public void An_entry_is_decided_once_and_may_be_reconsidered_until_it_is_an_article()
    {
        var entry = new FeedEntry { Key = "1", Title = "A story", Link = "https://example.com/story" };
        entry.Dismiss("Ada", Now);
        Assert.Equal((EntryState.Dismissed, "Ada", Now), (entry.State, entry.DecidedBy, entry.DecidedAt));
        Assert.Contains("dismissed by Ada", Assert.Throws<Refusal>(() => entry.Keep("Ben", Now)).Message, StringComparison.Ordinal);
        entry.Reconsider();
        entry.Keep("Ben", Now);
        entry.ArticleId = 7;
        Assert.Equal(409, Assert.Throws<Refusal>(entry.Reconsider).Status);
        Assert.Equal((EntryState.Kept, "Ben"), (entry.State, entry.DecidedBy));
    }

    [Fact]
    public void An_entry_without_a_link_can_only_be_dismissed()
    {
        var entry = new FeedEntry { Key = "1", Title = "A story" };
        Assert.Equal("entry-without-link", Assert.Throws<Refusal>(() => entry.Keep("Ada", Now)).Type);
        entry.Dismiss("Ada", Now);
        Assert.Equal(EntryState.Dismissed, entry.State);
    }

    private static ReadEntry Entry(string key) => new(key, $"Story {key}", null, null, null);
}
