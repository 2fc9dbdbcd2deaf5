using ComputeIntel.Anchoring;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Claims;
using ComputeIntel.Deals;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Pages;

/// <summary>The rendered bands are kept under the article's stamp: whatever they show raises it when it changes.</summary>
public sealed class ReaderFreshnessTests(Hosts hosts)
{
    private static readonly Dictionary<string, Action<IntelContext, Claim, string>> Changes = new()
    {
        ["the claim's statement"] = (_, claim, word) => claim.Statement = word,
        ["a new claim"] = (db, claim, word) => db.Claims.Add(new Claim { ArticleId = claim.ArticleId, Statement = word, Quotations = [Quotation.OfWhole(claim.Quotations[0].Paragraph!)], AddedAt = Some.Time, AddedBy = "Ada" }),
        ["a review"] = (_, claim, word) => claim.Review(Tag.Disputed, word, "Ada", Some.Time),
        ["new evidence"] = (_, claim, word) => claim.Support(new Evidence { ArticleId = claim.Evidence[0].ArticleId, Article = claim.Evidence[0].Article, Locator = word, AddedAt = Some.Time, AddedBy = "Ada" }),
        ["withdrawn evidence"] = (_, claim, word) => claim.Withdraw(claim.Evidence[0], word, "Ada", Some.Time),
        ["the title of an article cited as evidence"] = (_, claim, word) => claim.Evidence[0].Article!.Title = word,
        ["the title of the article that it goes back to"] = (_, claim, word) => claim.Attribution.Article!.Title = word,
        ["the acquirer's name"] = (_, claim, word) => claim.Acquirer!.Name = word,
        ["a counterparty's name"] = (_, claim, word) => claim.Counterparties[0].Organization!.Name = word,
        ["a facility's name"] = (_, claim, word) => claim.Facilities[0].Facility!.Name = word,
        ["the deal's title"] = (db, claim, word) => db.Deals.Single(d => d.Id == claim.DealId).Title = word,
        ["a figure"] = (_, claim, word) => claim.Measures[0].AsWritten = word,
        ["a recheck"] = (_, claim, word) => claim.Doubt(RecheckReason.EvidenceChanged, claim.ArticleId, null, Some.Time)!.Note = word,
        ["the rationale"] = (_, claim, word) => claim.StatedRationale!.Text = word,
    };

    public static TheoryData<Database, string> EachOnBoth()
    {
        var data = new TheoryData<Database, string>();
        foreach (var name in Changes.Keys)
        {
            data.Add(Database.Sqlite, name);
            data.Add(Database.Postgres, name);
        }

        return data;
    }

