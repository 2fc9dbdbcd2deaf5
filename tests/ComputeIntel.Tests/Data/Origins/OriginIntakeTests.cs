using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Articles;
using ComputeIntel.Data.Claims;
using ComputeIntel.Data.Origins;
using ComputeIntel.Data.Parties;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Origins;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Data.Origins;

public sealed class OriginIntakeTests
{
    [Theory, OnBothDatabases]
    public async Task A_circle_of_articles_is_refused_with_its_path_whoever_closes_it(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var (reuters, techcrunch, wire) = (await ClaimByAsync(store, "Reuters"), await ClaimByAsync(store, "TechCrunch"), await ClaimByAsync(store, "Wire"));
        await LinkAsync(store, techcrunch.Id, reuters.ArticleId);
        var refused = await Assert.ThrowsAsync<Refusal>(() => LinkAsync(store, reuters.Id, techcrunch.ArticleId));
        Assert.Equal(("origin-cycle", 409, "This would go round in a circle: Reuters → TechCrunch → Reuters."), (refused.Type, refused.Status, refused.Message));
        Assert.Equal([reuters.ArticleId, techcrunch.ArticleId, reuters.ArticleId], (IEnumerable<int>)refused.Details["path"]!);

        // By the attribution.
        await using (var db = store.Open())
        {
            var claim = await db.Claims.Whole().SingleAsync(c => c.Id == reuters.Id);
            var draft = claim.ToDraft(null) with { Attribution = new() { Kind = AttributionKind.Publisher, ArticleId = techcrunch.ArticleId } };
            Assert.Equal("origin-cycle", (await Assert.ThrowsAsync<Refusal>(() => Some.ClaimIntake(db).EditAsync(claim, draft, claim.Version, "Ada", Some.Time))).Type);
        }

        // By what is said of articles as a whole, over three.
        await GoesBackToAsync(store, reuters.ArticleId, wire.ArticleId);
        refused = await Assert.ThrowsAsync<Refusal>(() => GoesBackToAsync(store, wire.ArticleId, techcrunch.ArticleId));
        Assert.Equal("This would go round in a circle: Wire → TechCrunch → Reuters → Wire.", refused.Message);
        Assert.Equal("origin-cycle", (await Assert.ThrowsAsync<Refusal>(() => GoesBackToAsync(store, wire.ArticleId, wire.ArticleId))).Type);

        // Once the first link is undone, the other way round is free.
        await ChangeAsync(store, techcrunch.Id, (origins, claim) => origins.UndoAsync(claim, 1, "Ada", Some.Time));
        await LinkAsync(store, reuters.Id, techcrunch.ArticleId);
        Assert.Equal("origin-cycle", (await Assert.ThrowsAsync<Refusal>(() => ChangeAsync(store, techcrunch.Id, (origins, claim) => origins.DecideAsync(claim, 1, OriginVerdict.Confirmed, null, "Ada", Some.Time)))).Type);
    }

    [Theory, OnBothDatabases]
    public async Task A_rejected_link_is_confirmed_later_and_only_where_it_closes_no_circle_by_then(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var (reuters, techcrunch) = (await ClaimByAsync(store, "Reuters"), await ClaimByAsync(store, "TechCrunch"));
        await LinkAsync(store, techcrunch.Id, reuters.ArticleId);
        await ChangeAsync(store, techcrunch.Id, (origins, claim) => origins.DecideAsync(claim, 1, OriginVerdict.Rejected, null, "Ben", Some.Time));
        await LinkAsync(store, reuters.Id, techcrunch.ArticleId);
        Assert.Equal("origin-cycle", (await Assert.ThrowsAsync<Refusal>(ConfirmAsync)).Type);
        Assert.Equal("origin-cycle", (await Assert.ThrowsAsync<Refusal>(() => LinkAsync(store, techcrunch.Id, reuters.ArticleId))).Type);
        Assert.Equal("origin-cycle", (await Assert.ThrowsAsync<Refusal>(() => ChangeAsync(store, techcrunch.Id, (origins, claim) => origins.UndoAsync(claim, 1, "Ben", Some.Time)))).Type);

        await ChangeAsync(store, reuters.Id, (origins, claim) => origins.DecideAsync(claim, 1, OriginVerdict.Rejected, null, "Ben", Some.Time));
        await ConfirmAsync();
        await using var db = store.Open();
        var origin = await db.Origins.Include(o => o.Decisions).SingleAsync(o => o.ClaimId == techcrunch.Id);
        Assert.Equal((OriginStanding.Confirmed, "Cy"), (origin.Standing, origin.StandingDecision!.By));
        Assert.Equal([OriginVerdict.Confirmed, OriginVerdict.Rejected, OriginVerdict.Confirmed], origin.Decisions.OrderBy(d => d.Number).Select(d => d.Verdict));

        Task ConfirmAsync() => ChangeAsync(store, techcrunch.Id, (origins, claim) => origins.DecideAsync(claim, 1, OriginVerdict.Confirmed, null, "Cy", Some.Time));
    }

