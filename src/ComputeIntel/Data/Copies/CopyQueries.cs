using ComputeIntel.Articles;
using ComputeIntel.Copies;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Copies;

/// <summary>Which paragraphs of other articles are copies of given ones. The newest capture of each article counts alone.</summary>
public static class CopyQueries
{
    private const int AtOnce = 200;

    // Strangers share a band now and then, and their words are compared for nothing; copies share most of them and come first.
    private const int MostCompared = 300;

    /// <summary>The copied paragraphs of an article's newest capture, in the order of its text.</summary>
    public static async Task<IReadOnlyList<CopiedParagraph>> CopiesInAsync(this IntelContext db, int articleId, CancellationToken cancel = default) =>
        await db.CopiesOfAsync(await NewestParagraphs(db).Where(p => p.Capture!.ArticleId == articleId).OrderBy(p => p.Ordinal).Select(p => p.Id).ToListAsync(cancel), cancel);

    /// <summary>Those of the paragraphs, named by their ids, that other articles have too, each with its holders, earliest first; in the order given.</summary>
    public static async Task<IReadOnlyList<CopiedParagraph>> CopiesOfAsync(this IntelContext db, IReadOnlyCollection<int> paragraphs, CancellationToken cancel = default)
    {
        var copied = new List<CopiedParagraph>();
        foreach (var own in paragraphs.Chunk(AtOnce))
        {
            var shared = (await BandSearch.SharingAsync(db, own, cancel)).ToLookup(s => s.Own);
            var holders = await HoldersAsync(db, [.. shared.Select(s => s.Key), .. shared.SelectMany(s => s).Select(s => s.Other).Distinct()], cancel);
            var pairs = new Dictionary<int, WordPairs?>();
            foreach (var id in own.Where(holders.ContainsKey))
            {
                var likeliest = shared[id].OrderByDescending(s => s.Bands).ThenBy(s => s.Other).Select(s => holders.GetValueOrDefault(s.Other)).OfType<ParagraphHolder>();
                if (CopiedOf(holders[id], likeliest, PairsOf) is { } found)
                {
                    copied.Add(found);
                }
            }

            WordPairs? PairsOf(ParagraphHolder holder) =>
                pairs.TryGetValue(holder.ParagraphId, out var known) ? known : pairs[holder.ParagraphId] = WordPairs.Of(holder.Text);
        }

        return copied;
    }

    private static CopiedParagraph? CopiedOf(ParagraphHolder own, IEnumerable<ParagraphHolder> likeliest, Func<ParagraphHolder, WordPairs?> pairsOf)
    {
        if (pairsOf(own) is not { } pairs)
        {
            return null;
        }

        // An article may say it twice; what is most alike in it counts.
        var copies = likeliest.Where(h => h.ArticleId != own.ArticleId).Take(MostCompared)
            .Select(h => new ParagraphCopy(h, pairsOf(h) is { } others ? pairs.Resemblance(others) : 0))
            .Where(c => c.Resemblance >= WordPairs.LeastResemblance)
            .GroupBy(c => c.Holder.ArticleId)
            .Select(same => same.OrderByDescending(c => c.Resemblance).ThenBy(c => c.Holder.Ordinal).First())
            .ToList();
        return copies.Count == 0 ? null : new CopiedParagraph(own, [.. copies.Take(CopiedParagraph.MostOthers).OrderBy(c => c.Holder)], copies.Count > CopiedParagraph.MostOthers);
    }

    private static IQueryable<Paragraph> NewestParagraphs(IntelContext db) =>
        db.Paragraphs.Where(p => !db.Captures.Any(c => c.ArticleId == p.Capture!.ArticleId && c.Number > p.Capture.Number));

    private static async Task<Dictionary<int, ParagraphHolder>> HoldersAsync(IntelContext db, IReadOnlyList<int> paragraphs, CancellationToken cancel)
    {
        var holders = new Dictionary<int, ParagraphHolder>();
        foreach (var some in paragraphs.Distinct().Chunk(AtOnce * 5))
        {
            var found = NewestParagraphs(db).Where(p => EF.Parameter(some).Contains(p.Id)).Select(p => new ParagraphHolder
            {
                ArticleId = p.Capture!.ArticleId,
                Title = p.Capture.Article!.Title,
                Publisher = p.Capture.Article.Publisher!.Name,
                PublishedOn = p.Capture.Article.PublishedOn,
                CapturedAt = p.Capture.Article.Captures.Min(c => c.TakenAt),
                IsDemo = p.Capture.Article.IsDemo,
                ParagraphId = p.Id,
                Ordinal = p.Ordinal,
                Text = p.Text,
            });
            await foreach (var holder in found.AsAsyncEnumerable().WithCancellation(cancel))
            {
                holders[holder.ParagraphId] = holder;
            }
        }

        return holders;
    }
}
