using ComputeIntel.Articles;
using ComputeIntel.Data;
using ComputeIntel.Data.Articles;
using ComputeIntel.Pages.Shared;
using ComputeIntel.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Articles;

/// <summary>All captures of an article; taking another one, now or again and again.</summary>
public sealed class CapturesModel(IntelContext db, TimeProvider clock, RecaptureIntake recaptures, JobBell bell) : IntelPage(db, clock)
{
    public Article Article { get; private set; } = null!;

    public IReadOnlyList<TakenCapture> Captures { get; private set; } = [];

    /// <summary>After how many hours it is captured again; null for not watched.</summary>
    [BindProperty]
    public int? EveryHours { get; set; }

    public async Task<IActionResult> OnGetAsync(int id)
    {
        var page = await ShowAsync(id);
        EveryHours = Article.WatchedEvery;
        return page;
    }

    public Task<IActionResult> OnPostAsync(int id) => TryAsync(
        async () =>
        {
            var job = await recaptures.OrderAsync(id, Analyst);
            bell.Ring();
            return Done($"Job {job.Id} captures the article again.", $"/jobs/{job.Id}");
        },
        () => ShowAsync(id));

    public Task<IActionResult> OnPostWatchAsync(int id) => TryAsync(
        async () =>
        {
            await ShowAsync(id);
            Article.Watch(EveryHours, Now);
            await Db.SaveChangesAsync();
            return Done(EveryHours is null ? "The article is not watched." : $"The article is captured again {WatchWords.Every(EveryHours.Value)}.", $"/articles/{id}/captures");
        },
        () => ShowAsync(id));

    private async Task<IActionResult> ShowAsync(int id)
    {
        Article = await Db.Articles.Include(a => a.Publisher).SingleOrDefaultAsync(a => a.Id == id) ?? throw Refusal.NotFound($"article {id}");
        Captures = await Db.Captures.Where(c => c.ArticleId == id).OrderByDescending(c => c.Number).Select(c => new TakenCapture(c.Number, c.TakenAt, c.TakenBy, c.Method, c.FinalUrl, c.Sha256)).ToListAsync();
        return Page();
    }
}

/// <summary>One capture in a list; its text is large and stays where it is.</summary>
public sealed record TakenCapture(int Number, DateTime TakenAt, string TakenBy, CaptureMethod Method, string? FinalUrl, string Sha256);
