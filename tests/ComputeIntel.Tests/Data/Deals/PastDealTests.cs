using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data.Claims;
using ComputeIntel.Data.Deals;
using ComputeIntel.Data.Parties;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Disagreements;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Data.Deals;

/// <summary>A deal read by an earlier day: what was decided since is not known yet, what was taken back since still stands.</summary>
public sealed class PastDealTests
{
    [Theory, OnBothDatabases]
    public async Task Parties_are_one_from_the_day_of_their_merge_to_the_day_on_which_it_was_taken_back(Database database)
    {
        await using var store = await WithSitesAsync(database, "Hall 7", "Bunker");
        Assert.Equal("Bunker+Hall 7", await SitesAsync(store, day: null));
        await MergeAsync(store, "bunker", "hall-7", day: 3);
        Assert.Equal(("Bunker+Hall 7", "Hall 7", "Hall 7"), (await SitesAsync(store, 2), await SitesAsync(store, 4), await SitesAsync(store, null)));
        await UnmergeAsync(store, "bunker", day: 5);
        Assert.Equal(("Bunker+Hall 7", "Hall 7", "Bunker+Hall 7", "Bunker+Hall 7"), (await SitesAsync(store, 2), await SitesAsync(store, 4), await SitesAsync(store, 6), await SitesAsync(store, null)));
    }

    [Theory, OnBothDatabases]
    public async Task A_chain_of_merges_is_read_as_far_as_it_went_by_then(Database database)
    {
        await using var store = await WithSitesAsync(database, "Hall 7", "Bunker");
        await using (var db = store.Open())
        {
            // No claim names it: it is known only by the merge.
            await new PartyNames(db).FacilitiesAsync(["Campus"], isDemo: false);
        }

        await MergeAsync(store, "bunker", "campus", day: 2);
        await MergeAsync(store, "campus", "hall-7", day: 4);
        Assert.Equal(["Bunker+Hall 7", "Campus+Hall 7", "Hall 7"], [await SitesAsync(store, 1), await SitesAsync(store, 3), await SitesAsync(store, 5)]);
        await UnmergeAsync(store, "bunker", day: 6);
        Assert.Equal(["Campus+Hall 7", "Hall 7", "Bunker+Hall 7"], [await SitesAsync(store, 3), await SitesAsync(store, 5), await SitesAsync(store, 7)]);
    }

    [Theory, OnBothDatabases]
    public async Task That_two_names_are_two_is_known_from_the_day_on_which_somebody_said_so(Database database)
    {
        await using var store = await WithSitesAsync(database, "Colossus", "Colossus 1");
        await using (var db = store.Open())
        {
            var ids = await db.Facilities.Select(f => f.Id).ToListAsync();
            db.NameDecisions.Add(NameDecision.On(PartyType.Facility, ids[0], ids[1], isSame: false, "Ada", Some.Time.AddDays(3)));
            await db.SaveChangesAsync();
        }

        Assert.Equal([DisagreementType.Identity], (await ReadAsync(store, 2)).Table.Disagreements.Select(d => d.Type));
        Assert.Empty((await ReadAsync(store, 4)).Table.Disagreements);
    }

    [Theory, OnBothDatabases]
    public async Task Tags_evidence_and_events_stand_as_they_did(Database database)
    {
        await using var store = await WithSitesAsync(database, "Hall 7");
        await using (var db = store.Open())
        {
            var claim = await db.Claims.Whole().SingleAsync();
            var filing = Some.Article(ArticleKind.Filing);
            db.Articles.Add(filing);
            var deal = await db.Deals.Include(d => d.Events).SingleAsync();
            deal.Events.AddRange([
                new() { On = Day(1), What = "Announced", ClaimId = claim.Id },
                new() { On = Day(4), What = "Signed" },
            ]);
            await db.SaveChangesAsync();
            var evidence = Some.EvidenceFrom(filing);
            (evidence.Number, evidence.AddedAt) = (1, Some.Time.AddDays(2));
            claim.Evidence.Add(evidence);
            claim.Review(Tag.Verified, "as filed", "Ada", Some.Time.AddDays(2));
            await db.SaveChangesAsync();
            claim.Review(Tag.Withdrawn, "of another deal", "Ada", Some.Time.AddDays(5));
            await db.SaveChangesAsync();
        }

        Assert.Equal([(Tag.Untagged, 0, "Announced"), (Tag.Verified, 1, "Announced"), (Tag.Verified, 1, "Announced, Signed")], [await ToldAsync(1), await ToldAsync(3), await ToldAsync(4)]);
        Assert.Empty((await ReadAsync(store, 6)).Table.Terms);
        Assert.Empty((await ReadAsync(store, -1)).Events);

        async Task<(Tag, int, string)> ToldAsync(int day)
        {
            var known = await ReadAsync(store, day);
            var value = Assert.Single(Assert.Single(known.Table.Terms).Values);
            return (value.Standing, value.Claims.Single().Evidence.Count, string.Join(", ", known.Events.Select(e => e.What)));
        }
    }

    private static PartialDate Day(int day) => PartialDate.Of(DateOnly.FromDateTime(Some.Time).AddDays(day));

    /// <summary>A deal with a claim for each site, all of the first day.</summary>
    private static async Task<TestStore> WithSitesAsync(Database database, params string[] names)
    {
        var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var deal = new Deal { Title = "Deal", Slug = "deal", AddedAt = Some.Time, AddedBy = "Ada" };
        db.Add(deal);
        await db.SaveChangesAsync();
        var sites = await new PartyNames(db).FacilitiesAsync(names, isDemo: false);
        foreach (var name in names)
        {
            var claim = await Some.ClaimAsync(db);
            (claim.DealId, claim.Article!.PublishedOn) = (deal.Id, Day(0));
            claim.Facilities.Add(new() { Facility = sites[PlainText.NameKey(name)] });
        }

        await db.SaveChangesAsync();
        return store;
    }

    private static async Task MergeAsync(TestStore store, string from, string into, int day)
    {
        await using var db = store.Open();
        await new MergeIntake(db).MergeAsync(PartyType.Facility, from, new() { Into = into }, "Ada", Some.Time.AddDays(day));
    }

    private static async Task UnmergeAsync(TestStore store, string from, int day)
    {
        await using var db = store.Open();
        await new MergeIntake(db).UnmergeAsync(PartyType.Facility, from, "Ada", Some.Time.AddDays(day));
    }

    /// <param name="day">By which it is known; null for now.</param>
    private static async Task<DealSynthesis> ReadAsync(TestStore store, int? day)
    {
        await using var db = store.Open();
        return await db.SynthesisAsync(await db.DealAsync("deal"), new(null, day is { } on ? Day(on) : null), new(2026, 6, 30));
    }

    private static async Task<string> SitesAsync(TestStore store, int? day) =>
        string.Join('+', Assert.Single((await ReadAsync(store, day)).Table.Terms).Values.Select(v => v.Text).Order(StringComparer.Ordinal));
}
