using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Articles;
using ComputeIntel.Data.Origins;
using ComputeIntel.Deals;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Data.Articles;

public sealed class ArticleIntakeTests
{
    private static readonly ArticleDraft Draft = new() { Title = "A cluster let whole", Publisher = "The Wire", Url = "https://wire.example/a", Markdown = "One paragraph.\n\nAnother one." };

    [Theory, OnBothDatabases]
    public async Task An_article_is_made_with_its_capture_and_publisher(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var article = await Intake(db).MakeAsync(Draft, CaptureMethod.Pasted, "Ada", Some.Time);
        var stored = await db.Articles.AsNoTracking().Include(a => a.Publisher).Include(a => a.Captures).ThenInclude(c => c.Paragraphs).AsSplitQuery().SingleAsync(a => a.Id == article.Id);
        Assert.Equal("The Wire", stored.Publisher!.Name);
        Assert.Equal(["One paragraph.", "Another one."], Assert.Single(stored.Captures).Paragraphs.OrderBy(p => p.Ordinal).Select(p => p.Text));
    }

    [Theory, OnBothDatabases]
    public async Task The_same_bytes_are_kept_once_and_go_with_the_last_capture_of_them(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var one = await Intake(db).MakeAsync(Draft, CaptureMethod.Pasted, "Ada", Some.Time);
        db.ChangeTracker.Clear();
        var two = await Intake(db).MakeAsync(Draft with { Title = "Once more" }, CaptureMethod.Pasted, "Ada", Some.Time);
        Assert.Equal(1, await db.StoredBytes.CountAsync());

        await RemoveAsync(store, one.Id);
        Assert.Equal(1, await db.StoredBytes.CountAsync());
        await RemoveAsync(store, two.Id);
        Assert.Equal(0, await db.StoredBytes.CountAsync());
        Assert.Equal(0, await db.Paragraphs.CountAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_correction_is_kept_and_a_stale_one_refused(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var article = await Intake(db).MakeAsync(Draft, CaptureMethod.Pasted, "Ada", Some.Time);
        var revision = await Intake(db).CorrectAsync(article, article.ToDraft() with { Title = "Better", Publisher = "" }, 1, "Bo", Some.Time);
        Assert.Equal(["title", "publisher"], revision!.Changes.Select(c => c.Field));
        Assert.Null(await Intake(db).CorrectAsync(article, article.ToDraft(), 2, "Bo", Some.Time));
        var stale = await Assert.ThrowsAsync<Refusal>(() => Intake(db).CorrectAsync(article, article.ToDraft() with { Title = "Late" }, 1, "Cy", Some.Time));
        Assert.Equal("stale-version", stale.Type);
    }

    [Theory, OnBothDatabases]
    public async Task An_article_on_which_something_rests_is_not_removed(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var claim = await Some.ClaimAsync(db);
        var (filing, origin, read) = (Some.Article(ArticleKind.Filing), Some.Article(), Some.Article());
        db.AddRange(filing, origin, read);
        await db.SaveChangesAsync();
        claim.Support(Some.EvidenceFrom(filing));
        claim.Attribution = new Attribution { Kind = AttributionKind.Publisher, ArticleId = origin.Id };
        db.Deals.Add(new Deal { Title = "A deal", Slug = "a-deal", WriteUpId = read.Id, AddedAt = Some.Time, AddedBy = "Ada" });
        await db.SaveChangesAsync();
        foreach (var (id, reason) in new[] { (claim.ArticleId, "1 claim stands in it"), (filing.Id, "evidence on 1 claim"), (origin.Id, "goes back to it"), (read.Id, "write-up of “A deal”") })
        {
            var refused = await Assert.ThrowsAsync<Refusal>(() => RemoveAsync(store, id));
            Assert.Equal("article-in-use", refused.Type);
            Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(4, await db.Articles.CountAsync());
    }

    private static ArticleIntake Intake(IntelContext db) => new(db, new PublisherNames(db), new BytesKeeper(db), new OriginLinks(db));

    private static async Task RemoveAsync(TestStore store, int id)
    {
        await using var db = store.Open();
        await Intake(db).RemoveAsync(await db.Articles.SingleAsync(a => a.Id == id));
    }
}