    [Theory, OnBothDatabases]
    public async Task Origins_are_counted_by_parties_as_they_are_merged_and_as_before_once_they_are_not(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        foreach (var party in new[] { "xAI", "X.AI" })
        {
            await using var db = store.Open();
            var article = Some.ArticleSaying("It is let.");
            db.Add(article);
            await db.SaveChangesAsync();
            var draft = new ClaimDraft { Quotations = [new() { ParagraphId = article.Captures[0].Paragraphs[0].Id }], Counterparties = [new() { Name = party }] };
            var claim = await Some.ClaimIntake(db).MakeAsync(draft, "Ada", Some.Time);
            await ChangeAsync(store, claim.Id, (origins, held) => origins.LinkAsync(held, new() { Party = party }, "Ada", Some.Time));
        }

        Assert.Equal(2, await CountAsync());
        await MergedAsync(merges => merges.MergeAsync(PartyType.Organization, "x-ai", new() { Into = "xAI" }, "Ada", Some.Time));
        Assert.Equal(1, await CountAsync());
        await MergedAsync(merges => merges.UnmergeAsync(PartyType.Organization, "x-ai", "Ada", Some.Time));
        Assert.Equal(2, await CountAsync());

        async Task MergedAsync(Func<MergeIntake, Task> change)
        {
            await using var db = store.Open();
            await change(new(db));
        }

        async Task<int> CountAsync()
        {
            await using var db = store.Open();
            return OriginTrace.Of(await db.Claims.AsNoTrackingWithIdentityResolution().Listed().ToListAsync()).Origins;
        }
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_people_who_close_a_circle_at_once_one_is_refused(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var (one, other) = (await ClaimByAsync(store, "Reuters"), await ClaimByAsync(store, "TechCrunch"));
        await using var first = store.Open();
        await using var transaction = await first.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await Intake(first).LinkAsync(await first.Claims.Whole().SingleAsync(c => c.Id == one.Id), new() { Article = other.ArticleId }, "Ada", Some.Time);
        var second = Task.Run(() => LinkAsync(store, other.Id, one.ArticleId));
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("origin-cycle", (await Assert.ThrowsAsync<Refusal>(() => second)).Type);
        await using var db = store.Open();
        Assert.Equal(one.Id, (await db.Origins.SingleAsync()).ClaimId);
    }

    [Theory, OnBothDatabases]
    public async Task Decisions_leave_verified_as_it_is_raise_the_version_and_are_never_rewritten(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        int id, filing;
        await using (var db = store.Open())
        {
            var claim = await Some.ClaimAsync(db);
            var article = Some.Article(ArticleKind.Filing);
            db.Add(article);
            await db.SaveChangesAsync();
            claim.Review(Tag.Verified, "the filing says so", "Ada", Some.Time, claim.Support(Some.EvidenceFrom(article)));
            await db.SaveChangesAsync();
            (id, filing) = (claim.Id, article.Id);
        }

        await LinkAsync(store, id, filing);
        await ChangeAsync(store, id, (origins, claim) => origins.DecideAsync(claim, 1, OriginVerdict.Rejected, "it does not", "Ben", Some.Time));
        await ChangeAsync(store, id, (origins, claim) => origins.UndoAsync(claim, 1, "Cy", Some.Time));
        await using (var db = store.Open())
        {
            var claim = await db.Claims.Whole().SingleAsync(c => c.Id == id);
            var origin = Assert.Single(claim.Origins);
            Assert.Equal((Tag.Verified, 1, 6), (claim.Tag, claim.Reviews.Count, claim.Version));
            Assert.Equal((OriginStanding.Confirmed, "Ada"), (origin.Standing, origin.StandingDecision!.By));
            Assert.Equal([(OriginVerdict.Confirmed, "Ada"), (OriginVerdict.Rejected, "Ben"), (OriginVerdict.Undone, "Cy")], origin.Decisions.OrderBy(d => d.Number).Select(d => (d.Verdict, d.By)));
            Assert.Equal("article-in-use", (await Assert.ThrowsAsync<Refusal>(async () => await Articles(db).RemoveAsync(await db.Articles.SingleAsync(a => a.Id == filing)))).Type);
        }

        await store.RefusedAsync("""UPDATE "OriginDecisions" SET "Verdict" = 'rejected'""");
        await store.RefusedAsync("""UPDATE "Origins" SET "Words" = 'others'""");
        await store.RefusedAsync("""DELETE FROM "OriginDecisions" """);
        await store.RefusedAsync("""DELETE FROM "Origins" """);
    }

    [Theory, OnBothDatabases]
    public async Task A_claim_is_made_with_what_its_text_points_to_and_a_rejected_proposal_never_comes_back(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        int deal, id;
        await using (var db = store.Open())
        {
            var filing = Some.Article(ArticleKind.Filing);
            var linked = Some.Article();
            (linked.Url, linked.CanonicalUrl) = ("https://wire.example/colossus", CanonicalLink.Of("https://wire.example/colossus"));
            var told = new Deal { Slug = Some.Word("deal"), Title = "A deal", WriteUp = filing, AddedBy = "Ada", AddedAt = Some.Time };
            var party = new Organization { Name = "Anthropic", Slug = Some.Word("anthropic"), Aliases = [Alias.Of("Anthropic")] };
            db.AddRange(linked, told, party);
            await db.SaveChangesAsync();
            deal = told.Id;
            var draft = new ArticleDraft { Title = "A story", Markdown = "According to the S-1, [an agreement](https://www.wire.example/colossus?utm_source=x) holds. Anthropic said it takes all of it.", Format = TextFormat.Markdown };
            var article = await Articles(db).MakeAsync(draft, CaptureMethod.Pasted, "Ada", Some.Time);
            var claim = await Some.ClaimIntake(db).MakeAsync(new() { Quotations = [new() { ParagraphId = article.Captures[0].Paragraphs[0].Id }], Deal = told.Slug }, "Ada", Some.Time);
            id = claim.Id;
            Assert.Equal(
                [(OriginClue.Link, linked.Id, null, "an agreement"), (OriginClue.Phrase, filing.Id, null, "According to the S-1"), (OriginClue.Phrase, 0, "Anthropic", "Anthropic said")],
                claim.ProposedOrigins().Select(o => (o.Clue, o.ArticleId ?? 0, o.Party, o.Words)));
        }

        await ChangeAsync(store, id, (origins, claim) => origins.DecideAsync(claim, 2, OriginVerdict.Rejected, null, "Ada", Some.Time));
        await using (var db = store.Open())
        {
            Assert.Equal(0, await new OriginSearch(db).ProposeInDealAsync(deal, Some.Time));
            var claim = await db.Claims.Whole().SingleAsync(c => c.Id == id);
            await Some.ClaimIntake(db).EditAsync(claim, claim.ToDraft((await db.Deals.SingleAsync()).Slug) with { Hedge = "reportedly" }, claim.Version, "Ada", Some.Time);
            Assert.Equal([1, 3], claim.ProposedOrigins().Select(o => o.Number));
        }

        // An article that came later is found when somebody asks.
        await using (var db = store.Open())
        {
            var amendment = Some.ArticleSaying("An amendment.", ArticleKind.Filing);
            db.Add(amendment);
            await db.SaveChangesAsync();
            var claim = Some.ClaimOn(amendment);
            claim.DealId = deal;
            db.Add(claim);
            await db.SaveChangesAsync();
            Assert.Equal(1, await new OriginSearch(db).ProposeInDealAsync(deal, Some.Time));
        }
    }

    [Theory, OnBothDatabases]
    public async Task The_earliest_article_that_has_the_paragraph_is_proposed(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        const string text = "Anthropic takes the full capacity of the cluster near Memphis, which holds more than two hundred and twenty thousand accelerators behind one fence, until the month of May three years from now, for a fee that nobody was told at the time.";
        var copies = new List<Article>();
        foreach (var (title, on) in new[] { ("Second", "2026-05-08"), ("First", "2026-05-06"), ("Third", "2026-05-09") })
        {
            copies.Add(await Articles(db).MakeAsync(new() { Title = title, PublishedOn = on, Markdown = text, Format = TextFormat.Plain }, CaptureMethod.Pasted, "Ada", Some.Time));
        }

        var claims = new List<Claim>();
        foreach (var article in copies)
        {
            claims.Add(await Some.ClaimIntake(db).MakeAsync(new() { Quotations = [new() { ParagraphId = article.Captures[0].Paragraphs[0].Id }] }, "Ada", Some.Time));
        }

        Assert.Equal([(OriginClue.Copy, "First")], claims[0].ProposedOrigins().Select(o => (o.Clue, o.Article!.Title)));
        Assert.Empty(claims[1].ProposedOrigins());
        Assert.Equal("First", Assert.Single(claims[2].ProposedOrigins()).Article!.Title);
    }

    private static ArticleIntake Articles(IntelContext db) => new(db, new PublisherNames(db), new BytesKeeper(db), new OriginLinks(db));

    private static OriginIntake Intake(IntelContext db) => new(db, new OriginLinks(db));

    private static Task LinkAsync(TestStore store, int claim, int article) =>
        ChangeAsync(store, claim, (origins, held) => origins.LinkAsync(held, new() { Article = article }, "Ada", Some.Time));

    private static async Task ChangeAsync(TestStore store, int id, Func<OriginIntake, Claim, Task<Origin>> change)
    {
        await using var db = store.Open();
        await change(Intake(db), await db.Claims.Whole().SingleAsync(c => c.Id == id));
    }

    private static async Task GoesBackToAsync(TestStore store, int from, int to)
    {
        await using var db = store.Open();
        var article = await db.Articles.Include(a => a.Publisher).SingleAsync(a => a.Id == from);
        await Articles(db).CorrectAsync(article, article.ToDraft() with { GoesBackTo = to }, article.Version, "Ada", Some.Time);
    }

    private static async Task<Claim> ClaimByAsync(TestStore store, string publisher)
    {
        await using var db = store.Open();
        var claim = await Some.ClaimAsync(db);
        claim.Article!.Publisher = Publisher.Named(publisher, new HashSet<string>());
        await db.SaveChangesAsync();
        return claim;
    }
}
