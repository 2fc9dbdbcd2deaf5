using ComputeIntel.Articles;
using ComputeIntel.Jobs;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Data.Articles;

/// <summary>Orders new captures of known articles as jobs: on demand, and of watched ones when they are due.</summary>
public sealed class RecaptureIntake(IntelContext db, TimeProvider clock)
{
    /// <summary>How many watched articles one job captures again.</summary>
    private const int MostAtOnce = 200;

    /// <summary>A job that captures an article again; the one that is about to, where there is one.</summary>
    /// <exception cref="Refusal">404 <c>not-found</c>; 422 <c>article-without-link</c>.</exception>
    public async Task<Job> OrderAsync(int articleId, string by)
    {
        var article = await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == articleId) ?? throw Refusal.NotFound($"article {articleId}");
        article.CheckFetchable();
        return await db.InOneTransactionAsync(async () => await UnderWayAsync(articleId) ?? await AddAsync([article], by));
    }

    /// <summary>Orders captures of the watched articles that are due, and sets when they are due next; both at once, so that no two instances of the program order the same.</summary>
    /// <returns>How many were ordered.</returns>
    public async Task<int> OrderDueAsync()
    {
        var now = Now;
        var due = await db.Articles.AsNoTracking().Where(a => a.NextCaptureAt <= now && a.WatchedEvery != null && a.Url != null && !a.IsDemo)
            .OrderBy(a => a.NextCaptureAt).Take(MostAtOnce).ToListAsync();
        if (due.Count == 0)
        {
            return 0;
        }

        return await db.InOneTransactionAsync(async () =>
        {
            var mine = new List<Article>();
            foreach (var article in due)
            {
                DateTime? next = now.AddHours(article.WatchedEvery!.Value);
                var taken = await db.Articles
                    .Where(a => a.Id == article.Id && a.NextCaptureAt == article.NextCaptureAt)
                    .ExecuteUpdateAsync(set => set.SetProperty(a => a.NextCaptureAt, next));
                if (taken == 1)
                {
                    mine.Add(article);
                }
            }

            if (mine.Count > 0)
            {
                await AddAsync(mine, "ComputeIntel");
            }

            return mine.Count;
        });
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Task<Job?> UnderWayAsync(int articleId) => db.Jobs
        .Include(j => j.Items)
        .OrderBy(j => j.Id)
        .FirstOrDefaultAsync(j => j.Kind == JobKind.Recapture
            && j.Items.Any(i => i.SubjectId == articleId && (i.State == ItemState.Queued || i.State == ItemState.Running)));

    private async Task<Job> AddAsync(IEnumerable<Article> articles, string by)
    {
        var job = new Job { Kind = JobKind.Recapture, AddedAt = Now, AddedBy = by };
        job.Items.AddRange(articles.Select((article, i) => new JobItem { Number = i + 1, Source = PlainText.Shortened(article.Title, JobItem.MaxSource), SubjectId = article.Id }));
        db.Jobs.Add(job);
        await db.SaveChangesAsync();
        return job;
    }
}
