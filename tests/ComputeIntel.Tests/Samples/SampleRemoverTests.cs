using System.Text;
using ComputeIntel.Anchoring;
using ComputeIntel.Articles;
using ComputeIntel.Briefings;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Parties;
using ComputeIntel.Data.Searching;
using ComputeIntel.Deals;
using ComputeIntel.Parties;
using ComputeIntel.Samples;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Samples;

public sealed class SampleRemoverTests
{
    /// <summary>What never belongs to the sample.</summary>
    private static readonly string[] NeverItsOwn = ["IdempotentAnswers", "BriefingClaims", "Feeds", "FeedEntries", "Jobs", "JobItems", "JobLines", "WaitingDocuments"];

    [Theory, OnBothDatabases]
    public async Task Nothing_of_it_is_left_in_any_table(Database database)
    {
        await using var store = await SampleStore.LoadedAsync(database);
        await using var db = store.Open();
        await ExportAsync(db, await db.Briefings.SingleAsync());
        await TurnOverAsync(db);
        Assert.All((await db.RowsAsync()).Where(r => !NeverItsOwn.Contains(r.Key)), row => Assert.True(row.Value > 0, $"{row.Key} had nothing to remove."));

        await SampleRemover.RemoveAsync(db);
        Assert.All(await db.RowsAsync(), row => Assert.Equal(0, row.Value));
    }

    [Theory, OnBothDatabases]
    public async Task Search_finds_nothing_of_it_any_more(Database database)
    {
        await using var store = await SampleStore.LoadedAsync(database);
        await using var db = store.Open();
        Assert.All(SearchedText.All, text => Assert.True(Found(text) > 0, $"{text} had nothing to find."));

        await SampleRemover.RemoveAsync(db);
        Assert.All(SearchedText.All, text => Assert.Equal(0, Found(text)));

        int Found(SearchedText text) => new[] { "colossus", "demo" }.Sum(word => db.Search.Having(text, SearchQuery.Of(word).Terms[0]).Count());
    }

    [Theory, OnBothDatabases]
    public async Task Real_work_beside_it_is_untouched(Database database)
    {
        await using var store = await SampleStore.LoadedAsync(database);
        await using var db = store.Open();
        var real = await Some.ClaimAsync(db);
        var filing = Some.Article(ArticleKind.Filing);
        db.Articles.Add(filing);
        var deal = new Deal { Slug = "another", Title = "Another deal", AddedAt = Some.Time, AddedBy = "Ada", WriteUp = real.Article };
        db.Deals.Add(deal);
        await db.SaveChangesAsync();
        real.DealId = deal.Id;
        await VerifyAsync(db, real, filing);
        var briefing = new Briefing { Title = "A real one", DealId = deal.Id, AddedAt = Some.Time, AddedBy = "Ada" };
        db.Briefings.Add(briefing);
        await db.SaveChangesAsync();
        await ExportAsync(db, briefing);

        await SampleRemover.RemoveAsync(db);
        var left = Assert.Single(await db.WholeClaimsAsync());
        Assert.Equal((real.Id, Tag.Verified, 1, 1, 1), (left.Id, left.Tag, left.Quotations.Count, left.Evidence.Count, left.Reviews.Count));
        Assert.Equal(2, await db.Articles.CountAsync());
        Assert.Equal(2, await db.StoredBytes.CountAsync());
        Assert.Equal((1, 1, 1), (await db.Deals.CountAsync(), await db.Briefings.CountAsync(), await db.Editions.CountAsync()));
        Assert.Equal(real.ArticleId, (await db.Deals.SingleAsync()).WriteUpId);
    }

