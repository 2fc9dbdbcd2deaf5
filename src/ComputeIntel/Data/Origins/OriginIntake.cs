using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data.Claims;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Origins;

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

    /// <summary>Confirms or rejects several origins of a deal's claims: all of them, or none where one is refused. It loads the claims itself.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>; 409 <c>origins-changed</c>, <c>origin-cycle</c>, <c>origin-decided</c>; 422 <c>invalid-input</c>.</exception>
    public Task<IReadOnlyList<(Claim Claim, Origin Origin)>> DecideAllAsync(int deal, IEnumerable<ChosenOrigin> chosen, OriginVerdict verdict, string? reason, string by, DateTime at) =>
        ChangeAllAsync(deal, chosen, (claim, origin) => claim.Decide(origin, verdict, reason, by, at));

    /// <summary>Takes back the decisions that hold on several origins, as <see cref="DecideAllAsync"/> made them.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>; 409 <c>origins-changed</c>, <c>nothing-to-undo</c>, <c>origin-cycle</c>; 422 <c>invalid-input</c>.</exception>
    public Task<IReadOnlyList<(Claim Claim, Origin Origin)>> UndoAllAsync(int deal, IEnumerable<ChosenOrigin> chosen, string by, DateTime at) =>
        ChangeAllAsync(deal, chosen, (claim, origin) => claim.UndoDecision(origin, by, at));

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

    private Task<IReadOnlyList<(Claim Claim, Origin Origin)>> ChangeAllAsync(int deal, IEnumerable<ChosenOrigin> asked, Action<Claim, Origin> change) => db.InOneTransactionAsync(async () =>
    {
        var chosen = asked.Distinct().ToList();
        var claims = await ExpectedAsync(deal, chosen);
        var changed = chosen.ConvertAll(c => (Claim: claims[c.Claim], Origin: OriginOf(claims[c.Claim], c.Number)));
        var seen = new HashSet<(int, int)>();
        foreach (var (claim, origin) in changed)
        {
            change(claim, origin);

            // Many claims of an article go back to one other; each pair is walked once, with what was saved before it.
            await SaveAsync(claim, origin, "chosen", isChecked: origin.ArticleId is { } article && !seen.Add((claim.ArticleId, article)));
        }

        return (IReadOnlyList<(Claim, Origin)>)changed;
    });

    /// <summary>The claims, held, each as it was when somebody chose among its origins.</summary>
    private async Task<Dictionary<int, Claim>> ExpectedAsync(int deal, List<ChosenOrigin> chosen)
    {
        if (chosen.Count is 0 or > ChosenOrigin.Most)
        {
            throw Refusal.Invalid("chosen", chosen.Count == 0 ? "Tick those that you decide on." : $"At most {ChosenOrigin.Most} are decided on at once.");
        }

        // Before the claims: of two who decide on many, each would else hold what the other waits for.
        await db.HoldOriginsAsync();
        var ids = chosen.Select(c => c.Claim).Distinct().ToList();
        var wanted = db.Claims.Where(c => c.DealId == deal && ids.Contains(c.Id));
        await wanted.HoldAsync();
        var claims = await wanted.Whole().ToDictionaryAsync(c => c.Id);
        if (ids.Exists(id => !claims.ContainsKey(id)))
        {
            throw Refusal.NotFound($"claim C-{ids.Find(id => !claims.ContainsKey(id))} of this deal");
        }

        return chosen.Where(c => claims[c.Claim].Version != c.Version).Select(c => claims[c.Claim].Number).Distinct().ToList() is { Count: > 0 } changed
            ? throw Refusal.Conflict("origins-changed", $"{string.Join(", ", changed)} changed since this page was opened, so nothing was decided. Look again, then decide.")
            : claims;
    }

    /// <param name="claim">The claim.</param>
    /// <param name="origin">Its origin that was decided on.</param>
    /// <param name="field">Beside which a page shows a refusal.</param>
    /// <param name="isChecked">Whether the same link was seen to close no circle in this transaction.</param>
    private async Task SaveAsync(Claim claim, Origin origin, string field = "article", bool isChecked = false)
    {
        if (origin is { IsConfirmed: true, ArticleId: { } article } && !isChecked)
        {
            await links.CheckAsync(claim.ArticleId, article, field);
        }

        await db.SaveChangesAsync();
    }
}
