using ComputeIntel.Articles;
using ComputeIntel.Briefings;
using ComputeIntel.Claims;
using ComputeIntel.Data.Articles;
using ComputeIntel.Data.Briefings;
using ComputeIntel.Data.Deals;
using ComputeIntel.Data.Origins;
using ComputeIntel.Data.Parties;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Origins;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Data.Origins;

/// <summary>Parties that claims go back to and that no claim names as its own.</summary>
public sealed class OriginPartiesTests
{
    [Theory, OnBothDatabases]
    public async Task Those_that_are_merged_are_one_origin_and_two_again_once_they_are_not(Database database)
    {
        await using var store = await WithPartiesAsync(database);
        await ClaimAsync(store, ArticleKind.News, "A wire", "xAI");
        await ClaimAsync(store, ArticleKind.News, "A courier", "X.AI");
        Assert.Equal((2, 2), await CountAsync(store, day: 1));
        await MergeAsync(store, day: 2);
        Assert.Equal((1, 1), await CountAsync(store, day: 3));
        await UnmergeAsync(store, day: 4);
        Assert.Equal((2, 2), await CountAsync(store, day: 5));

        // The deal by an earlier day; a briefing is of now.
        Assert.Equal([(2, 2), (1, 2), (2, 2)], [await CountAsync(store, day: 1), await CountAsync(store, day: 3), await CountAsync(store, day: 5)]);
    }

    [Theory, OnBothDatabases]
    public async Task A_party_and_the_statement_of_the_one_that_it_is_merged_with_are_one(Database database)
    {
        await using var store = await WithPartiesAsync(database);
        await ClaimAsync(store, ArticleKind.News, "A wire", "xAI");
        await ClaimAsync(store, ArticleKind.Statement, "X.AI", null);
        Assert.Equal((2, 2), await CountAsync(store, day: 1));
        await MergeAsync(store, day: 2);
        Assert.Equal((1, 1), await CountAsync(store, day: 3));
    }

    [Theory, OnBothDatabases]
    public async Task What_one_said_is_looked_for_by_the_names_of_all_that_it_is_merged_with(Database database)
    {
        await using var store = await WithPartiesAsync(database);
        await ClaimAsync(store, ArticleKind.Statement, "X.AI", null);
        var wire = await ClaimAsync(store, ArticleKind.News, "A wire", null, "xAI said that the hall is let.");
        var own = await ClaimAsync(store, ArticleKind.Statement, "X.AI", null, "The hall is let, xAI said.");
        await MergeAsync(store, day: 2);
        await using var db = store.Open();
        await new OriginSearch(db).ProposeInDealAsync(await db.Deals.Select(d => d.Id).SingleAsync(), Some.Time);
        Assert.Equal(2, await db.Origins.CountAsync(o => o.ClaimId == wire && o.Article!.Publisher!.Name == "X.AI"));
        Assert.False(await db.Origins.AnyAsync(o => o.Party != null));
        Assert.Equal(1, await db.Origins.CountAsync(o => o.ClaimId == own));
    }

    [Theory, OnBothDatabases]
    public async Task Articles_that_meet_only_at_the_far_end_of_their_chains_are_one_origin_wherever_it_is_told(Database database)
    {
        await using var store = await WithPartiesAsync(database);
        await using (var db = store.Open())
        {
            var first = Some.Article();
            for (var branch = 0; branch < 2; branch++)
            {
                var last = Enumerable.Range(1, 7).Aggregate(first, (before, _) => Retelling(before));
                db.Add(last);
                await db.SaveChangesAsync();
                var claim = Some.ClaimOn(last);
                claim.DealId = await db.Deals.Select(d => d.Id).SingleAsync();
                claim.Measures.Add(new() { Kind = MeasureKind.Power, Value = 300, Unit = "MW" });
                db.Add(claim);
                await db.SaveChangesAsync();
            }
        }

        Assert.Equal((1, 1), await CountAsync(store, day: 1));

        static Article Retelling(Article of)
        {
            var article = Some.ArticleSaying("It draws 300 MW.");
            article.GoesBackTo = of;
            return article;
        }
    }

    private static async Task<TestStore> WithPartiesAsync(Database database)
    {
        var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        db.Add(new Deal { Slug = "deal", Title = "A deal", AddedBy = "Ada", AddedAt = Some.Time });
        await db.SaveChangesAsync();
        await new PartyNames(db).OrganizationsAsync(["xAI", "X.AI"], isDemo: false);
        return store;
    }

    private static async Task<int> ClaimAsync(TestStore store, ArticleKind kind, string publisher, string? goesBackTo, string text = "It draws 300 MW.")
    {
        await using var db = store.Open();
        var article = Some.ArticleSaying(text, kind);
        article.Publisher = await new PublisherNames(db).OfAsync(publisher, null, isDemo: false);
        db.Add(article);
        await db.SaveChangesAsync();
        var claim = Some.ClaimOn(article);
        claim.DealId = await db.Deals.Select(d => d.Id).SingleAsync();
        claim.Measures.Add(new() { Kind = MeasureKind.Power, Value = 300, Unit = "MW" });
        if (goesBackTo is not null)
        {
            claim.GoesBackTo(null, goesBackTo, null, "Ada", Some.Time);
        }

        db.Add(claim);
        await db.SaveChangesAsync();
        return claim.Id;
    }

    private static async Task MergeAsync(TestStore store, int day)
    {
        await using var db = store.Open();
        await new MergeIntake(db).MergeAsync(PartyType.Organization, "x-ai", new() { Into = "xAI" }, "Ada", Some.Time.AddDays(day));
    }

    private static async Task UnmergeAsync(TestStore store, int day)
    {
        await using var db = store.Open();
        await new MergeIntake(db).UnmergeAsync(PartyType.Organization, "x-ai", "Ada", Some.Time.AddDays(day));
    }

    /// <summary>On the deal as it was known by a day, and in a briefing.</summary>
    private static async Task<(int Deal, int Briefing)> CountAsync(TestStore store, int day)
    {
        await using var db = store.Open();
        var clock = new DealClock(null, PartialDate.Of(DateOnly.FromDateTime(Some.Time).AddDays(day)));
        var known = await db.SynthesisAsync(await db.DealAsync("deal"), clock, new(2026, 6, 30));
        var briefed = await db.MaterialAsync(new Briefing { Title = "A briefing", Deal = known.Deal, DealId = known.Deal.Id, AddedBy = "Ada" });
        return (OriginTree.Of(Assert.Single(Assert.Single(known.Table.Terms).Values).Claims).Trace.Origins, OriginTrace.Of(briefed.Claims).Origins);
    }
}