    [Theory, OnBothDatabases]
    public async Task Parties_and_publishers_that_real_work_uses_stay_as_real_ones(Database database)
    {
        await using var store = await SampleStore.LoadedAsync(database);
        await using var db = store.Open();
        var real = await Some.ClaimAsync(db);
        real.Acquirer = await db.Organizations.SingleAsync(o => o.Name == "Anthropic");
        real.Counterparties.Add(new Counterparty { Organization = await db.Organizations.SingleAsync(o => o.Name == "SpaceX"), Role = Role.Supplier, Ordinal = 1 });
        real.Facilities.Add(new ClaimFacility { Facility = await db.Facilities.SingleAsync(f => f.Name == "Colossus 1"), Ordinal = 1 });
        real.Article!.Publisher = await db.Publishers.SingleAsync(p => p.Name == "Demo Wire");
        db.NameDecisions.Add(await DecisionAsync(db, "Anthropic", "SpaceX"));
        db.NameDecisions.Add(await DecisionAsync(db, "SpaceX", "SpaceXAI"));
        await db.SaveChangesAsync();

        await SampleRemover.RemoveAsync(db);
        Assert.Equal(["Anthropic", "SpaceX"], await db.Organizations.Where(o => !o.IsDemo).OrderBy(o => o.Name).Select(o => o.Name).ToListAsync());
        Assert.Equal(2, await db.Organizations.CountAsync());
        Assert.Equal((1, false), (await db.Facilities.CountAsync(), (await db.Facilities.SingleAsync()).IsDemo));
        Assert.Equal(["Colossus 1", "Colossus I"], await db.Aliases.Where(a => a.FacilityId != null).OrderBy(a => a.Name).Select(a => a.Name).ToListAsync());
        var publisher = await db.Publishers.SingleAsync();
        Assert.Equal(("Demo Wire", false, Reliability.NotAssessed), (publisher.Name, publisher.IsDemo, publisher.Reliability));
        Assert.Single(await db.NameDecisions.ToListAsync());
    }

    [Theory, OnBothDatabases]
    public async Task The_deal_stays_as_a_real_one_where_it_holds_real_claims(Database database)
    {
        await using var store = await SampleStore.LoadedAsync(database);
        await using var db = store.Open();
        var deal = await db.Deals.Include(d => d.Events).SingleAsync();
        var real = await Some.ClaimAsync(db);
        real.DealId = deal.Id;
        real.SameAsId = 1;
        deal.Events.Add(new DealEvent { On = PartialDate.Parse("2026-06"), What = "Seen by ourselves", ClaimId = real.Id });
        await db.SaveChangesAsync();

        await SampleRemover.RemoveAsync(db);
        deal = await db.Deals.Include(d => d.Events).SingleAsync();
        Assert.Equal((false, null), (deal.IsDemo, deal.WriteUpId));
        Assert.Equal("Seen by ourselves", Assert.Single(deal.Events).What);
        var left = await db.Claims.SingleAsync();
        Assert.Equal((deal.Id, null), (left.DealId, left.SameAsId));
    }

    [Theory, OnBothDatabases]
    public async Task A_real_briefing_loses_the_demo_claims_and_stays(Database database)
    {
        await using var store = await SampleStore.LoadedAsync(database);
        await using var db = store.Open();
        var real = await Some.ClaimAsync(db);
        db.Briefings.Add(new Briefing
        {
            Title = "Mixed",
            AddedAt = Some.Time,
            AddedBy = "Ada",
            Claims = [new() { ClaimId = real.Id, Ordinal = 1 }, new() { ClaimId = 1, Ordinal = 2 }],
            Judgements = [new() { Ordinal = 1, Text = "So it is.", Claims = [new() { ClaimId = 1, Ordinal = 1 }] }],
        });
        await db.SaveChangesAsync();

        await SampleRemover.RemoveAsync(db);
        var briefing = await db.Briefings.Include(b => b.Claims).Include(b => b.Judgements).ThenInclude(j => j.Claims).AsSplitQuery().SingleAsync();
        Assert.Equal(real.Id, Assert.Single(briefing.Claims).ClaimId);
        Assert.Empty(Assert.Single(briefing.Judgements).Claims);
    }

