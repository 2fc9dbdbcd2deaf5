using ComputeIntel.Data;
using ComputeIntel.Data.Parties;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Data.Parties;

public sealed class MergeIntakeTests
{
    [Theory, OnBothDatabases]
    public async Task A_chain_is_read_to_its_end_and_comes_back_link_by_link(Database database)
    {
        await using var store = await WithSitesAsync(database, "a", "b", "c", "d");
        await MergeAsync(store, "a", "b");
        await MergeAsync(store, "c", "b");
        await MergeAsync(store, "b", "d");
        Assert.Equal("a>d b>d c>d d", await StandingAsync(store));
        await UnmergeAsync(store, "a");
        Assert.Equal("a b>d c>d d", await StandingAsync(store));
        await MergeAsync(store, "a", "c");
        Assert.Equal("a>d b>d c>d d", await StandingAsync(store));
        await UnmergeAsync(store, "b");
        Assert.Equal("a>b b c>b d", await StandingAsync(store));
        await UnmergeAsync(store, "c");
        Assert.Equal("a>c b c d", await StandingAsync(store));
        await UnmergeAsync(store, "a");
        Assert.Equal("a b c d", await StandingAsync(store));
        await using var db = store.Open();
        Assert.Equal((4, 4), (await db.PartyMerges.CountAsync(), await db.PartyMerges.CountAsync(m => m.Undoing != null)));
    }

    [Theory, OnBothDatabases]
    public async Task A_merge_moves_no_claim_and_a_new_one_keeps_the_name_that_it_writes(Database database)
    {
        await using var store = await WithSitesAsync(database, "a", "b");
        await MergeAsync(store, "b", "a");
        await using var db = store.Open();
        var found = (await new PartyNames(db).FacilitiesAsync(["B", "new"], isDemo: false))["b"];
        Assert.Equal(("b", "a"), (found.Name, found.NameNow()));
        Assert.Equal(3, await db.Facilities.CountAsync());
        Assert.Equal(("a", "b"), (found.Now().Slug, found.Written()));
    }

    [Theory, OnBothDatabases]
    public async Task People_who_merge_round_a_circle_at_once_never_close_it(Database database)
    {
        for (var round = 0; round < 4; round++)
        {
            await using var store = await WithSitesAsync(database, "a", "b", "c");
            await MergeAsync(store, "c", "b");
            (string From, string Into)[] wanted = [("a", "c"), ("b", "a"), ("b", "a"), ("a", "b")];
            var types = await Task.WhenAll(wanted.Select(w => Task.Run(() => TriedAsync(store, w.From, w.Into))));
            Assert.All(types, type => Assert.Contains(type, new[] { null, "busy", "merge-circle", "already-merged" }));
            Assert.Single(types, type => type is null);
            await using var db = store.Open();
            var standing = await db.PartyMerges.Where(m => m.Undoing == null).ToListAsync();
            var forest = new MergeForest(standing);
            Assert.All(await db.Facilities.ToListAsync(), f => Assert.Equal(forest.RootOf(f.Id), f.StandsForId ?? f.Id));
            Assert.Equal(2, standing.Count);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Who_was_merged_since_it_was_loaded_is_not_merged_twice(Database database)
    {
        await using var store = await WithSitesAsync(database, "a", "b", "c");
        await using var db = store.Open();
        await db.PartyAsync(PartyType.Facility, "a");
        await MergeAsync(store, "a", "b");
        var refusal = await Assert.ThrowsAsync<Refusal>(() => new MergeIntake(db).MergeAsync(PartyType.Facility, "a", new() { Into = "c" }, "Ben", Some.Time));
        Assert.Equal("already-merged", refusal.Type);
        await UnmergeAsync(store, "a");
        Assert.Equal("a b c", await StandingAsync(store));
    }

    [Theory, OnBothDatabases]
    public async Task One_of_two_who_un_merge_at_once_is_told(Database database)
    {
        await using var store = await WithSitesAsync(database, "a", "b");
        await MergeAsync(store, "a", "b");
        var types = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            try
            {
                await UnmergeAsync(store, "a");
                return null;
            }
            catch (Refusal refusal)
            {
                return refusal.Type;
            }
        })));
        Assert.Single(types, type => type is null);
        Assert.Contains(types.OfType<string>().Single(), new[] { "busy", "not-merged", StoreRefusal.MadeTwice });
        Assert.Equal("a b", await StandingAsync(store));
    }

    [Theory, OnBothDatabases]
    public async Task With_one_of_the_sample_those_merged_with_it_become_real(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using (var db = store.Open())
        {
            await new PartyNames(db).FacilitiesAsync(["a", "b", "c"], isDemo: true);
        }

        await MergeAsync(store, "b", "a");
        await using var later = store.Open();
        await new PartyNames(later).FacilitiesAsync(["b"], isDemo: false);
        Assert.Equal(["c"], await later.Facilities.Where(f => f.IsDemo).Select(f => f.Name).ToListAsync());
    }

    private static async Task<TestStore> WithSitesAsync(Database database, params string[] names)
    {
        var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        await new PartyNames(db).FacilitiesAsync(names, isDemo: false);
        return store;
    }

    private static async Task MergeAsync(TestStore store, string from, string into)
    {
        await using var db = store.Open();
        await new MergeIntake(db).MergeAsync(PartyType.Facility, from, new() { Into = into }, "Ada", Some.Time);
    }

    private static async Task UnmergeAsync(TestStore store, string from)
    {
        await using var db = store.Open();
        await new MergeIntake(db).UnmergeAsync(PartyType.Facility, from, "Ada", Some.Time);
    }

    private static async Task<string?> TriedAsync(TestStore store, string from, string into)
    {
        try
        {
            await MergeAsync(store, from, into);
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal.Type;
        }
    }

    /// <summary>"a>d b" where a stands for d.</summary>
    private static async Task<string> StandingAsync(TestStore store)
    {
        await using var db = store.Open();
        return string.Join(' ', (await db.Facilities.Include(f => f.StandsFor).OrderBy(f => f.Name).ToListAsync()).Select(f => f.StandsFor is { } root ? $"{f.Name}>{root.Name}" : f.Name));
    }
}
