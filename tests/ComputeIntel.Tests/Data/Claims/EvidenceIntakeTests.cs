using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data.Articles;
using ComputeIntel.Data.Claims;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Data.Claims;

public sealed class EvidenceIntakeTests
{
    private static readonly CitationDraft Filing = new() { Title = "Form S-1", Kind = ArticleKind.Filing, Publisher = "SpaceX", Url = "https://www.sec.gov/s-1", PublishedOn = "2026-05" };

    [Theory, OnBothDatabases]
    public async Task A_new_citation_is_entered_once_and_verifies_two_claims(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        for (var i = 0; i < 2; i++)
        {
            var claim = await ClaimAsync(store);
            await using var db = store.Open();
            await db.InOneTransactionAsync(async () =>
            {
                var held = await db.HeldClaimAsync(claim.Id);
                var evidence = await new EvidenceIntake(db, new PublisherNames(db)).AddAsync(held, new EvidenceDraft { Stance = Stance.Supports, Article = Filing, Locator = "p. F-62" }, "Ada", Some.Time);
                held.Review(Tag.Verified, "the filing says so", "Ada", Some.Time, evidence);
                return await db.SaveChangesAsync();
            });
        }

        await using var later = store.Open();
        var cited = await later.Articles.Include(a => a.Publisher).SingleAsync(a => a.Title == "Form S-1");
        Assert.Equal(("SpaceX", "2026-05", ArticleKind.Filing), (cited.Publisher!.Name, cited.PublishedOn.ToString(), cited.Kind));
        Assert.Equal(2, await later.Claims.CountAsync(c => c.Tag == Tag.Verified && c.Evidence.Any(e => e.ArticleId == cited.Id)));
    }

    [Theory, OnBothDatabases]
    public async Task Words_quoted_from_a_captured_article_must_stand_in_it(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var claim = await ClaimAsync(store);
        await using var db = store.Open();
        var article = Some.ArticleSaying("The grid supplies 150 MW.", ArticleKind.Record);
        db.Articles.Add(article);
        await db.SaveChangesAsync();
        var held = await db.HeldClaimAsync(claim.Id);
        var intake = new EvidenceIntake(db, new PublisherNames(db));
        var draft = new EvidenceDraft { Stance = Stance.Contradicts, ArticleId = article.Id };

        var refused = await Assert.ThrowsAsync<Refusal>(() => intake.AddAsync(held, draft with { Exact = "supplies 300 MW" }, "Ada", Some.Time, "evidence."));
        var elsewhere = await Assert.ThrowsAsync<Refusal>(() => intake.AddAsync(held, draft with { ParagraphId = claim.Quotations[0].ParagraphId }, "Ada", Some.Time));
        var found = await intake.AddAsync(held, draft with { Exact = "supplies 150 MW" }, "Ada", Some.Time);

        Assert.Equal(("quotation-not-found", "evidence.exact"), (refused.Type, refused.Errors.Keys.Single()));
        Assert.Equal(["paragraphId"], elsewhere.Errors.Keys);
        Assert.Equal(article.Captures[0].Paragraphs[0].Id, found.ParagraphId);
    }

    [Fact]
    public void A_draft_says_what_is_missing_field_by_field()
    {
        var nothing = Assert.Throws<Refusal>(() => new EvidenceDraft().Checked());
        var both = Assert.Throws<Refusal>(() => new EvidenceDraft { Stance = Stance.Supports, ArticleId = 1, Article = new() { Title = " ", Url = "javascript:alert(1)", PublishedOn = "2026-02-30" } }.Checked("evidence."));
        Assert.Equal(["stance", "articleId"], nothing.Errors.Keys);
        Assert.Equal(["evidence.articleId", "evidence.article.kind", "evidence.article.title", "evidence.article.url", "evidence.article.publishedOn"], both.Errors.Keys);
    }

    private static async Task<Claim> ClaimAsync(TestStore store)
    {
        await using var db = store.Open();
        return await Some.ClaimAsync(db);
    }
}
