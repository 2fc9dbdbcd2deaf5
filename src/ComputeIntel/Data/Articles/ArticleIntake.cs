using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data.Origins;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Articles;

/// <summary>Takes articles in, captured or cited only; corrects what is said about them, and removes those on which nothing rests.</summary>
public sealed class ArticleIntake(IntelContext db, PublisherNames publishers, BytesKeeper bytes, OriginLinks links)
{
    /// <summary>A new article, saved; captured where the draft brings a text.</summary>
    /// <exception cref="Refusal">422 <c>invalid-input</c>; 400 <c>markdown-too-deep</c>.</exception>
    public async Task<Article> MakeAsync(ArticleDraft draft, CaptureMethod method, string by, DateTime at, bool isDemo = false)
    {
        var asked = draft.Checked();
        var article = Article.Made(asked, publisher: null, by, at);
        article.IsDemo = isDemo;

        // Read before the transaction begins: nobody should wait while a long text is taken apart.
        var capture = asked.Markdown is { } text ? article.Capture(text, asked.Format!.Value, method, by, at) : null;
        return await db.InOneTransactionAsync(async () =>
        {
            article.Publisher = await publishers.OfAsync(asked.Publisher, asked.Url, isDemo);
            await CheckOriginAsync(article);
            if (capture is not null)
            {
                await bytes.KeepAsync(capture.Bytes!);
                capture.Bytes = null;
            }

            db.Articles.Add(article);
            await db.SaveChangesAsync();
            return article;
        });
    }

    /// <summary>Corrects the particulars of an article loaded with its publisher, and saves.</summary>
    /// <returns>The revision; null where nothing changed.</returns>
    /// <exception cref="Refusal">412 <c>stale-version</c>; 409 <c>verified-needs-evidence</c> where verified claims rest on its being primary; 422 <c>invalid-input</c>.</exception>
    public Task<ArticleRevision?> CorrectAsync(Article article, ArticleDraft draft, int expectedVersion, string by, DateTime at)
    {
        var asked = draft.Checked();
        if (asked.Markdown is not null)
        {
            throw Refusal.Invalid("markdown", "What was captured is never changed; only what is said about the article can be corrected.");
        }

        return db.InOneTransactionAsync(async () =>
        {
            db.Expect(article, expectedVersion);
            var wasPrimary = article.IsPrimary;
            var wentBackTo = article.GoesBackToId;
            var revision = article.Correct(asked, await publishers.OfAsync(asked.Publisher, url: null, article.IsDemo), by, at);
            if (wasPrimary && !article.IsPrimary)
            {
                await CheckNoneIsBareAsync(article);
            }

            if (article.GoesBackToId != wentBackTo)
            {
                await CheckOriginAsync(article);
            }

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
        await bytes.DropUnusedAsync(hashes);
        return true;
    });

    /// <summary>What rests on an article, as the end of a sentence; null where nothing does and it can be deleted.</summary>
    public async Task<string?> UseOfAsync(int id) =>
        await db.Claims.CountAsync(c => c.ArticleId == id) is > 0 and var claims ? $"{Counted(claims, "claim stands", "claims stand")} in it"
        : await db.Evidence.CountAsync(e => e.ArticleId == id) is > 0 and var evidence ? $"it is evidence on {Counted(evidence, "claim", "claims")}"
        : await db.Claims.CountAsync(c => c.Attribution.ArticleId == id) is > 0 and var attributed ? $"{Counted(attributed, "claim goes", "claims go")} back to it"
        : await db.Articles.CountAsync(a => a.GoesBackToId == id) is > 0 and var articles ? $"{Counted(articles, "article goes", "articles go")} back to it"
        : await ConfirmedOriginsAsync(id) is > 0 and var confirmed ? $"{Counted(confirmed, "claim goes", "claims go")} back to it"
        : await db.Deals.Where(d => d.WriteUpId == id).Select(d => d.Title).FirstOrDefaultAsync() is { } deal ? $"it is the write-up of “{deal}”"
        : null;

    private async Task CheckOriginAsync(Article article)
    {
        if (article.GoesBackToId is not { } origin)
        {
            return;
        }

        if (!await db.Articles.AnyAsync(a => a.Id == origin && a.IsDemo == article.IsDemo))
        {
            throw Refusal.Invalid("goesBackTo", $"There is no {(article.IsDemo ? "demo " : "")}article {origin} that this could go back to.");
        }

        await links.CheckAsync(article.Id, origin, "goesBackTo");
    }

    private async Task<int> ConfirmedOriginsAsync(int id) =>
        (await db.Origins.AsNoTracking().Include(o => o.Decisions).Where(o => o.ArticleId == id && o.Decisions.Count > 0).ToListAsync()).Count(o => o.IsConfirmed);

    private async Task CheckNoneIsBareAsync(Article article)
    {
        var leaning = await db.Claims.Include(c => c.Article).Include(c => c.Evidence).ThenInclude(e => e.Article).Include(c => c.Evidence).ThenInclude(e => e.Withdrawal)
            .Where(c => c.Tag == Tag.Verified && (c.ArticleId == article.Id || c.Evidence.Any(e => e.ArticleId == article.Id)))
            .AsSplitQuery().ToListAsync();
        var bare = leaning.Where(c => !c.IsBacked).Select(c => c.Number).ToList();
        if (bare is not [])
        {
            var message = $"Verified claims rest on this being a primary source: {string.Join(", ", bare)}. Give them another tag first.";
            throw new Refusal("verified-needs-evidence", 409, message) { Errors = { ["kind"] = [message] } };
        }
    }

    private static string Counted(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count:N0} {many}";
}
