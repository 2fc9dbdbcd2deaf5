using ComputeIntel.Claims;
using ComputeIntel.Parties;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Parties;

/// <summary>Organizations and facilities, asked for alike.</summary>
public static class PartyQueries
{
    /// <summary>One party with its names, what it stands for, and those that stand for it, tracked.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>.</exception>
    public static async Task<IParty> PartyAsync(this IntelContext db, PartyType type, string slug) => type == PartyType.Facility
        ? await db.Facilities.WithNames().SingleOrDefaultAsync(f => f.Slug == slug) ?? throw Refusal.NotFound($"facility “{slug}”")
        : await db.Organizations.WithNames().SingleOrDefaultAsync(o => o.Slug == slug) ?? throw Refusal.NotFound($"organization “{slug}”");

    /// <summary>The party with a name, another name or an address, tracked; null where there is none. A name counts before an address.</summary>
    public static async Task<IParty?> PartyNamedAsync(this IntelContext db, PartyType type, string name)
    {
        var key = PlainText.NameKey(name);
        return type == PartyType.Facility
            ? await db.Facilities.WithNames()
                .Where(f => f.Slug == key || f.Aliases.Any(a => a.Key == key))
                .OrderByDescending(f => f.Aliases.Any(a => a.Key == key))
                .ThenBy(f => f.Id)
                .FirstOrDefaultAsync()
            : await db.Organizations.WithNames()
                .Where(o => o.Slug == key || o.Aliases.Any(a => a.Key == key))
                .OrderByDescending(o => o.Aliases.Any(a => a.Key == key))
                .ThenBy(o => o.Id)
                .FirstOrDefaultAsync();
    }

    /// <summary>All parties of a type that stand for no other, with their names and those merged with them, by name.</summary>
    public static async Task<IReadOnlyList<IParty>> PartiesAsync(this IntelContext db, PartyType type) => type == PartyType.Facility
        ? await db.Facilities.AsNoTracking().WithNames().Where(f => f.StandsForId == null).OrderBy(f => f.Name).ToListAsync()
        : await db.Organizations.AsNoTracking().WithNames().Where(o => o.StandsForId == null).OrderBy(o => o.Name).ToListAsync();

    /// <summary>With their names, what they stand for, and those that stand for them.</summary>
    public static IQueryable<T> WithNames<T>(this IQueryable<T> parties) where T : class, IParty => parties
        .Include(nameof(IParty.StandsFor))
        .Include(nameof(IParty.Aliases))
        .Include($"{nameof(IParty.Merged)}.{nameof(IParty.Aliases)}")
        .AsSplitQuery();

    /// <summary>The claims that name any of the parties, withdrawn ones too.</summary>
    public static IQueryable<Claim> ClaimsNaming(this IntelContext db, PartyType type, IReadOnlyCollection<int> ids) => type == PartyType.Facility
        ? db.Claims.Where(c => c.Facilities.Any(f => ids.Contains(f.FacilityId)))
        : db.Claims.Where(c => ids.Contains(c.AcquirerId ?? 0) || c.Counterparties.Any(p => ids.Contains(p.OrganizationId)));

    /// <summary>How many claims of each tag name each party, or one that stands for it.</summary>
    public static async Task<ILookup<int, (Tag Tag, int Count)>> ClaimCountsAsync(this IntelContext db, PartyType type)
    {
        var named = type == PartyType.Facility
            ? db.Claims.SelectMany(c => c.Facilities, (c, f) => new { Claim = c.Id, c.Tag, Party = f.Facility!.StandsForId ?? f.FacilityId }).Distinct()
            : db.Claims.Where(c => c.AcquirerId != null).Select(c => new { Claim = c.Id, c.Tag, Party = c.Acquirer!.StandsForId ?? c.AcquirerId!.Value })
                .Union(db.Claims.SelectMany(c => c.Counterparties, (c, p) => new { Claim = c.Id, c.Tag, Party = p.Organization!.StandsForId ?? p.OrganizationId }));
        var counts = await named.GroupBy(n => new { n.Party, n.Tag }).Select(g => new { g.Key.Party, g.Key.Tag, Count = g.Count() }).ToListAsync();
        return counts.ToLookup(c => c.Party, c => (c.Tag, c.Count));
    }

    /// <summary>What was answered about parties of a type.</summary>
    public static async Task<NameDecisions> DecisionsAsync(this IntelContext db, PartyType type) =>
        new(await db.NameDecisions.AsNoTracking().Where(d => d.PartyType == type).ToListAsync());
}