    [Theory, MemberData(nameof(EachOnBoth))]
    public async Task The_reader_shows_at_once(Database database, string what)
    {
        var host = await hosts.On(database);
        using var client = host.Client();
        var (article, id) = await host.InStoreAsync(RichClaimAsync);
        var word = Some.Word("changed");
        Assert.DoesNotContain(word, await client.GetStringAsync($"/articles/{article}"), StringComparison.Ordinal);
        await host.InStoreAsync(async db =>
        {
            var claim = await db.Claims.Whole().SingleAsync(c => c.Id == id);
            Changes[what](db, claim, word);
            return await db.SaveChangesAsync();
        });
        Assert.Contains(word, await client.GetStringAsync($"/articles/{article}"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_publishers_reliability_shows_at_once(Database database)
    {
        var host = await hosts.On(database);
        using var client = host.Client();
        var (article, _) = await host.InStoreAsync(RichClaimAsync);
        Assert.DoesNotMatch(@"\bE2\b", await client.GetStringAsync($"/articles/{article}"));
        await host.InStoreAsync(async db =>
        {
            var publisher = await db.Articles.Where(a => a.Id == article).Select(a => a.Publisher!).SingleAsync();
            publisher.Reliability = Reliability.E;
            return await db.SaveChangesAsync();
        });
        Assert.Matches(@"\bE2\b", await client.GetStringAsync($"/articles/{article}"));
    }

    [Theory, OnBothDatabases]
    public async Task What_rests_on_an_article_shows_on_its_page_at_once(Database database)
    {
        var host = await hosts.On(database);
        using var client = host.Client();
        var (_, id) = await host.InStoreAsync(RichClaimAsync);
        var filing = await host.InStoreAsync(db => db.Evidence.Where(e => e.ClaimId == id).Select(e => e.ArticleId).SingleAsync());
        var word = Some.Word("reworded");
        Assert.DoesNotContain(word, await client.GetStringAsync($"/articles/{filing}"), StringComparison.Ordinal);
        await host.InStoreAsync(async db =>
        {
            (await db.Claims.SingleAsync(c => c.Id == id)).Statement = word;
            return await db.SaveChangesAsync();
        });
        Assert.Contains(word, await client.GetStringAsync($"/articles/{filing}"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_new_capture_and_a_placement_in_it_show_at_once(Database database)
    {
        var host = await hosts.On(database);
        using var client = host.Client();
        var claim = await host.InStoreAsync(db => Edited.ClaimAsync(db));
        Assert.DoesNotContain("No longer found", await client.GetStringAsync($"/articles/{claim.ArticleId}"), StringComparison.Ordinal);
        var capture = await host.InStoreAsync(db => Edited.CaptureAsync(db, claim.ArticleId, Edited.WithoutSite));
        Assert.Contains("No longer found", await client.GetStringAsync($"/articles/{claim.ArticleId}"), StringComparison.Ordinal);
        await host.InStoreAsync(async db =>
        {
            var quotation = await db.Quotations.SingleAsync(q => q.ClaimId == claim.Id);
            db.Placements.Add(new() { QuotationId = quotation.Id, CaptureId = capture.Id, Method = PlacementMethod.ByHand, ParagraphId = capture.Paragraphs[1].Id, Changes = [ChangeKind.Wording], At = Some.Time, By = "Ada" });
            return await db.SaveChangesAsync();
        });
        Assert.DoesNotContain("No longer found", await client.GetStringAsync($"/articles/{claim.ArticleId}"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task What_changes_elsewhere_leaves_the_stamp_alone(Database database)
    {
        var host = await hosts.On(database);
        var (article, _) = await host.InStoreAsync(RichClaimAsync);
        var before = await host.InStoreAsync(db => db.Articles.Where(a => a.Id == article).Select(a => a.Stamp).SingleAsync());
        await host.InStoreAsync(RichClaimAsync);
        Assert.Equal(before, await host.InStoreAsync(db => db.Articles.Where(a => a.Id == article).Select(a => a.Stamp).SingleAsync()));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_kept_holds_no_antiforgery_token(Database database)
    {
        var host = await hosts.On(database);
        using var client = host.Client();
        var (article, _) = await host.InStoreAsync(RichClaimAsync);
        var page = await client.GetStringAsync($"/articles/{article}");
        var bands = page[page.IndexOf("class=\"bands\"", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];
        Assert.Contains("__RequestVerificationToken", page, StringComparison.Ordinal);
        Assert.DoesNotContain("__RequestVerificationToken", bands, StringComparison.Ordinal);
    }

    /// <summary>A claim that has one of everything that a card shows.</summary>
    private static async Task<(int Article, int Claim)> RichClaimAsync(IntelContext db)
    {
        var claim = await Some.ClaimAsync(db);
        claim.Article!.Publisher = Publisher.Named(Some.Word("Publisher"), new HashSet<string>());
        var filing = Some.Article(ArticleKind.Filing);
        var deal = new Deal { Slug = Some.Word("deal"), Title = Some.Word("Deal"), AddedAt = Some.Time, AddedBy = "Ada" };
        db.AddRange(filing, deal);
        await db.SaveChangesAsync();
        claim.Credibility = 2;
        claim.DealId = deal.Id;
        claim.Acquirer = OrganizationNamed(Some.Word("Acquirer"));
        claim.Counterparties.Add(new Counterparty { Organization = OrganizationNamed(Some.Word("Supplier")) });
        var facility = Some.Word("Facility");
        claim.Facilities.Add(new ClaimFacility { Facility = new Facility { Name = facility, Slug = facility.ToLowerInvariant(), Aliases = [Alias.Of(facility)] } });
        claim.StatedRationale = new Rationale { Text = Some.Word("because"), By = RationaleBy.Party };
        claim.Measures.Add(new Measure { Kind = MeasureKind.Power, Value = 300, Unit = "MW", AsWritten = "300 MW" });
        claim.Attribution = new Attribution { Kind = AttributionKind.Filing, Article = filing, ArticleId = filing.Id };
        claim.Support(Some.EvidenceFrom(filing));
        await db.SaveChangesAsync();
        return (claim.ArticleId, claim.Id);
    }

    private static Organization OrganizationNamed(string name) => new() { Name = name, Slug = name.ToLowerInvariant(), Aliases = [Alias.Of(name)] };
}
