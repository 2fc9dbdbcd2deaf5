using ComputeIntel.Articles;
using ComputeIntel.Briefings;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data;

/// <summary>Takes editions in: composes a briefing, finds the edition that says the same, prints and stores one where there is none.</summary>
public sealed class EditionIntake(IntelContext db, BriefingPress press, TimeProvider clock)
{
    private const int Tries = 3;

    /// <summary>The edition of a briefing's present content on the paper asked for.</summary>
    /// <returns>The edition without its bytes, and whether it was printed now.</returns>
    /// <exception cref="Refusal">404 <c>not-found</c>; 422 <c>invalid-input</c>.</exception>
    public async Task<(Edition Edition, bool IsNew)> PrintAsync(int briefingId, EditionDraft draft, string by, CancellationToken cancel = default)
    {
        var check = new InputCheck();
        var paper = check.Defined("paper", draft.Paper ?? Paper.A4, "The paper");
        check.Refuse();
        for (var tried = 1; ; tried++)
        {
            var document = await DocumentAsync(briefingId, draft with { Paper = paper });
            var hash = BriefingContent.HashOf(document);
            var same = await db.Editions.AsNoTracking().SingleOrDefaultAsync(e => e.BriefingId == briefingId && e.ContentHash == hash && e.Paper == paper, cancel);
            if (same is not null)
            {
                return (same, false);
            }

            var number = await db.Editions.Where(e => e.BriefingId == briefingId).Select(e => (int?)e.Number).MaxAsync(cancel) + 1 ?? 1;
            document = document with { Edition = number };
            var bytes = StoredBytes.Of(await press(document, cancel));
            var edition = new Edition
            {
                BriefingId = briefingId,
                Number = number,
                Paper = paper,
                IncludesUntagged = draft.IncludeUntagged is true,
                ContentHash = hash,
                Sha256 = bytes.Sha256,
                Bytes = bytes,
                MadeAt = document.AsOf,
                MadeBy = by,
            };
            db.Editions.Add(edition);
            try
            {
                await db.SaveChangesAsync(CancellationToken.None);
                return (edition, true);
            }
            catch (Refusal refusal) when (refusal.Type == StoreRefusal.MadeTwice && tried < Tries && db.Database.CurrentTransaction is null)
            {
                // Someone exported at the same moment: theirs may be this very content, or has taken the number.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>What would be printed now.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>.</exception>
    public async Task<BriefingDocument> DocumentAsync(int briefingId, EditionDraft draft)
    {
        var briefing = await db.Briefings.AsNoTracking().Whole().SingleOrDefaultAsync(b => b.Id == briefingId) ?? throw Refusal.NotFound($"briefing {briefingId}");
        var document = BriefingComposer.Compose(await db.MaterialAsync(briefing), draft.IncludeUntagged is true);
        return document with { Paper = draft.Paper ?? Paper.A4, AsOf = UtcTime.Cut(clock.GetUtcNow().UtcDateTime) };
    }
}
