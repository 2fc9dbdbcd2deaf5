using ComputeIntel.Anchoring;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Claims;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Data.Anchoring;

public sealed class PlacementIntakeTests
{
    [Theory, OnBothDatabases]
    public async Task A_quotation_that_still_stands_is_placed_without_a_recheck(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var (claim, placements, rechecks) = await AfterAsync(store, Edited.First.Replace("ninety days", "a hundred days", StringComparison.Ordinal));
        var placement = Assert.Single(placements);
        Assert.Equal(PlacementMethod.Exact, placement.Method);
        Assert.Equal(Edited.Quoted, placement.AsQuotation()!.Words);
        Assert.Equal(2, placement.Capture!.Number);
        Assert.Empty(rechecks);
        Assert.Equal(1, claim.Quotations[0].Paragraph!.Capture!.Number);
    }

    [Theory, OnBothDatabases]
    public async Task A_figure_that_changed_is_placed_and_flagged(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var (claim, placements, rechecks) = await AfterAsync(store, Edited.WithFewer);
        var placement = Assert.Single(placements);
        Assert.Contains(ChangeKind.Figure, placement.Changes);
        Assert.Contains("200,000", placement.AsQuotation()!.Words, StringComparison.Ordinal);
        Assert.Equal(RecheckReason.QuotationChanged, Assert.Single(rechecks).Reason);
        Assert.Equal(Edited.Quoted, claim.Quotations[0].Exact);
    }

    [Theory, OnBothDatabases]
    public async Task Words_that_are_gone_wait_unplaced(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var (_, placements, rechecks) = await AfterAsync(store, Edited.WithoutSite);
        Assert.Equal(PlacementMethod.Unplaced, Assert.Single(placements).Method);
        Assert.Equal(RecheckReason.QuotationUnplaced, Assert.Single(rechecks).Reason);
    }

    [Theory, OnBothDatabases]
    public async Task Punctuation_alone_is_no_change_of_words(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var claim = await InAsync(store, db => Edited.ClaimAsync(db, quoted: "the tenant pays 1.25 billion dollars a month until May 2029, and may leave"));
        await InAsync(store, db => Edited.CaptureAsync(db, claim.ArticleId, Edited.First.Replace("2029, and", "2029 and", StringComparison.Ordinal)));
        Assert.Empty(await InAsync(store, db => db.Rechecks.ToListAsync()));
        await InAsync(store, db => Edited.CaptureAsync(db, claim.ArticleId, Edited.First.Replace("pays", "receives", StringComparison.Ordinal)));
        Assert.Equal(RecheckReason.QuotationChanged, (await InAsync(store, db => db.Rechecks.SingleAsync())).Reason);
    }

