using ComputeIntel.Articles;
using ComputeIntel.Copies;
using ComputeIntel.Data;
using ComputeIntel.Data.Articles;
using ComputeIntel.Data.Copies;
using ComputeIntel.Data.Origins;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Data.Copies;

public sealed class CopyQueriesTests
{
    [Theory, OnBothDatabases]
    public async Task Copies_are_found_whatever_was_edited_in_them_and_strangers_are_not(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var texts = Enumerable.Range(0, 40).Select(i => Copied.Text(i)).ToArray();
        var original = await db.ArticleAsync("2026-05-06", texts);
        for (var percent = 0; percent <= 15; percent += 5)
        {
            var copy = await db.ArticleAsync("2026-05-07", [.. texts.Select((t, i) => Copied.Edited(t, percent, i)), Copied.Text(1000 + percent)]);
            var found = await db.CopiesInAsync(copy.Id);
            Assert.All(found, f => Assert.All(f.Others, o => Assert.Equal(f.Own.Ordinal, o.Holder.Ordinal)));
            Assert.InRange(found.Count(f => f.Others.Any(o => o.Holder.ArticleId == original.Id)), percent switch { 0 => 40, <= 10 => 38, _ => 32 }, 40);
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_earliest_published_stands_first_and_the_order_of_arrival_does_not_matter(Database database)
    {
        string?[] dates = ["2026-05-08", null, "2026-05-06", "2026-05"];
        var outcomes = new List<string>();
        foreach (var order in new[] { new[] { 0, 1, 2, 3 }, [3, 2, 1, 0], [2, 0, 3, 1] })
        {
            await using var store = await TestStore.NewAsync(database);
            await using var db = store.Open();
            var dated = new Dictionary<int, string?>();
            foreach (var i in order)
            {
                dated[(await db.ArticleAsync(dates[i], Copied.Text(7), Copied.Text(100 + i))).Id] = dates[i];
            }

            var seen = new List<string>();
            foreach (var (id, date) in dated.OrderBy(d => d.Value, StringComparer.Ordinal))
            {
                var copied = Assert.Single(await db.CopiesInAsync(id));
                Assert.Equal(3, copied.Others.Count);
                seen.Add($"{date}: {string.Join(' ', copied.Holders.Select(h => h.Since))}");
            }

            outcomes.Add(string.Join('\n', seen));
        }

        Assert.StartsWith(": 2026-05-06 2026-05-08 2026-05 2026-06-01\n", outcomes[0], StringComparison.Ordinal);
        Assert.Single(outcomes.Distinct());
    }

    [Theory, OnBothDatabases]
    public async Task A_newer_capture_takes_the_place_of_the_older(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var one = await db.ArticleAsync("2026-05-06", Copied.Text(1), Copied.Text(2));
        var other = await db.ArticleAsync("2026-05-07", Copied.Text(1), Copied.Text(3));
        Assert.Single(await db.CopiesInAsync(other.Id));
        await db.RecaptureAsync(one.Id, Copied.Text(4), Copied.Text(3));
        var copied = Assert.Single(await db.CopiesInAsync(other.Id));
        Assert.Equal((2, 2), (copied.Own.Ordinal, copied.Others.Single().Holder.Ordinal));
        Assert.Equal(4, await db.ParagraphBands.CountAsync());

        // What a store was left with by a program that was killed is not taken for the newest either.
        await BandsByHandAsync(db, await db.Paragraphs.Where(p => p.Capture!.ArticleId == one.Id && p.Capture.Number == 1).ToListAsync());
        Assert.Equal(2, Assert.Single(await db.CopiesInAsync(other.Id)).Own.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_deleted_article_leaves_nothing_behind(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var one = await db.ArticleAsync("2026-05-06", Copied.Text(1));
        var other = await db.ArticleAsync("2026-05-07", Copied.Text(1));
        db.ChangeTracker.Clear();
        await new ArticleIntake(db, new PublisherNames(db), new BytesKeeper(db), new OriginLinks(db)).RemoveAsync(await db.Articles.SingleAsync(a => a.Id == one.Id));
        Assert.Equal(1, await db.ParagraphBands.CountAsync());
        Assert.Empty(await db.CopiesInAsync(other.Id));
    }

    [Theory, OnBothDatabases]
    public async Task What_everybody_has_is_listed_up_to_a_hundred_times_and_hides_nothing_else(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        const string Standing = "The company did not respond to a request for comment before this article was published on Friday.";
        for (var i = 0; i < 140; i++)
        {
            db.Articles.Add(Some.ArticleSaying(Standing));
        }

        await db.SaveChangesAsync();
        var one = await db.ArticleAsync("2026-05-06", Standing, Copied.Text(1), Standing);
        await db.ArticleAsync("2026-05-07", Copied.Edited(Copied.Text(1), 5, 1));
        var found = await db.CopiesInAsync(one.Id);
        Assert.Equal([(1, CopiedParagraph.MostOthers, true), (2, 1, false), (3, CopiedParagraph.MostOthers, true)], found.Select(f => (f.Own.Ordinal, f.Others.Count, f.IsEverywhere)));
    }

    [Theory, OnBothDatabases]
    public async Task A_store_from_before_is_filled_part_by_part_and_then_left_alone(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var cancel = TestContext.Current.CancellationToken;
        for (var i = 0; i < 120; i++)
        {
            db.Articles.Add(Some.ArticleSaying(Copied.Text(i / 2)));
        }

        await db.SaveChangesAsync(cancel);
        var recaptured = await db.ArticleAsync(null, Copied.Text(500), Copied.Text(501));
        await db.RecaptureAsync(recaptured.Id, Copied.Text(500));
        await db.ParagraphBands.ExecuteDeleteAsync(cancel);
        db.ChangeTracker.Clear();

        Assert.True(await BandFilling.FillNextAsync(db, cancel));
        Assert.Equal(50, await db.ParagraphBands.CountAsync(cancel));
        Assert.False(await BandFilling.IsDoneAsync(db, cancel));
        await db.ArticleAsync(null, Copied.Text(119 / 2));
        while (await BandFilling.FillNextAsync(db, cancel))
        {
        }

        Assert.True(await BandFilling.IsDoneAsync(db, cancel));
        Assert.Equal(122, await db.ParagraphBands.CountAsync(cancel));
        Assert.Equal(2, Assert.Single(await db.CopiesInAsync(await db.Articles.MaxAsync(a => a.Id, cancel), cancel)).Others.Count);
        await db.ParagraphBands.ExecuteDeleteAsync(cancel);
        Assert.False(await BandFilling.FillNextAsync(db, cancel));
        Assert.Equal(0, await db.ParagraphBands.CountAsync(cancel));
    }

    private static async Task BandsByHandAsync(IntelContext db, IEnumerable<Paragraph> paragraphs)
    {
        db.ChangeTracker.Clear();
        foreach (var paragraph in paragraphs)
        {
            var bands = ParagraphBands.Of(paragraph)!;
            bands.Paragraph = null;
            db.ParagraphBands.Add(bands);
        }

        await db.SaveChangesAsync();
    }
}
