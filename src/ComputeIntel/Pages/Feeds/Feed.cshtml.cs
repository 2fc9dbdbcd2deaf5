using ComputeIntel.Data;
using ComputeIntel.Data.Feeds;
using ComputeIntel.Feeds;
using ComputeIntel.Pages.Shared;
using ComputeIntel.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Feeds;

/// <summary>One feed: how it fares, how often it is asked, whether it is paused; and its removal.</summary>
public sealed class FeedModel(IntelContext db, TimeProvider clock, FeedIntake intake, FeedAsker asker) : IntelPage(db, clock)
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public int? EveryMinutes { get; set; }

    [BindProperty]
    public bool IsPaused { get; set; }

    public Feed Feed { get; private set; } = null!;

    public IReadOnlyDictionary<EntryState, int> Counts { get; private set; } = new Dictionary<EntryState, int>();

    public async Task<IActionResult> OnGetAsync(int id)
    {
        await FindAsync(id);
        (Version, EveryMinutes, IsPaused) = (Feed.Version, Feed.EveryMinutes, Feed.PausedAt is not null);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(int id) => TryAsync(
        async () =>
        {
            await FindAsync(id);
            return Done(
                await intake.EditAsync(Feed, Feed.ToDraft() with { EveryMinutes = EveryMinutes, IsPaused = IsPaused }, Version, Now) ? "The feed was saved." : "Nothing was changed.",
                $"/feeds/{id}");
        },
        () => AgainAsync(id));

    public Task<IActionResult> OnPostAskAsync(int id) => TryAsync(
        async () =>
        {
            return Done(FeedWords.Asked(await asker.AskAsync(id, HttpContext.RequestAborted)), $"/feeds/{id}");
        },
        () => AgainAsync(id));

    public async Task<IActionResult> OnPostRemoveAsync(int id)
    {
        await FindAsync(id);
        await intake.RemoveAsync(Feed);
        Notice = $"“{Feed.Title}” was removed; the articles kept from it are still there.";
        return Redirect("/feeds");
    }

    private async Task<IActionResult> AgainAsync(int id)
    {
        await FindAsync(id);
        Version = Feed.Version;
        ModelState.Remove(nameof(Version));
        return Page();
    }

    private async Task FindAsync(int id)
    {
        Feed = await Db.Feeds.SingleOrDefaultAsync(f => f.Id == id) ?? throw Refusal.NotFound($"feed {id}");
        Counts = await Db.FeedEntries.Where(e => e.FeedId == id).GroupBy(e => e.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
    }
}