    [Theory, OnBothDatabases]
    public async Task Once_removed_it_does_not_come_back_at_the_next_start(Database database)
    {
        await using var host = await IntelHost.StartAsync(database, new Dictionary<string, string> { ["Samples:Load"] = "true" });
        await host.InStoreAsync(async db =>
        {
            await SampleRemover.RemoveAsync(db);
            await SampleRemover.RemoveAsync(db);
            return true;
        });
        await host.Services.LoadSampleAsync();
        Assert.Equal(0, await host.InStoreAsync(db => db.Articles.CountAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task Removing_it_raises_the_stamp_of_what_stays(Database database)
    {
        await using var store = await SampleStore.LoadedAsync(database);
        await using var db = store.Open();
        var article = Some.Article();
        db.Articles.Add(article);
        await db.SaveChangesAsync();
        var before = await db.Articles.Where(a => a.Id == article.Id).Select(a => a.Stamp).SingleAsync();

        await SampleRemover.RemoveAsync(db);
        Assert.True((await db.Articles.SingleAsync()).Stamp > before);
    }

    [Theory, OnBothDatabases]
    public async Task A_real_claim_cannot_go_back_to_a_demo_article(Database database)
    {
        await using var store = await SampleStore.LoadedAsync(database);
        await using var db = store.Open();
        var article = Some.ArticleSaying("Colossus 1 is in Memphis.");
        db.Articles.Add(article);
        await db.SaveChangesAsync();
        var paragraph = article.Captures[0].Paragraphs[0];
        paragraph.Capture = article.Captures[0];
        var draft = new ClaimDraft { Quotations = [new() { ParagraphId = paragraph.Id }] }.Checked();
        var names = new ClaimNames
        {
            Paragraphs = new Dictionary<int, Paragraph> { [paragraph.Id] = paragraph },
            Organizations = new Dictionary<string, Organization>(),
            Facilities = new Dictionary<string, Facility>(),
            AttributedTo = await db.Articles.FirstAsync(a => a.IsDemo),
        };
        Assert.Throws<Refusal>(() => Claim.Made(draft, names, "Ada", Some.Time));
    }

    private static async Task ExportAsync(IntelContext db, Briefing briefing)
    {
        var bytes = StoredBytes.Of(Encoding.UTF8.GetBytes(Some.Word("%PDF")));
        briefing.Editions.Add(new Edition { Number = 1, ContentHash = bytes.Sha256, Sha256 = bytes.Sha256, Bytes = bytes, MadeAt = Some.Time, MadeBy = "Ada" });
        var claim = await db.Claims.FirstAsync(c => c.IsDemo == briefing.IsDemo);
        briefing.Editions[0].Claims.Add(new EditionClaim { ClaimId = claim.Id, Tag = claim.Tag });
        await db.SaveChangesAsync();
    }

    /// <summary>Does to the sample whatever people do to it: an edit, a correction, evidence withdrawn, near names decided, an article captured again.</summary>
    private static async Task TurnOverAsync(IntelContext db)
    {
        var claim = (await db.WholeClaimsAsync()).First(c => c.Tag == Tag.Reported && c.Evidence.Count > 0);
        claim.Withdraw(claim.Evidence[0], "not what it says", "Ada", Some.Time);
        claim.Revisions.Add(new ClaimRevision { At = Some.Time, By = "Ada", Changes = [new("hedge", null, "may")] });
        claim.Article!.Revisions.Add(new ArticleRevision { At = Some.Time, By = "Ada", Changes = [new("language", "en", "de")] });
        var quotation = claim.Quotations[0];
        db.Placements.Add(new Placement { Quotation = quotation, CaptureId = quotation.Paragraph!.CaptureId, Paragraph = quotation.Paragraph, Likeness = 1, At = Some.Time, By = "Ada" });
        db.Rechecks.Add(new Recheck { Claim = claim, Reason = RecheckReason.EvidenceChanged, ArticleId = claim.Evidence[0].ArticleId, RaisedAt = Some.Time });
        db.NameDecisions.Add(await DecisionAsync(db, "SpaceX", "xAI"));
        await db.SaveChangesAsync();
        await new MergeIntake(db).MergeAsync(PartyType.Organization, "xai", new() { Into = "SpaceX" }, "Ada", Some.Time);
        await new MergeIntake(db).UnmergeAsync(PartyType.Organization, "xai", "Ada", Some.Time);
        await new MergeIntake(db).MergeAsync(PartyType.Organization, "spacex", new() { Into = "xAI" }, "Ada", Some.Time);
    }

    private static async Task<NameDecision> DecisionAsync(IntelContext db, string one, string other)
    {
        var ids = await db.Organizations.Where(o => o.Name == one || o.Name == other).Select(o => o.Id).ToListAsync();
        return NameDecision.On(PartyType.Organization, ids[0], ids[1], isSame: false, "Ada", Some.Time);
    }

    private static async Task VerifyAsync(IntelContext db, Claim claim, Article filing)
    {
        var evidence = claim.Support(Some.EvidenceFrom(filing));
        await db.SaveChangesAsync();
        claim.Review(Tag.Verified, "the filing says so", "Ada", Some.Time, evidence);
        await db.SaveChangesAsync();
    }
}
