using ComputeIntel.Articles;
using ComputeIntel.Imports;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Articles;

/// <summary>Finds the article that something coming in may be a new capture of: by its bytes, its links, its words. Demo articles are never it.</summary>
public sealed class KnownArticles(IntelContext db)
{
    private const int MaxCandidates = 5;

    /// <summary>By link alone, before anything was fetched.</summary>
    public Task<KnownArticle?> ByLinkAsync(params string?[] links)
    {
        // A site's own first page says nothing of an article.
        var keys = links.Select(CanonicalLink.Of).Where(key => key?.Contains('/') == true || key?.Contains('?') == true).Distinct().ToList();
        return keys.Count == 0
            ? Task.FromResult<KnownArticle?>(null)
            : NewestAsync(db.Articles.Where(a => keys.Contains(a.CanonicalUrl)), KnownBy.Link);
    }

    public Task<KnownArticle?> ByBytesAsync(byte[] bytes)
    {
        var hash = StoredBytes.HashOf(bytes);
        return NewestAsync(db.Captures.Where(c => c.Sha256 == hash).Select(c => c.Article!), KnownBy.Bytes);
    }

    public async Task<KnownArticle?> OfAsync(ArrivedDocument arrived, ReadDocument read) =>
        await ByBytesAsync(arrived.Bytes)
        ?? await ByLinkAsync(read.Particulars.CanonicalUrl, arrived.Arrival.FinalUrl, arrived.Arrival.AskedUrl)
        ?? await ByTextAsync(read);

    private async Task<KnownArticle?> ByTextAsync(ReadDocument read)
    {
        var sketch = TextShingles.SketchOf(ArticleReader.Read(read.Markdown, read.Format).Paragraphs);
        var shared = await db.Set<CaptureShingle>().Where(s => sketch.Contains(s.Hash)).GroupBy(s => s.CaptureId)
            .Select(g => new { Id = g.Key, Shared = g.Count() })
            .OrderByDescending(c => c.Shared).ThenByDescending(c => c.Id)
            .Take(MaxCandidates)
            .ToListAsync();
        foreach (var candidate in shared)
        {
            var other = await db.Set<CaptureShingle>().Where(s => s.CaptureId == candidate.Id).Select(s => s.Hash).ToListAsync();
            if (TextShingles.Resemblance(sketch, other) >= TextShingles.NearlySame
                && await NewestAsync(db.Captures.Where(c => c.Id == candidate.Id).Select(c => c.Article!), KnownBy.Text) is { } known)
            {
                return known;
            }
        }

        return null;
    }

    private static Task<KnownArticle?> NewestAsync(IQueryable<Article> articles, KnownBy by) =>
        articles.Where(a => !a.IsDemo).OrderByDescending(a => a.Id).Select(a => new KnownArticle(a.Id, a.Title, by)).FirstOrDefaultAsync();
}
