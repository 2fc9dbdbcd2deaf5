using ComputeIntel.Articles;
using ComputeIntel.Briefings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace ComputeIntel.Data.Briefings;

/// <summary>Takes editions in: composes a briefing, finds the edition that says the same, prints and stores one where there is none.</summary>
public sealed class EditionIntake(IntelContext db, BriefingPress press, IdempotencyKey key, IMemoryCache cache, TimeProvider clock)
{
    private const int Tries = 3;

    /// <summary>The edition of a briefing's present content on the paper asked for.</summary>
    /// <returns>The edition, and whether it was printed now; where it was not, without its bytes.</returns>
    /// <exception cref="Refusal">404 <c>not-found</c>; 422 <c>invalid-input</c>.</exception>
    public async Task<(Edition Edition, bool IsNew)> PrintAsync(int briefingId, EditionDraft draft, string by, CancellationToken cancel = default)
    {
        var check = new InputCheck();
        var paper = check.Defined("paper", draft.Paper ?? Paper.A4, "The paper");
        check.Refuse();
        for (var tried = 1; ; tried++)
        {
            var said = (typeof(BriefingStamp), briefingId, draft.IncludeUntagged is true, draft.Since);

            // Read before the content is: what changes in between is looked at again the next time.
            var stamp = await BriefingStamp.OfAsync(db, briefingId, cancel);
            if (cache.TryGetValue<Content>(said, out var known) && known!.Stamp == stamp && await FindAsync(briefingId, known.Hash, paper, cancel) is { } unchanged)
            {
                return (unchanged, false);
            }

            var (document, printed) = await ComposedAsync(briefingId, draft);
            var hash = BriefingContent.HashOf(document);
            cache.Set(said, new Content(stamp, hash), TimeSpan.FromHours(1));
            if (await FindAsync(briefingId, hash, paper, cancel) is { } same)
            {
                return (same, false);
            }

            var edition = await PrintedAsync(briefingId, document, printed, hash, by, cancel);
            edition.IncludesUntagged = draft.IncludeUntagged is true;
            await key.ClaimAsync();
            try
            {
                db.Editions.Add(edition);
                await db.SaveChangesAsync(CancellationToken.None);
                return (edition, true);
            }
            catch (Refusal refusal) when (refusal.Type == StoreRefusal.MadeTwice && tried < Tries)
            {
                // Someone exported at the same moment: theirs may be this very content, or has taken the number.
                await key.LetGoAsync();
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>What would be printed now.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>; 422 <c>invalid-input</c> where it is to be compared with an edition that is not there.</exception>
    public async Task<BriefingDocument> DocumentAsync(int briefingId, EditionDraft draft) => (await ComposedAsync(briefingId, draft)).Document;

    private Task<(BriefingDocument Document, PrintedContent Printed)> ComposedAsync(int briefingId, EditionDraft draft) => db.InOneSnapshotAsync(async () =>
    {
        var material = await db.MaterialAsync(briefingId);
        var document = BriefingComposer.Compose(material, draft.IncludeUntagged is true);
        var printed = ContentRecorder.Of(material, document);
        var changes = draft.Since is { } since ? await db.ChangesAsync(await db.EarlierEditionAsync(briefingId, since), material, printed) : null;
        return (document with { Paper = draft.Paper ?? Paper.A4, AsOf = UtcTime.Cut(clock.GetUtcNow().UtcDateTime), Changes = changes }, printed);
    });

    private Task<Edition?> FindAsync(int briefingId, string hash, Paper paper, CancellationToken cancel) =>
        db.Editions.AsNoTracking().SingleOrDefaultAsync(e => e.BriefingId == briefingId && e.ContentHash == hash && e.Paper == paper, cancel);

    private async Task<Edition> PrintedAsync(int briefingId, BriefingDocument document, PrintedContent printed, string hash, string by, CancellationToken cancel)
    {
        var number = await db.Editions.Where(e => e.BriefingId == briefingId).Select(e => (int?)e.Number).MaxAsync(cancel) + 1 ?? 1;
        var bytes = StoredBytes.Of(await press(document with { Edition = number }, cancel));
        return new()
        {
            BriefingId = briefingId,
            Number = number,
            Paper = document.Paper,
            Since = document.Changes?.Since,
            ContentHash = hash,
            Sha256 = bytes.Sha256,
            Bytes = bytes,
            MadeAt = document.AsOf,
            MadeBy = by,
            Record = new() { Printed = printed },
            Claims = [.. printed.Claims.Select(c => new EditionClaim { ClaimId = c.Number, Tag = c.Tag })],
        };
    }

    /// <summary>What a briefing said when the store was last changed.</summary>
    private sealed record Content(BriefingStamp? Stamp, string Hash);
}
