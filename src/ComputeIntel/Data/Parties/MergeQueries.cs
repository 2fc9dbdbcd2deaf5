using ComputeIntel.Claims;
using ComputeIntel.Parties;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Parties;

/// <summary>What was decided about parties being one.</summary>
public static class MergeQueries
{
    /// <summary>Every merge of or into any of the parties, newest first, those that were taken back too.</summary>
    public static async Task<IReadOnlyList<ToldMerge>> MergesAsync(this IntelContext db, PartyType type, IReadOnlyCollection<int> ids)
    {
        var merges = await db.PartyMerges.AsNoTracking().Include(m => m.Undoing)
            .Where(m => m.PartyType == type && (ids.Contains(m.FromId) || ids.Contains(m.IntoId))).OrderByDescending(m => m.Id).ToListAsync();
        var named = merges.SelectMany(m => new[] { m.FromId, m.IntoId }).ToHashSet();
        var parties = type == PartyType.Facility
            ? await db.Facilities.AsNoTracking().Where(f => named.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => (IParty)f)
            : await db.Organizations.AsNoTracking().Where(o => named.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => (IParty)o);
        return [.. merges.Select(m => new ToldMerge(m, parties[m.FromId], parties[m.IntoId]))];
    }

    /// <summary>Lets every party that claims name stand for what it stood for at a time: a merge decided since is none yet, one taken back since stands.</summary>
    /// <param name="db">The store.</param>
    /// <param name="claims">With the parties that they name and what those stand for; they must not be saved.</param>
    /// <param name="time">UTC.</param>
    public static async Task UnmergeSinceAsync(this IntelContext db, IReadOnlyCollection<Claim> claims, DateTime time)
    {
        var merges = (await db.PartyMerges.AsNoTracking().Include(m => m.Undoing).ToListAsync()).GroupBy(m => m.PartyType);
        foreach (var decided in merges.Where(g => g.Any(m => m.At > time || m.Undoing?.At > time)))
        {
            var forest = MergeForest.At(decided, time);
            var named = claims.SelectMany(c => c.Parties.Concat(c.NamedOrigins)).Where(p => p is Facility == (decided.Key == PartyType.Facility)).ToHashSet();
            var missing = named.Select(p => forest.RootOf(p.Id)).Except(named.Select(p => p.Id)).ToList();
            IEnumerable<IParty> others = decided.Key == PartyType.Facility
                ? await db.Facilities.AsNoTracking().Include(f => f.Aliases).Where(f => missing.Contains(f.Id)).ToListAsync()
                : await db.Organizations.AsNoTracking().Include(o => o.Aliases).Where(o => missing.Contains(o.Id)).ToListAsync();
            named.UnionWith(others);
            var byId = named.DistinctBy(p => p.Id).ToDictionary(p => p.Id);
            foreach (var party in named)
            {
                party.StandFor(forest.RootOf(party.Id) is var root && root != party.Id ? byId[root] : null);
            }
        }
    }
}

/// <summary>A merge with the two parties that it is about.</summary>
public sealed record ToldMerge(PartyMerge Merge, IParty From, IParty Into);
