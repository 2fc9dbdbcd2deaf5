using ComputeIntel.Articles;
using ComputeIntel.Data;
using ComputeIntel.Data.Articles;
using ComputeIntel.Data.Jobs;
using ComputeIntel.Imports;
using ComputeIntel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Work;

/// <summary>Brings one link or file in: fetched, read, and taken as an article; or asked about, where it may be one that is there.</summary>
public sealed class ImportWork(IntelContext db, JobQueue queue, PageFetcher fetcher, KnownArticles known, CaptureIntake captures, TimeProvider clock) : IItemWork
{
    public JobKind Kind => JobKind.Import;

    public async Task WorkAsync(JobItem item, CancellationToken cancel)
    {
        var arrived = await ArrivedAsync(item, cancel);
        await queue.StageAsync(item, $"Reading {item.Source}", cancel);
        var read = DocumentReader.Read(arrived);
        var (by, now) = (item.Job!.AddedBy, clock.GetUtcNow().UtcDateTime);
        var draft = await captures.DraftAsync(arrived, read);
        await db.InOneTransactionAsync(async () =>
        {
            await db.WaitForIntakeAsync();
            var same = item.Duplicate == Duplicate.Separate ? null : await known.OfAsync(arrived, read);
            if (same is not null ? item.Duplicate == Duplicate.Ask : item.Job!.AsksFirst)
            {
                await queue.WaitAsync(item, arrived, same);
                return true;
            }

            var capture = same is not null
                ? await captures.TakeAgainAsync(same.Id, arrived, read, by, now)
                : await captures.TakeAsync(arrived, read, draft, by, now);
            await queue.DoneAsync(item, capture);
            return true;
        });
    }

    private async Task<ArrivedDocument> ArrivedAsync(JobItem item, CancellationToken cancel)
    {
        if (await db.WaitingDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.ItemId == item.Id, cancel) is { } waiting)
        {
            return waiting.ToArrived();
        }

        if (WebLink.Of(item.Source) is null)
        {
            throw new Refusal("file-dropped", 422, "The file was not kept for so long: send it again.");
        }

        await queue.StageAsync(item, $"Fetching {item.Source}", cancel);
        var page = await fetcher.FetchAsync(new Uri(item.Source), null, cancel);
        return new ArrivedDocument(page.Bytes, page.MediaType, null, new Arrival(CaptureMethod.Fetched, item.Source, page.FinalAddress.AbsoluteUri, page.Redirects, page.Headers));
    }
}
