using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data.Claims;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Data.Claims;

public sealed class ClaimIntakeTests
{
    private const string Text = "Anthropic takes the full capacity of Colossus 1, more than 300 MW, from SpaceX.";

    [Theory, OnBothDatabases]
    public async Task A_draft_becomes_a_stored_claim_with_its_parties(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var claim = await MadeAsync(store, Draft());

        await using var db = store.Open();
        var stored = await db.Claims.Whole().SingleAsync(c => c.Id == claim.Id);
        Assert.Equal("full capacity of Colossus 1", stored.Statement);
        Assert.Equal("Anthropic", stored.Acquirer!.Name);
        Assert.Equal(["Colossus 1"], stored.Facilities.Select(f => f.Facility!.Name));
        Assert.Equal([("SpaceX", Role.Owner)], stored.Counterparties.Select(c => (c.Organization!.Name, c.Role)));
        Assert.Equal(Tag.Untagged, stored.Tag);
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_draft_leaves_no_party_behind(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var draft = Draft() with { Quotations = [new QuotationDraft { ParagraphId = 1, Exact = "not there" }] };
        var refusal = await Assert.ThrowsAsync<Refusal>(() => MadeAsync(store, draft, keepQuotations: true));

        await using var db = store.Open();
        Assert.Equal("quotation-not-found", refusal.Type);
        Assert.Equal(0, await db.Organizations.CountAsync() + await db.Facilities.CountAsync() + await db.Claims.CountAsync());
    }

    [Theory, OnBothDatabases]
    public async Task An_edit_names_a_new_party_and_keeps_what_was_said_before(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var id = (await MadeAsync(store, Draft())).Id;
        await using var db = store.Open();
        var intake = Some.ClaimIntake(db);
        var claim = await db.Claims.Whole().SingleAsync(c => c.Id == id);
        var revision = await intake.EditAsync(claim, await intake.DraftOfAsync(claim) with { Acquirer = "Google", Counterparties = [] }, 1, "Ben", Some.Time);

        await using var later = store.Open();
        var stored = await later.Claims.Whole().SingleAsync(c => c.Id == id);
        Assert.Equal(("Google", 2), (stored.Acquirer!.Name, stored.Version));
        Assert.Empty(stored.Counterparties);
        Assert.Equal(["acquirer", "counterparties"], revision!.Changes.Select(c => c.Field));
    }

    [Theory, OnBothDatabases]
    public async Task Editing_what_a_verified_claim_says_takes_verified_off_by_the_programs_own_review(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var id = (await MadeAsync(store, Draft(), kind: ArticleKind.Filing)).Id;
        await using (var db = store.Open())
        {
            var claim = await db.Claims.Whole().SingleAsync(c => c.Id == id);
            claim.Review(Tag.Verified, "the filing says so", "Ada", Some.Time);
            await db.SaveChangesAsync();
            var intake = Some.ClaimIntake(db);
            await intake.EditAsync(claim, await intake.DraftOfAsync(claim) with { Statement = "All of it" }, claim.Version, "Ben", Some.Time);
        }

        await using var later = store.Open();
        var stored = await later.Claims.Whole().SingleAsync(c => c.Id == id);
        Assert.Equal((Tag.Reported, "All of it"), (stored.Tag, stored.Statement));
        Assert.Equal((true, "edited after verification"), (stored.NewestReview!.IsByProgram, stored.NewestReview.Reason));
    }

    [Theory, OnBothDatabases]
    public async Task Credibility_of_a_verified_claim_changes_without_losing_verified(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var id = (await MadeAsync(store, Draft(), kind: ArticleKind.Filing)).Id;
        await using var db = store.Open();
        var claim = await db.Claims.Whole().SingleAsync(c => c.Id == id);
        claim.Review(Tag.Verified, "the filing says so", "Ada", Some.Time);
        await db.SaveChangesAsync();
        var intake = Some.ClaimIntake(db);
        await intake.EditAsync(claim, await intake.DraftOfAsync(claim) with { Credibility = 1 }, claim.Version, "Ben", Some.Time);

        await using var later = store.Open();
        var stored = await later.Claims.SingleAsync(c => c.Id == id);
        Assert.Equal((Tag.Verified, 1), (stored.Tag, stored.Credibility));
    }

    [Theory, OnBothDatabases]
    public async Task The_second_of_two_edits_of_one_version_is_stale(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var id = (await MadeAsync(store, Draft())).Id;
        await using var first = store.Open();
        await using var second = store.Open();
        var mine = await first.Claims.Whole().SingleAsync(c => c.Id == id);
        var theirs = await second.Claims.Whole().SingleAsync(c => c.Id == id);
        await Some.ClaimIntake(first).EditAsync(mine, mine.ToDraft(null) with { Hedge = "reportedly" }, 1, "Ada", Some.Time);

        var refusal = await Assert.ThrowsAsync<Refusal>(() =>
            Some.ClaimIntake(second).EditAsync(theirs, theirs.ToDraft(null) with { Hedge = "may" }, 1, "Ben", Some.Time));
        Assert.Equal(("stale-version", 412), (refusal.Type, refusal.Status));
    }

    [Theory, OnBothDatabases]
    public async Task Sample_and_real_are_never_tied_together(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using (var db = store.Open())
        {
            db.Deals.Add(new() { Slug = "sample", Title = "Sample", IsDemo = true, AddedBy = "Ada", AddedAt = Some.Time });
            db.Articles.Add(Some.Article(isDemo: true));
            await db.SaveChangesAsync();
        }

        var toDeal = await Assert.ThrowsAsync<Refusal>(() => MadeAsync(store, Draft() with { Deal = "sample" }));
        var toArticle = await Assert.ThrowsAsync<Refusal>(() => MadeAsync(store, Draft() with { Attribution = new() { Kind = AttributionKind.Publisher, ArticleId = 1 } }));
        Assert.Equal(["deal"], toDeal.Errors.Keys);
        Assert.Equal(["attribution.articleId"], toArticle.Errors.Keys);
    }

    private static ClaimDraft Draft() => new()
    {
        Quotations = [new QuotationDraft { Exact = "full capacity of Colossus 1" }],
        Acquirer = "Anthropic",
        Facilities = ["Colossus 1"],
        Counterparties = [new CounterpartyDraft { Name = "SpaceX", Role = Role.Owner }],
        Measures = [new MeasureDraft { Kind = MeasureKind.Power, Qualifier = Qualifier.AtLeast, Value = 300, Unit = "MW", AsWritten = "more than 300 MW" }],
    };

    private static async Task<Claim> MadeAsync(TestStore store, ClaimDraft draft, ArticleKind kind = ArticleKind.News, bool keepQuotations = false)
    {
        await using var db = store.Open();
        var article = Some.ArticleSaying(Text, kind);
        db.Articles.Add(article);
        await db.SaveChangesAsync();
        var paragraph = article.Captures[0].Paragraphs[0].Id;
        return await Some.ClaimIntake(db).MakeAsync(keepQuotations ? draft : draft with { Quotations = [.. draft.Quotations!.Select(q => q with { ParagraphId = paragraph })] }, "Ada", Some.Time);
    }
}
