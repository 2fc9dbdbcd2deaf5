using ComputeIntel.Articles;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Articles;

/// <summary>Gives articles and captures of an earlier version of the program what they are found again by: the key of their link, the sketch of their text.</summary>
public static class ArticleKeys
{
    private const int AtOnce = 50;

    /// <summary>Quick where nothing is missing.</summary>
    public static async Task FillAsync(IntelContext db, CancellationToken cancel)
    {
        foreach (var article in await db.Articles.Where(a => a.Url != null && a.CanonicalUrl == null).Select(a => new { a.Id, a.Url }).ToListAsync(cancel))
        {
            if (CanonicalLink.Of(article.Url) is { } key)
            {
                await db.Articles.Where(a => a.Id == article.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.CanonicalUrl, key), cancel);
            }
        }

        var bare = await db.Captures.Where(c => c.Shingles.Count == 0 && c.Paragraphs.Count > 0).Select(c => c.Id).ToListAsync(cancel);
        foreach (var captures in bare.Chunk(AtOnce))
        {
            foreach (var paragraphs in (await db.Paragraphs.AsNoTracking().Where(p => captures.Contains(p.CaptureId)).OrderBy(p => p.Ordinal).ToListAsync(cancel)).GroupBy(p => p.CaptureId))
            {
                db.AddRange(TextShingles.SketchOf(paragraphs).Select(hash => new CaptureShingle { CaptureId = paragraphs.Key, Hash = hash }));
            }

            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }
}
