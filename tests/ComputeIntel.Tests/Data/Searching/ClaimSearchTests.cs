using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Searching;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Data.Searching;

public sealed class ClaimSearchTests
{
    [Theory, OnBothDatabases]
    public async Task Each_filter_narrows_and_all_of_them_together(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var (first, second) = await TwoClaimsAsync(store);
        await using var db = store.Open();
        foreach (var filter in new ClaimFilter[]
        {
            new() { Tag = "reported" }, new() { Nature = "Fact" }, new() { Bearing = " deal " }, new() { Deal = "the-deal" }, new() { Organization = "anthropic" },
            new() { Organization = "spacex" }, new() { Facility = "colossus-1" }, new() { Publisher = "the-wire" }, new() { Q = "ALL of colossus" }, new() { Q = "full capacity" },
            new() { Tag = "reported", Nature = "fact", Bearing = "deal", Deal = "the-deal", Organization = "spacex", Facility = "colossus-1", Publisher = "the-wire", Q = "100%_sure" },
        })
        {
            Assert.Equal([first], (await db.PageAsync(filter.Checked())).Claims.Select(c => c.Id));
        }

        Assert.Equal([second, first], (await db.PageAsync(new ClaimFilter { Tag = "", Q = "  " }.Checked())).Claims.Select(c => c.Id));
        Assert.Empty((await db.PageAsync(new ClaimFilter { Q = "100% unsure" }.Checked())).Claims);
    }

    [Theory, OnBothDatabases]
    public async Task Pages_follow_each_other_without_gap_or_repeat(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        for (var i = 0; i < 5; i++)
        {
            await Some.ClaimAsync(db);
        }

        var seen = new List<int>();
        var filter = new ClaimFilter { Limit = 2 };
        for (int? next = int.MaxValue; next is not null;)
        {
            (var claims, next) = await db.PageAsync(filter with { After = next });
            seen.AddRange(claims.Select(c => c.Id));
        }

        Assert.Equal([5, 4, 3, 2, 1], seen);
    }

    [Theory, OnBothDatabases]
    public async Task Facets_count_each_value_with_their_own_choice_left_open(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await TwoClaimsAsync(store);
        await using var db = store.Open();
        var facets = await ClaimFacets.CountAsync(db, new ClaimFilter { Tag = "reported" }.Checked());

        Assert.Equal([("untagged", 1), ("reported", 1), ("verified", 0), ("disputed", 0), ("withdrawn", 0)], facets.Tags.Select(f => (f.Value, f.Count)));
        Assert.Equal([("fact", 1), ("judgement", 0), ("forecast", 0)], facets.Natures.Select(f => (f.Value, f.Count)));
        Assert.Equal([("anthropic", 1), ("spacex", 1)], facets.Organizations.Select(f => (f.Value, f.Count)));
        Assert.Equal([new Facet("the-deal", "The deal", 1)], facets.Deals);
        Assert.Equal([new Facet("colossus-1", "Colossus 1", 1)], facets.Facilities);
        Assert.Equal([new Facet("the-wire", "The Wire", 1)], facets.Publishers);
    }

    [Theory, OnBothDatabases]
    public async Task A_page_is_of_one_moment_whatever_is_added_meanwhile(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        using var done = new CancellationTokenSource();
        var adding = Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++)
            {
                await using var db = store.Open();
                await Some.ClaimAsync(db);
            }

            await done.CancelAsync();
        });
        await using var reading = store.Open();
        while (!done.IsCancellationRequested)
        {
            var (claims, _) = await reading.PageAsync(new ClaimFilter());
            Assert.All(claims, c => Assert.Single(c.Quotations));
        }

        await adding;
    }

    [Fact]
    public void What_no_claim_could_have_is_refused_by_the_parameters_name()
    {
        var refusal = Assert.Throws<Refusal>(() => new ClaimFilter { Tag = "2", Nature = "x", Bearing = "y", Deal = "No Slug", Publisher = "\0", Q = "a\0b", Limit = 201 }.Checked());
        Assert.Equal(["tag", "nature", "bearing", "deal", "publisher", "q", "limit"], refusal.Errors.Keys);
    }

    private static async Task<(int First, int Second)> TwoClaimsAsync(TestStore store)
    {
        await using var db = store.Open();
        var article = Some.ArticleSaying("Anthropic takes the full capacity of Colossus 1.");
        article.Publisher = Publisher.Named("The Wire", new HashSet<string>());
        db.Articles.Add(article);
        db.Deals.Add(new() { Slug = "the-deal", Title = "The deal", AddedBy = "Ada", AddedAt = Some.Time });
        await db.SaveChangesAsync();
        var first = await Some.ClaimIntake(db).MakeAsync(
            new ClaimDraft
            {
                Quotations = [new QuotationDraft { ParagraphId = article.Captures[0].Paragraphs[0].Id, Exact = "full capacity" }],
                Statement = "100%_sure: all of Colossus 1",
                Acquirer = "Anthropic",
                Facilities = ["Colossus 1"],
                Counterparties = [new CounterpartyDraft { Name = "SpaceX" }, new CounterpartyDraft { Name = "SpaceX", Role = Role.Owner }],
                Deal = "the-deal",
            },
            "Ada",
            Some.Time);
        first.Review(Tag.Reported, null, "Ada", Some.Time);
        await db.SaveChangesAsync();
        var other = Some.ArticleSaying("Something else entirely.");
        db.Articles.Add(other);
        await db.SaveChangesAsync();
        var second = await Some.ClaimIntake(db).MakeAsync(
            new ClaimDraft { Quotations = [new QuotationDraft { ParagraphId = other.Captures[0].Paragraphs[0].Id }], Nature = Nature.Judgement, Bearing = Bearing.Context }, "Ada", Some.Time);
        return (first.Id, second.Id);
    }
}
