using ComputeIntel.Claims;
using ComputeIntel.Data;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages;

/// <summary>Something that somebody did lately.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Did">What, as it follows on the name: "added", "tagged".</param>
/// <param name="Tag">The tag given, where it was a decision.</param>
/// <param name="Title">What it was done to.</param>
/// <param name="Path">Where that is.</param>
public sealed record Happening(DateTime At, string By, string Did, Tag? Tag, string Title, string Path)
{
    /// <summary>The newest decisions, claims and articles, the newest first.</summary>
    public static async Task<IReadOnlyList<Happening>> NewestAsync(IntelContext db, bool withDemo, int limit)
    {
        var claims = db.Claims.Where(c => withDemo || !c.IsDemo);
        var reviews = await claims.SelectMany(c => c.Reviews, (c, r) => new { r.Id, r.At, r.By, r.Tag, c.Statement, Claim = c.Id })
            .OrderByDescending(r => r.Id)
            .Take(limit)
            .ToListAsync();
        var claimed = await claims.OrderByDescending(c => c.Id)
            .Take(limit)
            .Select(c => new { c.AddedAt, c.AddedBy, c.Statement, c.Id })
            .ToListAsync();
        var articles = await db.Articles.Where(a => withDemo || !a.IsDemo)
            .OrderByDescending(a => a.Id)
            .Take(limit)
            .Select(a => new { a.AddedAt, a.AddedBy, a.Title, a.Id })
            .ToListAsync();
        return
        [
            .. reviews.Select(r => new Happening(r.At, r.By, "tagged", r.Tag, r.Statement, $"/claims/{r.Claim}"))
                .Concat(claimed.Select(c => new Happening(c.AddedAt, c.AddedBy, "claimed", null, c.Statement, $"/claims/{c.Id}")))
                .Concat(articles.Select(a => new Happening(a.AddedAt, a.AddedBy, "added", null, a.Title, $"/articles/{a.Id}")))
                .OrderByDescending(a => a.At)
                .Take(limit),
        ];
    }
}
