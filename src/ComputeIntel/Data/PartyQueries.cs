using ComputeIntel.Claims;
using ComputeIntel.Parties;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data;

/// <summary>Organizations and facilities, asked for alike.</summary>
public static class PartyQueries
{
    /// <summary>One party with its names, tracked.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>.</exception>
    public static async Task<IParty> PartyAsync(this IntelContext db, PartyType type, string slug) => type == PartyType.Facility
        ? await db.Facilities.Include(f => f.Aliases).SingleOrDefaultAsync(f => f.Slug == slug) ?? throw Refusal.NotFound($"facility “{slug}”")
        : await db.Organizations.Include(o => o.Aliases).SingleOrDefaultAsync(o => o.Slug == slug) ?? throw Refusal.NotFound($"organization “{slug}”");

    /// <summary>All parties of a type with their names, by name.</summary>
    public static async Task<IReadOnlyList<IParty>> PartiesAsync(this IntelContext db, PartyType type) => type == PartyType.Facility
        ? await db.Facilities.AsNoTracking().Include(f => f.Aliases).OrderBy(f => f.Name).ToListAsync()
        : await db.Organizations.AsNoTracking().Include(o => o.Aliases).OrderBy(o => o.Name).ToListAsync();

    /// <summary>The claims that name any of the parties, withdrawn ones too.</summary>
    public static IQueryable<Claim> ClaimsNaming(this IntelContext db, PartyType type, IReadOnlyCollection<int> ids) => type == PartyType.Facility
        ? db.Claims.Where(c => c.Facilities.Any(f => ids.Contains(f.FacilityId)))
        : db.Claims.Where(c => ids.Contains(c.AcquirerId ?? 0) || c.Counterparties.Any(p => ids.Contains(p.OrganizationId)));

    /// <summary>How many claims of each tag name each party.</summary>
    public static async Task<ILookup<int, (Tag Tag, int Count)>> ClaimCountsAsync(this IntelContext db, PartyType type)
    {
        var named = type == PartyType.Facility
            ? db.Claims.SelectMany(c => c.Facilities, (c, f) => new { Claim = c.Id, c.Tag, Party = f.FacilityId })
            : db.Claims.Where(c => c.AcquirerId != null).Select(c => new { Claim = c.Id, c.Tag, Party = c.AcquirerId!.Value })
                .Union(db.Claims.SelectMany(c => c.Counterparties, (c, p) => new { Claim = c.Id, c.Tag, Party = p.OrganizationId }));
        var counts = await named.GroupBy(n => new { n.Party, n.Tag }).Select(g => new { g.Key.Party, g.Key.Tag, Count = g.Count() }).ToListAsync();
        return counts.ToLookup(c => c.Party, c => (c.Tag, c.Count));
    }

    /// <summary>The newest answer for each pair that someone was asked about.</summary>
    public static async Task<IReadOnlyDictionary<(int First, int Second), NameDecision>> DecisionsAsync(this IntelContext db, PartyType type)
    {
        var decisions = await db.NameDecisions.AsNoTracking().Where(d => d.PartyType == type).OrderBy(d => d.Id).ToListAsync();
        return decisions.GroupBy(d => (d.FirstId, d.SecondId)).ToDictionary(g => g.Key, g => g.Last());
    }
}
