using ComputeIntel.Articles;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data;

/// <summary>Takes articles in, with or without their text, corrects what is said about them, and removes them.</summary>
public sealed class ArticleIntake(IntelContext db, PublisherNames publishers)
{
    /// <summary>A new article, captured where the draft has a text, cited only where it has none. Saved.</summary>
    /// <exception cref="Refusal">As <see cref="ArticleDraftCheck.Checked"/> and <see cref="ArticleReader.Read"/>.</exception>
    public Task<Article> MakeAsync(ArticleDraft draft, CaptureMethod method, string by, DateTime at)
    {
        var asked = draft.Checked();
        return db.InOneTransactionAsync(async () =>
        {
            var article = Article.Made(asked, null, by, at);
            var capture = asked.Markdown is { } text ? article.Capture(text, asked.Format!.Value, method, by, at) : null;
            article.Publisher = await publishers.OfAsync(asked.Publisher, asked.Url, isDemo: false);
            if (capture is not null)
            {
                capture.Bytes = await db.StoredBytes.FindAsync(capture.Sha256) ?? capture.Bytes;
            }

            db.Articles.Add(article);
            await db.SaveChangesAsync();
            return article;
        });
    }

    /// <summary>Makes an article, loaded with its publisher, say what the draft says, keeps what it said before, and saves.</summary>
    /// <returns>The revision; null where nothing changed.</returns>
    /// <exception cref="Refusal">412 <c>stale-version</c>; 422 <c>invalid-input</c>; 409 where a verified claim rests on its being primary.</exception>
    public Task<ArticleRevision?> CorrectAsync(Article article, ArticleDraft draft, int expectedVersion, string by, DateTime at)
    {
        var asked = draft.Checked();
        return db.InOneTransactionAsync(async () =>
        {
            db.Expect(article, expectedVersion);
            var publisher = await publishers.OfAsync(asked.Publisher, null, article.IsDemo);
            var revision = article.Correct(asked, publisher, by, at);
            await db.SaveChangesAsync();
            return revision;
        });
    }

    /// <summary>Removes an article on which nothing rests, with its captures.</summary>
    /// <exception cref="Refusal">409 <c>article-in-use</c>, saying by what.</exception>
    public Task RemoveAsync(Article article) => db.InOneTransactionAsync(async () =>
    {
        if (await UseOfAsync(article.Id) is { } use)
        {
            throw Refusal.Conflict("article-in-use", $"This article cannot be deleted: {use}.");
        }

        var hashes = await db.Captures.Where(c => c.ArticleId == article.Id).Select(c => c.Sha256).Distinct().ToListAsync();
        db.Articles.Remove(article);
        await db.SaveChangesAsync();
        await db.StoredBytes
            .Where(b => hashes.Contains(b.Sha256) && !db.Captures.Any(c => c.Sha256 == b.Sha256) && !db.Editions.Any(e => e.Sha256 == b.Sha256))
            .ExecuteDeleteAsync();
        return true;
    });

    /// <summary>What rests on an article, as the end of a sentence; null where nothing does and it can be deleted.</summary>
    public async Task<string?> UseOfAsync(int id) =>
        await db.Claims.CountAsync(c => c.ArticleId == id) is > 0 and var claims ? $"{Counted(claims, "claim stands", "claims stand")} in it"
        : await db.Evidence.CountAsync(e => e.ArticleId == id) is > 0 and var evidence ? $"it is evidence on {Counted(evidence, "claim", "claims")}"
        : await db.Claims.CountAsync(c => c.Attribution.ArticleId == id) is > 0 and var attributed ? $"{Counted(attributed, "claim goes", "claims go")} back to it"
        : await db.Deals.Where(d => d.WriteUpId == id).Select(d => d.Title).FirstOrDefaultAsync() is { } deal ? $"it is the write-up of “{deal}”"
        : null;

    private static string Counted(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count:N0} {many}";
}
