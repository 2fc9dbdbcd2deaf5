using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data.Deals;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Disagreements;
using ComputeIntel.Samples;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Samples;

public sealed class SampleLoaderTests(LoadedSample sample) : IClassFixture<LoadedSample>
{
    [Theory, OnBothDatabases]
    public async Task It_fills_an_empty_store_with_one_deal_its_articles_claims_and_a_briefing(Database database)
    {
        await using var db = await sample.OpenAsync(database);
        Assert.Equal("anthropic-colossus-1", (await db.Deals.SingleAsync(d => d.WriteUp!.Publisher!.Name == "Demo Desk")).Slug);
        Assert.InRange(await db.Claims.CountAsync(), 45, 100);
        Assert.InRange(await db.Claims.CountAsync(c => c.ArticleId == db.Deals.Single().WriteUpId), 14, 30);
        Assert.InRange(await db.Articles.CountAsync(a => a.Captures.Count > 0 && db.Deals.All(d => d.WriteUpId != a.Id)), 12, 40);
        Assert.InRange(await db.Articles.CountAsync(a => a.Captures.Count == 0), 4, 10);
        var briefing = await db.Briefings.Include(b => b.Judgements).ThenInclude(j => j.Claims).AsSplitQuery().SingleAsync();
        Assert.InRange(briefing.Judgements.Count, 3, 5);
        Assert.All(briefing.Judgements, j => Assert.True(j is { Likelihood: not null, Confidence: not null, Claims.Count: > 0 }));
        Assert.Equal("Demo: not for distribution", briefing.Handling);
    }

    [Theory, OnBothDatabases]
    public async Task Everything_in_it_is_marked_as_demo_and_signed(Database database)
    {
        await using var db = await sample.OpenAsync(database);
        Assert.False(await db.Articles.AnyAsync(a => !a.IsDemo || a.AddedBy != SampleLoader.Analyst));
        Assert.False(await db.Claims.AnyAsync(c => !c.IsDemo || c.AddedBy != SampleLoader.Analyst));
        Assert.False(await db.Deals.AnyAsync(d => !d.IsDemo) || await db.Briefings.AnyAsync(b => !b.IsDemo) || await db.Publishers.AnyAsync(p => !p.IsDemo));
        Assert.False(await db.Organizations.AnyAsync(o => !o.IsDemo) || await db.Facilities.AnyAsync(f => !f.IsDemo));
        Assert.False(await db.Reviews.AnyAsync(r => r.By != SampleLoader.Analyst || r.At.Year != 2026 || r.At.Month != 6));
    }

    [Theory, OnBothDatabases]
    public async Task Its_claims_are_numbered_in_the_order_in_which_they_were_made(Database database)
    {
        await using var db = await sample.OpenAsync(database);
        var claims = await db.Claims.OrderBy(c => c.Id).ToListAsync();
        Assert.Equal(1, claims[0].Id);
        Assert.Equal(claims.OrderBy(c => c.AddedAt).Select(c => c.Id), claims.Select(c => c.Id));
    }

    [Theory, OnBothDatabases]
    public async Task It_shows_each_type_of_disagreement_by_rule_and_one_decided_otherwise(Database database)
    {
        await using var db = await sample.OpenAsync(database);
        var known = await db.SynthesisAsync(await db.DealAsync("anthropic-colossus-1"), DealClock.Open, new(2026, 6, 30));
        Assert.Empty(Enum.GetValues<DisagreementType>().Except(known.Table.Disagreements.Select(d => d.RuleType).OfType<DisagreementType>()));
        Assert.Equal(((DisagreementType?)DisagreementType.Contradiction, (DisagreementType?)DisagreementType.CopyingError), Assert.Single(known.Table.Disagreements, d => d.Decision is not null) is var decided ? (decided.RuleType, decided.Type) : default);
        Assert.Contains(known.Arithmetic, f => f.Kind == ArithmeticKind.DurationAgainstDates);
    }

    [Theory, OnBothDatabases]
    public async Task It_never_loads_into_a_store_that_holds_something(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using (var db = store.Open())
        {
            db.Articles.Add(Some.Article());
            await db.SaveChangesAsync();
            Assert.False(await SampleLoader.LoadAsync(db));
        }

        await using var after = store.Open();
        Assert.Equal(1, await after.Articles.CountAsync());
        Assert.Equal(0, await after.Publishers.CountAsync() + await after.Organizations.CountAsync() + await after.Deals.CountAsync());
    }

    [Theory, OnBothDatabases]
    public async Task It_is_not_loaded_twice(Database database)
    {
        await using var db = await sample.OpenAsync(database);
        var before = await db.RowsAsync();
        Assert.False(await SampleLoader.LoadAsync(db));
        Assert.Equal(before, await db.RowsAsync());
    }

    [Theory, OnBothDatabases]
    public async Task The_program_loads_it_at_start_where_it_is_told_to(Database database)
    {
        await using var host = await IntelHost.StartAsync(database, new Dictionary<string, string> { ["Samples:Load"] = "true" });
        Assert.Equal(1, await host.InStoreAsync(db => db.Deals.CountAsync()));
    }
}