    [Theory, OnBothDatabases]
    public async Task What_has_changed_once_is_not_told_again_with_every_capture(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var (claim, _, _) = await AfterAsync(store, Edited.WithFewer);
        await InAsync(store, async db =>
        {
            (await db.Claims.Whole().SingleAsync(c => c.Id == claim.Id)).LookAgain("The figure was corrected; still more than reported before.", "Ada", Some.Time.AddDays(2));
            return await db.SaveChangesAsync();
        });
        await InAsync(store, db => Edited.CaptureAsync(db, claim.ArticleId, Edited.WithFewer + "\n\nAn unrelated closing line follows here."));
        var recheck = Assert.Single(await InAsync(store, db => db.Rechecks.ToListAsync()));
        Assert.False(recheck.Stands);
        var newest = await InAsync(store, db => db.Placements.OrderByDescending(p => p.Id).FirstAsync());
        Assert.Contains(ChangeKind.Figure, newest.Changes);
        await InAsync(store, db => Edited.CaptureAsync(db, claim.ArticleId, Edited.First.Replace("220,000", "180,000", StringComparison.Ordinal)));
        Assert.Equal(2, await InAsync(store, db => db.Rechecks.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task A_claim_whose_evidence_changed_needs_a_recheck(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var filing = await InAsync(store, db => Edited.ClaimAsync(db));
        var claim = await InAsync(store, db => Some.ClaimAsync(db));
        var other = await InAsync(store, db => Some.ClaimAsync(db));
        await InAsync(store, async db =>
        {
            var article = await db.Articles.Include(a => a.Captures).ThenInclude(c => c.Paragraphs).AsSplitQuery().SingleAsync(a => a.Id == filing.ArticleId);
            foreach (var (id, ordinal, exact) in new[] { (claim.Id, 2, "220,000 accelerators"), (other.Id, 3, "1.25 billion dollars") })
            {
                var evidence = Some.EvidenceFrom(article);
                (evidence.Exact, evidence.Paragraph) = (exact, article.Captures[0].Paragraphs.Single(p => p.Ordinal == ordinal));
                (await db.Claims.Whole().SingleAsync(c => c.Id == id)).Support(evidence);
            }

            return await db.SaveChangesAsync();
        });
        await InAsync(store, db => Edited.CaptureAsync(db, filing.ArticleId, Edited.WithFewer));
        await InAsync(store, db => Edited.CaptureAsync(db, filing.ArticleId, Edited.WithFewer + "\n\nA closing line was added here."));
        var rechecks = await InAsync(store, db => db.Rechecks.Where(r => r.Reason == RecheckReason.EvidenceChanged).ToListAsync());
        var recheck = Assert.Single(rechecks);
        Assert.Equal((claim.Id, filing.ArticleId), (recheck.ClaimId, recheck.ArticleId));
    }

    [Theory]
    [InlineData(Database.Sqlite, NoticeKind.Correction, RecheckReason.PublisherCorrected)]
    [InlineData(Database.Postgres, NoticeKind.Correction, RecheckReason.PublisherCorrected)]
    [InlineData(Database.Sqlite, NoticeKind.Retraction, RecheckReason.PublisherRetracted)]
    [InlineData(Database.Postgres, NoticeKind.Retraction, RecheckReason.PublisherRetracted)]
    public async Task A_notice_of_the_publishers_reaches_every_claim_once(Database database, NoticeKind kind, RecheckReason reason)
    {
        await using var store = await TestStore.NewAsync(database);
        var claim = await InAsync(store, db => Edited.ClaimAsync(db));
        var notice = new PublisherNotice(kind, "An earlier version of this article misstated the number of accelerators.");
        await InAsync(store, db => Edited.CaptureAsync(db, claim.ArticleId, Edited.First, notice));
        await InAsync(store, db => Edited.CaptureAsync(db, claim.ArticleId, Edited.First, notice));
        Assert.Equal(reason, Assert.Single(await InAsync(store, db => db.Rechecks.ToListAsync())).Reason);
    }

    [Theory, OnBothDatabases]
    public async Task A_claim_that_is_moved_to_other_words_leaves_no_placement_behind(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var (claim, placements, _) = await AfterAsync(store, Edited.WithFewer);
        await InAsync(store, async db =>
        {
            var edited = await db.Claims.Whole().SingleAsync(c => c.Id == claim.Id);
            var draft = edited.ToDraft(null);
            return await Some.ClaimIntake(db).EditAsync(
                edited, draft with { Quotations = [draft.Quotations![0] with { Exact = "draws 300 MW", Prefix = null, Suffix = null, Start = null }] }, edited.Version, "Ada", Some.Time);
        });
        var placement = Assert.Single(await InAsync(store, db => db.Placements.Include(p => p.Paragraph).ToListAsync()));
        Assert.NotEqual(placements[0].QuotationId, placement.QuotationId);
        Assert.Equal((PlacementMethod.Exact, "draws 300 MW"), (placement.Method, placement.AsQuotation()!.Words));
    }

    [Theory, OnBothDatabases]
    public async Task A_withdrawn_claim_is_not_looked_at_again(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var claim = await InAsync(store, db => Edited.ClaimAsync(db));
        await InAsync(store, async db =>
        {
            (await db.Claims.Whole().SingleAsync()).Review(Tag.Withdrawn, "It was a misreading.", "Ada", Some.Time);
            return await db.SaveChangesAsync();
        });
        await InAsync(store, db => Edited.CaptureAsync(db, claim.ArticleId, Edited.WithFewer));
        Assert.Empty(await InAsync(store, db => db.Rechecks.ToListAsync()));
        Assert.Single(await InAsync(store, db => db.Placements.ToListAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Of_an_article_captured_many_times_only_the_texts_are_read_in_which_a_quotation_stands_or_stood_last(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var claim = await InAsync(store, db => Edited.ClaimAsync(db));
        foreach (var days in new[] { "a hundred", "eighty", "seventy" })
        {
            await InAsync(store, db => Edited.CaptureAsync(db, claim.ArticleId, Edited.First.Replace("ninety", days, StringComparison.Ordinal)));
        }

        await using var db = store.Open();
        await Edited.CaptureAsync(db, claim.ArticleId, Edited.WithFewer);
        var read = db.ChangeTracker.Entries<Paragraph>().Select(p => p.Entity.CaptureId).ToHashSet();
        Assert.Equal([1, 4, 5], await db.Captures.Where(c => read.Contains(c.Id)).Select(c => c.Number).Order().ToListAsync());
        Assert.Equal(RecheckReason.QuotationChanged, (await db.Rechecks.SingleAsync()).Reason);
        Assert.Equal(4, await db.Placements.CountAsync());
    }

    private static async Task<(Claim Claim, List<Placement> Placements, List<Recheck> Rechecks)> AfterAsync(TestStore store, string text)
    {
        var claim = await InAsync(store, db => Edited.ClaimAsync(db));
        await InAsync(store, db => Edited.CaptureAsync(db, claim.ArticleId, text));
        return await InAsync(store, async db => (
            await db.Claims.Include(c => c.Quotations).ThenInclude(q => q.Paragraph!.Capture).SingleAsync(c => c.Id == claim.Id),
            await db.Placements.Include(p => p.Paragraph).Include(p => p.Capture).ToListAsync(),
            await db.Rechecks.ToListAsync()));
    }

    private static async Task<T> InAsync<T>(TestStore store, Func<IntelContext, Task<T>> work)
    {
        await using var db = store.Open();
        return await work(db);
    }
}
