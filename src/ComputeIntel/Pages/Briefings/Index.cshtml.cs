using ComputeIntel.Data;
using ComputeIntel.Pages.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Briefings;

public sealed class IndexModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    private const int Most = 500;

    public IReadOnlyList<BriefingRow> Briefings { get; private set; } = [];

    public async Task OnGetAsync() => Briefings = await Db.Briefings.AsNoTracking()
        .OrderBy(b => b.IsDemo).ThenByDescending(b => b.Id).Take(Most)
        .Select(b => new BriefingRow(
            b.Id,
            b.Title,
            b.IsDemo,
            b.Deal == null ? null : b.Deal.Title,
            b.Deal == null ? null : b.Deal.Slug,
            b.Deal == null ? b.Claims.Count : Db.Claims.Count(c => c.DealId == b.DealId),
            b.Judgements.Count,
            b.Editions.Max(e => (int?)e.Number),
            b.Editions.Max(e => (DateTime?)e.MadeAt),
            b.AddedAt,
            b.AddedBy))
        .ToListAsync();
}

/// <summary>A briefing in the list.</summary>
public sealed record BriefingRow(int Id, string Title, bool IsDemo, string? Deal, string? DealSlug, int Claims, int Judgements, int? Edition, DateTime? ExportedAt, DateTime AddedAt, string AddedBy);
