using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Deals;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Claims;

/// <summary>The fields of a claim, filled in so far, with what they are about and what could be chosen.</summary>
/// <param name="Draft">What the fields hold.</param>
/// <param name="Paragraphs">The paragraphs quoted, by id, each with its article.</param>
/// <param name="Organizations">Names to offer.</param>
/// <param name="Facilities">Names to offer.</param>
/// <param name="Deals">Deals that the claim may belong to.</param>
public sealed record ClaimForm(
    ClaimDraft Draft,
    IReadOnlyDictionary<int, Paragraph> Paragraphs,
    IReadOnlyList<string> Organizations,
    IReadOnlyList<string> Facilities,
    IReadOnlyList<Deal> Deals)
{
    private const int BlankRows = 2;

    public Article? Article => Paragraphs.Values.FirstOrDefault()?.Capture?.Article;

    /// <summary>The rows filled in, and a few blank ones.</summary>
    public IReadOnlyList<CounterpartyDraft> CounterpartyRows => [.. Draft.Counterparties ?? [], .. Enumerable.Repeat(new CounterpartyDraft(), BlankRows)];

    public IReadOnlyList<string> FacilityRows => [.. Draft.Facilities ?? [], .. Enumerable.Repeat("", Draft.Facilities is { Count: > 0 } ? 1 : BlankRows)];

    public IReadOnlyList<MeasureDraft> MeasureRows => [.. Draft.Measures ?? [], .. Enumerable.Repeat(new MeasureDraft { Kind = MeasureKind.Accelerators }, BlankRows)];

    public static async Task<ClaimForm> OfAsync(ClaimDraft draft, IntelContext db)
    {
        var ids = (draft.Quotations ?? []).Select(q => q.ParagraphId).ToList();
        var paragraphs = await db.Paragraphs.AsNoTracking().Include(p => p.Capture!.Article!.Publisher).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var isDemo = paragraphs.Values.Any(p => p.Capture!.Article!.IsDemo);
        return new ClaimForm(
            draft,
            paragraphs,
            await db.Organizations.Where(o => o.StandsForId == null).OrderBy(o => o.Name).Select(o => o.Name).Take(500).ToListAsync(),
            await db.Facilities.Where(f => f.StandsForId == null).OrderBy(f => f.Name).Select(f => f.Name).Take(500).ToListAsync(),
            await db.Deals.AsNoTracking().Where(d => d.IsDemo == isDemo).OrderByDescending(d => d.Id).Take(200).ToListAsync());
    }
}
