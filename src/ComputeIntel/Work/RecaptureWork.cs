using ComputeIntel.Articles;
using ComputeIntel.Data;
using ComputeIntel.Data.Articles;
using ComputeIntel.Data.Jobs;
using ComputeIntel.Imports;
using ComputeIntel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Work;

/// <summary>Captures a known article again by its link; where nothing has changed, only says so.</summary>
public sealed class RecaptureWork(IntelContext db, JobQueue queue, PageFetcher fetcher, CaptureIntake captures, TimeProvider clock) : IItemWork
{
    public JobKind Kind => JobKind.Recapture;

    public async Task WorkAsync(JobItem item, CancellationToken cancel)
    {
        var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == item.SubjectId, cancel) ?? throw Refusal.NotFound($"article {item.SubjectId}");
        article.CheckFetchable();
        await queue.StageAsync(item, $"Fetching {article.Url}", cancel);
        var newest = await db.Captures.AsNoTracking().Where(c => c.ArticleId == article.Id).OrderByDescending(c => c.Number).FirstOrDefaultAsync(cancel);
        var page = await fetcher.FetchAsync(new Uri(article.Url!), ConditionalOn(newest, article.Url!), cancel);
        if (newest is not null && (page.Status == StatusCodes.Status304NotModified || StoredBytes.HashOf(page.Bytes) == newest.Sha256))
        {
            await queue.UnchangedAsync(item, article.Id, $"Not changed since capture {newest.Number}.");
            return;
        }

        await queue.StageAsync(item, $"Reading {article.Url}", cancel);
        var arrived = new ArrivedDocument(page.Bytes, page.MediaType, null, new Arrival(CaptureMethod.Fetched, article.Url, page.FinalAddress.AbsoluteUri, page.Redirects, page.Headers));
        var read = DocumentReader.Read(arrived);
        if (newest is not null && read.Markdown == newest.Text)
        {
            // Most pages are sent a little differently each time: a token, a time, an advertisement.
            await queue.UnchangedAsync(item, article.Id, $"The page was sent differently, but its text is that of capture {newest.Number}.");
            return;
        }

        await db.InOneTransactionAsync(async () =>
        {
            await queue.DoneAsync(item, await captures.TakeAgainAsync(article.Id, arrived, read, item.Job!.AddedBy, clock.GetUtcNow().UtcDateTime));
            return true;
        });
    }

    /// <summary>What the newest capture was sent with, where it came from the same address; nothing where a newer reader would read it otherwise.</summary>
    private static Conditional? ConditionalOn(Capture? newest, string url) =>
        newest?.AskedUrl == url && newest.ReaderVersion == DocumentReader.Version ? new Conditional(Line(newest, "ETag"), Line(newest, "Last-Modified")) : null;

    private static string? Line(Capture capture, string name) => capture.Headers.Find(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.Trim();
}
