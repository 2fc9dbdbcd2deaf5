using ComputeIntel.Articles;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Copies;

/// <summary>
/// Keeps the bands in step with the captures, whichever way these come in: a new paragraph gets its bands in the save that stores it, and the paragraphs of
/// an older capture lose theirs. So a page that is captured every day is never found as a copy of itself.
/// </summary>
public static class BandKeeping
{
    /// <summary>Adds the bands of the new paragraphs to what is about to be saved.</summary>
    /// <returns>The captures that take the place of older ones.</returns>
    public static IReadOnlyList<Capture> AddToSave(IntelContext db)
    {
        var added = db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();

        // After a save that was refused they may be waiting already.
        var waiting = added.OfType<ParagraphBands>().Select(b => b.Paragraph).ToHashSet();
        db.AddRange(added.OfType<Paragraph>().Where(p => !waiting.Contains(p)).Select(Data.ParagraphBands.Of).OfType<ParagraphBands>());
        return [.. added.OfType<Capture>().Where(c => c.Number > 1)];
    }

    /// <summary>Drops the bands of the older captures of those articles.</summary>
    /// <param name="db">The store.</param>
    /// <param name="newer">What <see cref="AddToSave"/> told, saved by now.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task DropOlderAsync(IntelContext db, IReadOnlyList<Capture> newer, CancellationToken cancel)
    {
        if (newer.Count == 0)
        {
            return;
        }

        var articles = newer.Select(c => c.ArticleId).Distinct().ToList();
        var older = db.Captures
            .Where(c => articles.Contains(c.ArticleId) && db.Captures.Any(n => n.ArticleId == c.ArticleId && n.Number > c.Number))
            .SelectMany(c => c.Paragraphs)
            .Select(p => p.Id);
        await db.ParagraphBands.Where(b => older.Contains(b.ParagraphId)).ExecuteDeleteAsync(cancel);
    }
}
