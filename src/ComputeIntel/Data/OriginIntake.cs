using ComputeIntel.Articles;
using ComputeIntel.Claims;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data;

/// <summary>Takes in what people decide on where claims come from, and saves. The claim is loaded <see cref="ClaimQueries.Whole"/>, and the version that the person saw is expected before.</summary>
public sealed class OriginIntake(IntelContext db, OriginLinks links)
{
    /// <summary>Says that the claim goes back to an article or a party.</summary>
    /// <exception cref="Refusal">409 <c>origin-cycle</c>, <c>origin-decided</c>; 422 <c>invalid-input</c>.</exception>
    public Task<Origin> LinkAsync(Claim claim, OriginDraft draft, string by, DateTime at) => db.InOneTransactionAsync(async () =>
    {
        var article = draft.Article is { } id ? await ArticleAsync(id) : null;
        var origin = claim.GoesBackTo(article, draft.Party, draft.Reason, by, at);
        await SaveAsync(claim, origin);
        return origin;
    });

    /// <summary>Confirms or rejects an origin.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>; 409 <c>origin-cycle</c>, <c>origin-decided</c>; 422 <c>invalid-input</c>.</exception>
    public Task<Origin> DecideAsync(Claim claim, int number, OriginVerdict verdict, string? reason, string by, DateTime at) => db.InOneTransactionAsync(async () =>
    {
        var origin = OriginOf(claim, number);
        claim.Decide(origin, verdict, reason, by, at);
        await SaveAsync(claim, origin);
        return origin;
    });

    /// <summary>Takes back the decision that holds.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>; 409 <c>nothing-to-undo</c>, or <c>origin-cycle</c> where what would hold again cannot by now.</exception>
    public Task<Origin> UndoAsync(Claim claim, int number, string by, DateTime at) => db.InOneTransactionAsync(async () =>
    {
        var origin = OriginOf(claim, number);
        claim.UndoDecision(origin, by, at);
        await SaveAsync(claim, origin);
        return origin;
    });

    private static Origin OriginOf(Claim claim, int number) => claim.Origins.Find(o => o.Number == number) ?? throw Refusal.NotFound($"origin {number} of claim {claim.Id}");

    private async Task<Article> ArticleAsync(int id) =>
        await db.Articles.Include(a => a.Publisher).SingleOrDefaultAsync(a => a.Id == id) ?? throw Refusal.Invalid("article", $"There is no article {id}.");

    private async Task SaveAsync(Claim claim, Origin origin)
    {
        if (origin is { IsConfirmed: true, ArticleId: { } article })
        {
            await links.CheckAsync(claim.ArticleId, article, "article");
        }

        await db.SaveChangesAsync();
    }
}
