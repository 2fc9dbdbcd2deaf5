using ComputeIntel.Data;
using ComputeIntel.Data.Jobs;
using ComputeIntel.Data.Origins;
using ComputeIntel.Jobs;
using ComputeIntel.Pages.Shared;
using ComputeIntel.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Jobs;

/// <summary>A job as it goes on: what is being done, what came of each item, the log.</summary>
public sealed class JobModel(IntelContext db, TimeProvider clock, JobIntake jobs, JobBell bell) : IntelPage(db, clock)
{
    private const int LinesShown = 500;

    public Job Job { get; private set; } = null!;

    public IReadOnlyList<JobLine> Lines { get; private set; } = [];

    /// <summary>The titles of the articles that came of it, by their ids.</summary>
    public IReadOnlyDictionary<int, string> Titles { get; private set; } = new Dictionary<int, string>();

    /// <summary>Proposed origins that wait, with one of those articles on either side.</summary>
    public IReadOnlyList<WaitingOrigin> Waiting { get; private set; } = [];

    public int Ended => Job.Items.Count(i => i.State is not (ItemState.Queued or ItemState.Running));

    public bool CanRetry => Job.Items.Any(i => i.State is ItemState.Failed or ItemState.Cancelled);

    public Task<IActionResult> OnGetAsync(int id) => ShowAsync(id);

    public Task<IActionResult> OnPostCancelAsync(int id) => TryAsync(
        async () =>
        {
            await jobs.CancelAsync(id, Analyst);
            return Done("The job was cancelled.", $"/jobs/{id}");
        },
        () => ShowAsync(id));

    public Task<IActionResult> OnPostRetryAsync(int id) => TryAsync(
        async () =>
        {
            await jobs.RetryAsync(id, Analyst);
            bell.Ring();
            return Redirect($"/jobs/{id}");
        },
        () => ShowAsync(id));

    private async Task<IActionResult> ShowAsync(int id)
    {
        Job = await Db.Jobs.AsNoTracking().Include(j => j.Items.OrderBy(i => i.Number)).SingleOrDefaultAsync(j => j.Id == id) ?? throw Refusal.NotFound($"job {id}");
        Lines = await Db.JobLines.AsNoTracking().Where(l => l.JobId == id).OrderByDescending(l => l.Id).Take(LinesShown).ToListAsync();
        var articles = Job.Items.Select(i => i.ArticleId).OfType<int>().Distinct().ToList();
        Titles = await Db.Articles.Where(a => articles.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Title);
        Waiting = await Db.WaitingOriginsAsync(articles);
        return Page();
    }
}
