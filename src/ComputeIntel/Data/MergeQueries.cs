using ComputeIntel.Parties;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data;

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
}

/// <summary>A merge with the two parties that it is about.</summary>
public sealed record ToldMerge(PartyMerge Merge, IParty From, IParty Into);
