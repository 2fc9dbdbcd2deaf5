using ComputeIntel.Claims;
using ComputeIntel.Data.Mapping;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Searching;

/// <summary>How many claims there are of each value, each facet counted with its own choice left open, so that one sees what the others would give.</summary>
public sealed record ClaimFacets
{
    public required IReadOnlyList<Facet> Tags { get; init; }

    public required IReadOnlyList<Facet> Rechecks { get; init; }

    public required IReadOnlyList<Facet> Natures { get; init; }

    public required IReadOnlyList<Facet> Bearings { get; init; }

    public required IReadOnlyList<Facet> Deals { get; init; }

    public required IReadOnlyList<Facet> Organizations { get; init; }

    public required IReadOnlyList<Facet> Facilities { get; init; }

    public required IReadOnlyList<Facet> Publishers { get; init; }

    /// <param name="db">The store.</param>
    /// <param name="filter">A checked filter.</param>
    /// <param name="cancel">Ends the counting.</param>
    public static async Task<ClaimFacets> CountAsync(IntelContext db, ClaimFilter filter, CancellationToken cancel = default)
    {
        var ofOrganization = db.Matching(filter with { Organization = null });
        var named = ofOrganization.Where(c => c.AcquirerId != null).Select(c => new { c.Id, Party = c.Acquirer!.StandsForId ?? c.AcquirerId!.Value })
            .Union(ofOrganization.SelectMany(c => c.Counterparties, (c, p) => new { c.Id, Party = p.Organization!.StandsForId ?? p.OrganizationId }));
        var sited = db.Matching(filter with { Facility = null }).SelectMany(c => c.Facilities, (c, f) => new { c.Id, Party = f.Facility!.StandsForId ?? f.FacilityId }).Distinct();
        return new ClaimFacets
        {
            Tags = await InOrderAsync(db.Matching(filter with { Tag = null }).GroupBy(c => c.Tag), cancel),
            Rechecks = [new("true", "Needs recheck", await db.Matching(filter with { Recheck = "true" }).CountAsync(cancel))],
            Natures = await InOrderAsync(db.Matching(filter with { Nature = null }).GroupBy(c => c.Nature), cancel),
            Bearings = await InOrderAsync(db.Matching(filter with { Bearing = null }).GroupBy(c => c.Bearing), cancel),
            Deals = await MostFirstAsync(
                db.Matching(filter with { Deal = null })
                    .Join(db.Deals, c => c.DealId, d => d.Id, (_, d) => new { d.Slug, Label = d.Title })
                    .GroupBy(d => d)
                    .Select(g => new Facet(g.Key.Slug, g.Key.Label, g.Count())),
                cancel),
            Organizations = await MostFirstAsync(
                named.Join(db.Organizations, n => n.Party, o => o.Id, (_, o) => new { o.Slug, Label = o.Name })
                    .GroupBy(o => o)
                    .Select(g => new Facet(g.Key.Slug, g.Key.Label, g.Count())),
                cancel),
            Facilities = await MostFirstAsync(
                sited.Join(db.Facilities, s => s.Party, f => f.Id, (_, f) => new { f.Slug, Label = f.Name })
                    .GroupBy(f => f)
                    .Select(g => new Facet(g.Key.Slug, g.Key.Label, g.Count())),
                cancel),
            Publishers = await MostFirstAsync(
                db.Matching(filter with { Publisher = null })
                    .Where(c => c.Article!.Publisher != null)
                    .Select(c => new { c.Article!.Publisher!.Slug, Label = c.Article.Publisher.Name })
                    .GroupBy(p => p)
                    .Select(g => new Facet(g.Key.Slug, g.Key.Label, g.Count())),
                cancel),
        };
    }

    private static async Task<IReadOnlyList<Facet>> InOrderAsync<T>(IQueryable<IGrouping<T, Claim>> groups, CancellationToken cancel) where T : struct, Enum
    {
        var counts = await groups.Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return [.. Enum.GetValues<T>().Select(value => new Facet(EnumText<T>.Name(value), value.ToString(), counts.GetValueOrDefault(value)))];
    }

    private static async Task<IReadOnlyList<Facet>> MostFirstAsync(IQueryable<Facet> facets, CancellationToken cancel) =>
        [.. (await facets.ToListAsync(cancel)).OrderByDescending(f => f.Count).ThenBy(f => f.Label, StringComparer.OrdinalIgnoreCase)];
}

/// <summary>One value of a facet: what stands in the address, what a person reads, how many claims have it.</summary>
public sealed record Facet(string Value, string Label, int Count);
