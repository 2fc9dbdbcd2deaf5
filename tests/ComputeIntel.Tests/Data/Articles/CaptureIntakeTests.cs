using System.Text;
using ComputeIntel.Articles;
using ComputeIntel.Data;
using ComputeIntel.Data.Anchoring;
using ComputeIntel.Data.Articles;
using ComputeIntel.Imports;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Data.Articles;

public sealed class CaptureIntakeTests
{
    [Theory, OnBothDatabases]
    public async Task A_newer_reader_reads_the_same_bytes_into_a_capture_of_its_own(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var bytes = Encoding.UTF8.GetBytes(Some.Page("Anthropic takes Colossus 1"));
        var article = Some.Article();
        var earlier = article.Capture(bytes, "text/html; charset=utf-8", "What an older reader made of it.", TextFormat.Markdown, CaptureMethod.Fetched, "Ada", Some.Time);
        (earlier.ReaderVersion, earlier.AskedUrl, earlier.FinalUrl, earlier.Headers) = (0, "https://example.com/a", "https://example.com/b", [new HeaderLine("ETag", "\"one\"")]);
        db.Articles.Add(article);
        await db.SaveChangesAsync();

        var capture = await Intake(db).ReadAgainAsync(article.Id, 1, "Bob", Some.Time);
        Assert.Equal((2, CaptureMethod.ReadAgain, "Bob", DocumentReader.Version), (capture.Number, capture.Method, capture.TakenBy, capture.ReaderVersion));
        Assert.Equal((earlier.Sha256, "https://example.com/a", "https://example.com/b"), (capture.Sha256, capture.AskedUrl, capture.FinalUrl));
        Assert.Equal(earlier.Headers, capture.Headers);
        Assert.Contains("number 3 draws 75 megawatts", capture.Text, StringComparison.Ordinal);
        Assert.Equal("What an older reader made of it.", (await db.Captures.AsNoTracking().SingleAsync(c => c.Number == 1)).Text);
        Assert.Equal(1, await db.StoredBytes.CountAsync());

        Assert.Equal("nothing-new", (await Assert.ThrowsAsync<Refusal>(() => Intake(db).ReadAgainAsync(article.Id, 2, "Bob", Some.Time))).Type);
    }

    [Theory, OnBothDatabases]
    public async Task A_text_that_was_given_as_it_is_has_nothing_to_be_read_again(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var article = Some.ArticleSaying("Anthropic takes Colossus 1.");
        db.Articles.Add(article);
        await db.SaveChangesAsync();
        Assert.Equal("nothing-new", (await Assert.ThrowsAsync<Refusal>(() => Intake(db).ReadAgainAsync(article.Id, 1, "Bob", Some.Time))).Type);
    }

    [Theory, OnBothDatabases]
    public async Task A_publisher_is_known_by_its_domain_and_learns_it_where_it_is_new(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var arrived = Arrived("https://www.ledger.example/story", Some.Page("One"));
        var read = DocumentReader.Read(arrived);
        var draft = await Intake(db).DraftAsync(arrived, read);
        await Intake(db).TakeAsync(arrived, read, draft with { Publisher = "The Ledger" }, "Ada", Some.Time);
        Assert.Equal(["ledger.example"], (await db.Publishers.SingleAsync()).Domains);

        var second = Arrived("https://www.ledger.example/other", Some.Page("Two"));
        Assert.Equal("The Ledger", (await Intake(db).DraftAsync(second, DocumentReader.Read(second))).Publisher);
    }

    [Theory]
    [InlineData("https://www.example.com/story/?utm_source=x&id=3#top", "example.com/story?id=3")]
    [InlineData("http://EXAMPLE.com/story?b=2&a=1", "example.com/story?a=1&b=2")]
    [InlineData("https://example.com/", "example.com")]
    [InlineData("https://example.com:8443/Story", "example.com:8443/Story")]
    [InlineData("mailto:ada@example.com", null)]
    [InlineData(null, null)]
    public void A_link_is_the_same_in_all_its_spellings(string? link, string? key) => Assert.Equal(key, CanonicalLink.Of(link));

    private static CaptureIntake Intake(IntelContext db) => new(db, new PublisherNames(db), new BytesKeeper(db), new PlacementIntake(db));

    private static ArrivedDocument Arrived(string address, string html) =>
        new(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", null, new Arrival(CaptureMethod.Fetched, address, address, [], []));
}
