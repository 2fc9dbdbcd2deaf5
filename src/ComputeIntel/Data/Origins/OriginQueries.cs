using ComputeIntel.Claims;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Origins;

/// <summary>Which proposed origins wait for a decision.</summary>
public static class OriginQueries
{
    /// <summary>Those of claims on the articles, and those by which other claims may go back to one of them, in the order of the claims.</summary>
    public static async Task<IReadOnlyList<WaitingOrigin>> WaitingOriginsAsync(this IntelContext db, IReadOnlyCollection<int> articles) =>
    [
        .. (await db.Origins.AsNoTracking().Include(o => o.Decisions)
            .Join(db.Claims.Where(c => c.Tag != Tag.Withdrawn), o => o.ClaimId, c => c.Id, (origin, claim) => new { Origin = origin, claim.ArticleId })
            .Where(w => w.Origin.Clue != OriginClue.Hand && (articles.Contains(w.ArticleId) || articles.Contains(w.Origin.ArticleId ?? 0)))
            .ToListAsync())
            .Where(w => w.Origin.IsProposal).Select(w => new WaitingOrigin(w.Origin.ClaimId, w.ArticleId, w.Origin.ArticleId)).OrderBy(w => w.ClaimId),
    ];
}

/// <param name="ClaimId">The claim that may go back to something.</param>
/// <param name="ArticleId">The article that it stands in.</param>
/// <param name="OriginId">The article that it may go back to; null for a party.</param>
public sealed record WaitingOrigin(int ClaimId, int ArticleId, int? OriginId);
