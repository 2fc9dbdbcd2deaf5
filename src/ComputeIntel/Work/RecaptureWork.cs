using ComputeIntel.Articles;
using ComputeIntel.Data;
using ComputeIntel.Imports;
using ComputeIntel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Work;

/// <summary>Fetches an article's link again, and captures it where it says something else now.</summary>
public sealed class RecaptureWork(IntelContext db, JobQueue queue, PageFetcher fetcher, CaptureIntake captures, TimeProvider clock) : IItemWork
{
    public JobKind Kind => JobKind.Recapture;

    public async Task WorkAsync(JobItem item, CancellationToken cancel)
    {
        var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == item.SubjectId, cancel) ?? throw Refusal.NotFound($"article {item.SubjectId}");
        var link = article.Url ?? throw new Refusal("no-link", 422, $"A-{article.Id} has no link to fetch it from.");
        var newest = await db.Captures.AsNoTracking().Where(c => c.ArticleId == article.Id).OrderByDescending(c => c.Number).FirstOrDefaultAsync(cancel);
        await queue.StageAsync(item, $"Fetching {link}", cancel);
        var page = await fetcher.FetchAsync(new Uri(link), ValidatorsOf(newest, link), cancel);
        if (page.Status == StatusCodes.Status304NotModified)
        {
            await queue.UnchangedAsync(item);
            return;
        }

        var arrived = new ArrivedDocument(page.Bytes, page.MediaType, null, new Arrival(CaptureMethod.Fetched, link, page.FinalAddress.AbsoluteUri, page.Redirects, page.Headers));
        await queue.StageAsync(item, $"Reading {link}", cancel);
        var read = DocumentReader.Read(arrived);

        // Advertisements and dates around it change at every visit; an article has changed when its words have.
        if (read.Markdown == newest?.Text)
        {
            await queue.UnchangedAsync(item);
            return;
        }

        await db.InOneTransactionAsync(async () =>
        {
            await queue.DoneAsync(item, await captures.TakeAgainAsync(article.Id, arrived, read, item.Job!.AddedBy, clock.GetUtcNow().UtcDateTime));
            return true;
        });
    }

    /// <summary>What the same address gave with the newest capture, so that it need not send the same again; nothing where a newer reader would read it otherwise.</summary>
    private static Conditional? ValidatorsOf(Capture? newest, string link) => newest?.AskedUrl != link || newest.ReaderVersion != DocumentReader.Version
        ? null
        : new Conditional(Line(newest, "ETag"), Line(newest, "Last-Modified"));

    private static string? Line(Capture capture, string name) => capture.Headers.FirstOrDefault(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
