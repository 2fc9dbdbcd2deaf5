using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Articles;
using ComputeIntel.Data.Claims;
using ComputeIntel.Data.Origins;
using ComputeIntel.Deals;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Data.Origins;

public sealed class OriginSeekingTests
{
    [Theory, OnBothDatabases]
    public async Task An_article_that_arrives_is_proposed_to_the_claims_that_copy_it_or_link_to_it(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var text = Copied.Text(1);
        var (copier, linker) = (await ClaimOnAsync(store, text, "2026-05-08"), await ClaimOnAsync(store, "See [the note](https://www.wire.example/the_note?utm_source=x) on it.", "2026-05-08"));
        await SeekAsync(store);
        Assert.Empty(await WaitingAsync(store));

        int earlier;
        await using (var db = store.Open())
        {
            earlier = (await db.ArticleAsync("2026-05-06", text)).Id;
            await Articles(db).MakeAsync(new() { Title = "The note", Url = "https://wire.example/the_note", Markdown = "A note." }, CaptureMethod.Pasted, "Ada", Some.Time);
            await db.ArticleAsync("2026-05-09", text);
        }

        await SeekAsync(store);
        var waiting = await WaitingAsync(store);
        Assert.Equal([(copier, OriginClue.Copy), (linker, OriginClue.Link)], waiting.Select(o => (o.ClaimId, o.Clue)));
        Assert.Equal(earlier, waiting[0].ArticleId);
        await SeekAsync(store);
        Assert.Equal(2, (await WaitingAsync(store)).Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_filing_that_is_claimed_in_a_deal_is_proposed_to_those_that_speak_of_one(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        string slug;
        await using (var db = store.Open())
        {
            var deal = new Deal { Slug = Some.Word("deal"), Title = "A deal", AddedBy = "Ada", AddedAt = Some.Time };
            db.Add(deal);
            await db.SaveChangesAsync();
            slug = deal.Slug;
        }

        var story = await ClaimOnAsync(store, "The fee is paid monthly, according to the filing.", "2026-05-08", slug);
        await SeekAsync(store);
        await ClaimOnAsync(store, "A fee is due on the first of each month.", "2026-05-06", slug, ArticleKind.Filing);
        Assert.Empty(await WaitingAsync(store));
        await SeekAsync(store);
        Assert.Equal((story, OriginClue.Phrase, "according to the filing"), Assert.Single(await WaitingAsync(store)) is var o ? (o.ClaimId, o.Clue, o.Words) : default);
        await using var after = store.Open();
        Assert.Equal(story, Assert.Single(await after.WaitingOriginsAsync([(await after.Claims.SingleAsync(c => c.Id == story)).ArticleId])).ClaimId);
    }

    [Fact]
    public async Task What_is_stored_later_than_what_came_after_it_is_not_passed_over()
    {
        await using var store = await TestStore.NewAsync(Database.Postgres);
        var text = Copied.Text(8);
        var claim = await ClaimOnAsync(store, text, "2026-05-08");
        await SeekAsync(store);

        await using (var slow = store.Open())
        {
            await using var transaction = await slow.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await slow.ArticleAsync("2026-05-06", text);
            await using (var quick = store.Open())
            {
                await quick.ArticleAsync("2026-05-07", Copied.Text(9));
            }

            await SeekAsync(store);
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }

        await SeekAsync(store);
        Assert.Equal(claim, Assert.Single(await WaitingAsync(store)).ClaimId);
    }

    [Theory, OnBothDatabases]
    public async Task A_copy_of_the_same_day_is_asked_about_and_not_said_to_be_earlier(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var text = Copied.Text(2);
        await using (var db = store.Open())
        {
            await db.ArticleAsync("2026-05-06", text);
        }

        await ClaimOnAsync(store, text, "2026-05-06");
        await using var after = store.Open();
        var claim = await after.Claims.Whole().SingleAsync();
        var origin = Assert.Single(claim.ProposedOrigins());
        Assert.False(origin.IsSurelyEarlierThan(claim.Article!));
        claim.Article!.PublishedOn = PartialDate.Parse("2026-05");
        Assert.False(origin.IsSurelyEarlierThan(claim.Article));
        claim.Article.PublishedOn = PartialDate.Parse("2026-05-07");
        Assert.True(origin.IsSurelyEarlierThan(claim.Article));
    }

    [Theory, OnBothDatabases]
    public async Task Copies_are_found_where_claims_stand_now_and_not_where_their_words_are_gone(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var (early, late, gone) = (Copied.Text(3), Copied.Text(4), Copied.Text(5));
        int first;
        await using (var db = store.Open())
        {
            first = (await db.ArticleAsync("2026-05-06", early)).Id;
        }

        var (edited, moved, dropped) = (await ClaimOnAsync(store, Copied.Edited(early, 60, seed: 1), "2026-05-08"), await ClaimOnAsync(store, late, "2026-05-08"), await ClaimOnAsync(store, gone, "2026-05-08"));
        await SeekAsync(store);
        Assert.Empty(await WaitingAsync(store));

        await RecaptureAsync(store, edited, early);
        await RecaptureAsync(store, moved, Copied.Text(6), late);
        await RecaptureAsync(store, dropped, Copied.Text(7));
        int second;
        await using (var db = store.Open())
        {
            second = (await db.ArticleAsync("2026-05-07", late)).Id;
            await db.ArticleAsync("2026-05-07", gone);
            await db.ArticleAsync("2026-05-07", Copied.Text(7));
        }

        await SeekAsync(store);
        Assert.Equal([(edited, (int?)first, early), (moved, second, late)], (await WaitingAsync(store)).Select(o => (o.ClaimId, o.ArticleId, o.Words!)));
    }

    [Theory, OnBothDatabases]
    public async Task A_claim_that_is_edited_while_something_is_proposed_for_it_is_saved_and_has_each_proposal_once(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var text = Copied.Text(8);
        var id = await ClaimOnAsync(store, text, "2026-05-08");
        await SeekAsync(store);
        await using var edited = store.Open();
        var claim = await edited.Claims.Whole().SingleAsync(c => c.Id == id, TestContext.Current.CancellationToken);
        await using (var db = store.Open())
        {
            await db.ArticleAsync("2026-05-06", text);
        }

        await SeekAsync(store);
        Assert.Equal(id, Assert.Single(await WaitingAsync(store)).ClaimId);
        var intake = Some.ClaimIntake(edited);
        Assert.NotNull(await intake.EditAsync(claim, await intake.DraftOfAsync(claim) with { Hedge = "reportedly" }, claim.Version, "Ada", Some.Time));
        Assert.Equal(id, Assert.Single(await WaitingAsync(store)).ClaimId);
    }

    private static ArticleIntake Articles(IntelContext db) => new(db, new PublisherNames(db), new BytesKeeper(db), new OriginLinks(db));

    private static async Task SeekAsync(TestStore store)
    {
        await using var db = store.Open();
        while (await new OriginSeeking(db, new OriginSearch(db)).SeekNextAsync(Some.Time, TestContext.Current.CancellationToken))
        {
        }
    }

    private static async Task RecaptureAsync(TestStore store, int claim, params string[] paragraphs)
    {
        await using var db = store.Open();
        await db.RecaptureAsync((await db.Claims.SingleAsync(c => c.Id == claim, TestContext.Current.CancellationToken)).ArticleId, paragraphs);
    }

    private static async Task<List<Origin>> WaitingAsync(TestStore store)
    {
        await using var db = store.Open();
        return await db.Origins.Include(o => o.Decisions).OrderBy(o => o.ClaimId).ToListAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<int> ClaimOnAsync(TestStore store, string text, string on, string? deal = null, ArticleKind kind = ArticleKind.News)
    {
        await using var db = store.Open();
        var article = await Articles(db).MakeAsync(new() { Title = Some.Word("Article"), Kind = kind, PublishedOn = on, Markdown = text, Format = TextFormat.Markdown }, CaptureMethod.Pasted, "Ada", Some.Time);
        return (await Some.ClaimIntake(db).MakeAsync(new() { Quotations = [new() { ParagraphId = article.Captures[0].Paragraphs[0].Id }], Deal = deal }, "Ada", Some.Time)).Id;
    }
}
