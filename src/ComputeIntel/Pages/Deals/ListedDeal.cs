using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Deals;
using ComputeIntel.Pages.Shared;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Deals;

/// <summary>A deal in a list: what its claims name most, and how many there are of each tag.</summary>
public sealed record ListedDeal(Deal Deal, string? Acquirer, string? Facility, IReadOnlyDictionary<Tag, int> Claims)
{
    /// <summary>The most deals that a list shows.</summary>
    public const int Most = 500;

    /// <summary>The newest deals first, real ones before the sample's.</summary>
    public static async Task<IReadOnlyList<ListedDeal>> ListAsync(IntelContext db, int limit)
    {
        var deals = await db.Deals.AsNoTracking().Include(d => d.WriteUp!.Publisher).OrderBy(d => d.IsDemo).ThenByDescending(d => d.Id).Take(limit).ToListAsync();
        var ids = deals.Select(d => d.Id).ToList();
        var claims = db.Claims.Where(c => c.DealId != null && ids.Contains(c.DealId.Value) && c.Tag != Tag.Withdrawn);
        var tags = await claims.GroupBy(c => new { c.DealId, c.Tag }).Select(g => new { g.Key.DealId, g.Key.Tag, Count = g.Count() }).ToListAsync();
        var facts = claims.Where(c => c.Bearing == Bearing.Deal && c.Nature == Nature.Fact);
        var acquirers = await facts.Where(c => c.Acquirer != null)
            .GroupBy(c => new { c.DealId, Name = c.Acquirer!.StandsForId != null ? c.Acquirer.StandsFor!.Name : c.Acquirer.Name })
            .Select(g => new { g.Key.DealId, g.Key.Name, Count = g.Count() })
            .ToListAsync();
        var facilities = await facts
            .SelectMany(c => c.Facilities, (c, f) => new { c.DealId, c.Id, Name = f.Facility!.StandsForId != null ? f.Facility.StandsFor!.Name : f.Facility.Name })
            .Distinct()
            .GroupBy(f => new { f.DealId, f.Name })
            .Select(g => new { g.Key.DealId, g.Key.Name, Count = g.Count() })
            .ToListAsync();
        var (tagsOf, acquirersOf, facilitiesOf) = (tags.ToLookup(t => t.DealId), acquirers.ToLookup(a => a.DealId), facilities.ToLookup(f => f.DealId));
        return [.. deals.Select(d => new ListedDeal(
            d,
            acquirersOf[d.Id].MaxBy(a => a.Count)?.Name,
            facilitiesOf[d.Id].MaxBy(f => f.Count)?.Name,
            tagsOf[d.Id].ToDictionary(t => t.Tag, t => t.Count)))];
    }
}

/// <summary>A deal as one row of a table that travels.</summary>
[CsvRecord]
public sealed partial record DealRow(string Slug, string Title, string Status, string? Acquirer, string? Facility, int Verified, int Reported, int Disputed, int Untagged, bool IsDemo)
{
    public static DealRow Of(ListedDeal listed) => new(
        listed.Deal.Slug,
        listed.Deal.Title,
        Words.Of(listed.Deal.Status),
        listed.Acquirer,
        listed.Facility,
        listed.Claims.GetValueOrDefault(Tag.Verified),
        listed.Claims.GetValueOrDefault(Tag.Reported),
        listed.Claims.GetValueOrDefault(Tag.Disputed),
        listed.Claims.GetValueOrDefault(Tag.Untagged),
        listed.Deal.IsDemo);
}
