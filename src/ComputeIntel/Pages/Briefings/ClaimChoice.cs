using ComputeIntel.Claims;
using ComputeIntel.Data;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Briefings;

/// <summary>One claim to choose.</summary>
public sealed record ClaimChoice(int Id, string Statement, Tag Tag, bool NeedsRecheck)
{
    /// <summary>More than this many would bury the form; beyond it, claims are added by number.</summary>
    private const int Most = 150;

    /// <summary>The claims that a briefing may rest on: the deal's, and those that it names.</summary>
    public static async Task<IReadOnlyList<ClaimChoice>> OfAsync(IntelContext db, BriefingForm form)
    {
        var named = form.Claims.Concat(form.Judgements.SelectMany(j => j.Claims)).ToHashSet();
        var choices = await db.Claims.AsNoTracking()
            .Where(c => named.Contains(c.Id) || (form.Deal != null && c.Tag != Tag.Withdrawn && db.Deals.Any(d => d.Id == c.DealId && d.Slug == form.Deal)))
            .OrderBy(c => c.Id).Select(c => new ClaimChoice(c.Id, c.Statement, c.Tag, c.Rechecks.Any(r => r.ClearedAt == null))).ToListAsync();
        return choices.Count > Most ? [.. choices.Where(c => named.Contains(c.Id))] : choices;
    }
}
