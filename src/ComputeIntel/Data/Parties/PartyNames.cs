using ComputeIntel.Parties;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Parties;

/// <summary>
/// Finds organizations and facilities by their names, other names or slugs, and makes those that are not known yet. Near
/// names stay apart: only <see cref="PlainText.NameKey"/> is folded. Call it before anything else is changed; it saves.
/// </summary>
public sealed class PartyNames(IntelContext db)
{
    /// <summary>By <see cref="PlainText.NameKey"/> of each name asked for. A party of the sample that a real claim names becomes real.</summary>
    public Task<Dictionary<string, Organization>> OrganizationsAsync(IEnumerable<string> names, bool isDemo) =>
        FindOrMakeAsync(names, isDemo, (name, slug) => new Organization { Name = name, Slug = slug, IsDemo = isDemo, Aliases = [Alias.Of(name)] });

    /// <summary>By <see cref="PlainText.NameKey"/> of each name asked for. A facility of the sample that a real claim names becomes real.</summary>
    public Task<Dictionary<string, Facility>> FacilitiesAsync(IEnumerable<string> names, bool isDemo) =>
        FindOrMakeAsync(names, isDemo, (name, slug) => new Facility { Name = name, Slug = slug, IsDemo = isDemo, Aliases = [Alias.Of(name)] });

    private Task<Dictionary<string, T>> FindOrMakeAsync<T>(IEnumerable<string> names, bool isDemo, Func<string, string, T> make) where T : class, IParty
    {
        var asked = names.DistinctBy(PlainText.NameKey).ToDictionary(PlainText.NameKey);
        return asked.Count == 0 ? Task.FromResult(new Dictionary<string, T>()) : db.SettledAsync(async () =>
        {
            var found = await FoundAsync<T>([.. asked.Keys]);
            if (!isDemo)
            {
                await MakeRealAsync(found.Values);
            }

            foreach (var made in await MadeAsync([.. asked.Where(a => !found.ContainsKey(a.Key)).Select(a => a.Value)], make))
            {
                found.Add(PlainText.NameKey(made.Name), made);
            }

            return found;
        });
    }

    /// <summary>With a party, those that it is merged with become real: sample and real are never one.</summary>
    private async Task MakeRealAsync<T>(IReadOnlyCollection<T> found) where T : class, IParty
    {
        var roots = found.Where(p => p.IsDemo).Select(p => p.StandsForId ?? p.Id).ToList();
        if (roots.Count > 0)
        {
            await db.Set<T>().Where(p => roots.Contains(p.StandsForId ?? p.Id)).ForEachAsync(party => party.IsDemo = false);
        }
    }

    private async Task<Dictionary<string, T>> FoundAsync<T>(List<string> keys) where T : class, IParty
    {
        var parties = await db.Set<T>()
            .Include(nameof(IParty.StandsFor))
            .Include(p => p.Aliases)
            .Where(p => keys.Contains(p.Slug) || p.Aliases.Any(a => keys.Contains(a.Key)))
            .AsSplitQuery()
            .ToListAsync();

        // A name counts before a slug: "acme-2" may be one party's name and another's address.
        return keys
            .Select(key => (Key: key, Party: parties.Find(p => p.Aliases.Any(a => a.Key == key)) ?? parties.Find(p => p.Slug == key)))
            .Where(found => found.Party is not null)
            .ToDictionary(found => found.Key, found => found.Party!);
    }

    private async Task<List<T>> MadeAsync<T>(List<string> names, Func<string, string, T> make) where T : class, IParty
    {
        var taken = new HashSet<string>();
        var made = new List<T>();

        // In one order for everyone, so that two people making the same ones never wait for each other.
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            var slug = Slug.Of(name, "unnamed");
            taken.UnionWith(await db.Set<T>().Where(p => p.Slug.StartsWith(slug)).Select(p => p.Slug).ToListAsync());
            made.Add(make(name, Slug.Free(slug, taken)));
            taken.Add(made[^1].Slug);
        }

        db.AddRange(made);
        await db.SaveChangesAsync();
        return made;
    }
}
