using ComputeIntel.Data.Articles;
using ComputeIntel.Data.Parties;
using ComputeIntel.Parties;
using ComputeIntel.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Tests.Data.Parties;

public sealed class PartyNamesTests
{
    [Theory, OnBothDatabases]
    public async Task A_name_is_made_once_and_found_by_any_spelling_alias_or_slug(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var made = (await new PartyNames(db).OrganizationsAsync(["Space  Exploration Technologies"], isDemo: false)).Values.Single();
        made.Aliases.Add(Alias.Of("SpaceX"));
        await db.SaveChangesAsync();

        await using var later = store.Open();
        var found = await new PartyNames(later).OrganizationsAsync(["space exploration technologies", "SPACEX", "space-exploration-technologies"], isDemo: false);

        Assert.Equal(3, found.Count);
        Assert.All(found.Values, o => Assert.Equal(made.Id, o.Id));
    }

    [Theory, OnBothDatabases]
    public async Task Near_names_stay_apart_with_slugs_of_their_own(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var facilities = await new PartyNames(db).FacilitiesAsync(["Colossus", "Colossus 1", "Colossus-1"], isDemo: false);
        Assert.Equal(["colossus", "colossus-1", "colossus-1-2"], facilities.Values.Select(f => f.Slug));
    }

    [Theory, OnBothDatabases]
    public async Task A_party_of_the_sample_becomes_real_when_a_real_claim_names_it(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using (var db = store.Open())
        {
            await new PartyNames(db).OrganizationsAsync(["Anthropic"], isDemo: true);
            await new PartyNames(db).OrganizationsAsync(["anthropic"], isDemo: false);
            await db.SaveChangesAsync();
        }

        await using var later = store.Open();
        Assert.False((await later.Organizations.SingleAsync()).IsDemo);
    }

    [Theory, OnBothDatabases]
    public async Task Two_people_naming_the_same_party_at_once_make_one(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await Parallel.ForEachAsync(Enumerable.Range(0, 8), async (_, _) =>
        {
            await using var db = store.Open();
            await new PartyNames(db).OrganizationsAsync(["Anthropic", "Google"], isDemo: false);
        });

        await using var later = store.Open();
        Assert.Equal(2, await later.Organizations.CountAsync());
    }

    [Theory, OnBothDatabases]
    public async Task Names_with_one_slug_made_at_once_get_slugs_of_their_own(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        var names = Enumerable.Range(1, 10).Select(n => "Acme" + new string('!', n)).ToList();
        await Task.WhenAll(names.Select(name => Task.Run(async () =>
        {
            await using var db = store.Open();
            await new PartyNames(db).OrganizationsAsync([name], isDemo: false);
            await new PartyNames(db).FacilitiesAsync([name], isDemo: false);
            await new PublisherNames(db).OfAsync(name, null, isDemo: false);
        })));

        await using var later = store.Open();
        var slugs = names.Select((_, i) => i == 0 ? "acme" : $"acme-{i + 1}").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(slugs, (await later.Organizations.Select(o => o.Slug).ToListAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(slugs, (await later.Facilities.Select(f => f.Slug).ToListAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(slugs, (await later.Publishers.Select(p => p.Slug).ToListAsync()).Order(StringComparer.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task A_publisher_is_found_by_name_by_slug_and_by_the_domain_of_a_link(Database database)
    {
        await using var store = await TestStore.NewAsync(database);
        await using var db = store.Open();
        var names = new PublisherNames(db);
        var made = await names.OfAsync("The Daily Cluster", null, isDemo: false);
        made!.Domains = ["dailycluster.example"];
        await db.SaveChangesAsync();

        Assert.Same(made, await names.OfAsync("the daily  cluster", null, isDemo: false));
        Assert.Same(made, await names.OfAsync("the-daily-cluster", null, isDemo: false));
        Assert.Same(made, await names.OfAsync(null, "https://www.dailycluster.example/story", isDemo: false));
        Assert.Null(await names.OfAsync(null, "https://notdailycluster.example/story", isDemo: false));
        Assert.Null(await names.OfAsync(null, null, isDemo: false));
    }
}
