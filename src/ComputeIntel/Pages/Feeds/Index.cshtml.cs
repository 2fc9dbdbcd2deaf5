using ComputeIntel.Data;
using ComputeIntel.Feeds;
using ComputeIntel.Pages.Shared;
using ComputeIntel.Work;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Feeds;

/// <summary>All feeds, when each was asked and what was wrong; and a form that adds one.</summary>
public sealed class IndexModel(IntelContext db, TimeProvider clock, FeedAsker asker) : IntelPage(db, clock)
{
    [BindProperty(Name = "url")]
    public string? Link { get; set; }

    [BindProperty]
    public int? EveryMinutes { get; set; } = FeedSchedule.UsualMinutes;

    public IReadOnlyList<ListedFeed> Feeds { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostAsync() => TryAsync(
        async () =>
        {
            var added = await asker.AddAsync(new FeedDraft { Url = Link, EveryMinutes = EveryMinutes }, Analyst, HttpContext.RequestAborted);
            Notice = $"“{added.Feed.Title}” was added{(added.Feed.Address == Link?.Trim() ? "" : $" at {added.Feed.Address}")}; {FeedWords.Brought(added.Entries)}."
                + (added.Others.Count == 0 ? "" : $" The page also names {string.Join(", ", added.Others.Take(3).Select(f => f.Address))}.");
            return Redirect("/feeds");
        },
        ShowAsync);

    public Task<IActionResult> OnPostAskAsync(int id) => TryAsync(
        async () =>
        {
            return Done(FeedWords.Asked(await asker.AskAsync(id, HttpContext.RequestAborted)), "/feeds");
        },
        ShowAsync);

    private async Task<IActionResult> ShowAsync()
    {
        Feeds = await ListedFeed.AllAsync(Db);
        return Page();
    }
}
