using ComputeIntel.Data;
using ComputeIntel.Data.Feeds;
using ComputeIntel.Feeds;
using ComputeIntel.Pages.Shared;
using ComputeIntel.Work;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Inbox;

/// <summary>What the feeds tell of, to be kept or dismissed.</summary>
public sealed class IndexModel(IntelContext db, TimeProvider clock, InboxIntake intake, JobBell bell) : IntelPage(db, clock)
{
    [BindProperty(SupportsGet = true)]
    public InboxFilter Filter { get; set; } = new();

    /// <summary>The entry whose own button was pressed; what is ticked is then left alone.</summary>
    [BindProperty]
    public int? Only { get; set; }

    /// <summary>What is ticked.</summary>
    [BindProperty]
    public List<int> Entry { get; set; } = [];

    /// <summary>What was dismissed a moment ago, to be taken back in one go: ids with commas.</summary>
    [TempData]
    public string? Dismissed { get; set; }

    public Address Address => Address.Of(Request).Without("handler");

    public InboxView View { get; private set; } = InboxView.Empty;

    public Task<IActionResult> OnGetAsync() => TryAsync(ShowAsync, () => Task.FromResult<IActionResult>(Page()));

    public Task<IActionResult> OnPostKeepAsync() => DecideAsync(async ids =>
    {
        var job = await intake.KeepAsync(ids, Analyst, Now);
        bell.Ring();
        Notice = ids.Count == 1 ? $"Kept: job {job.Id} brings the article in." : $"{Count(ids.Count)} entries kept: job {job.Id} brings their articles in.";
    });

    public Task<IActionResult> OnPostDismissAsync() => DecideAsync(async ids =>
    {
        await intake.DismissAsync(ids, Analyst, Now);
        Dismissed = string.Join(',', ids);
        Notice = ids.Count == 1 ? "Dismissed." : $"{Count(ids.Count)} entries were dismissed.";
    });

    public Task<IActionResult> OnPostReturnAsync() => DecideAsync(async ids =>
    {
        await intake.ReconsiderAsync(ids);
        Notice = ids.Count == 1 ? "It waits again." : $"{Count(ids.Count)} entries wait again.";
    });

    /// <summary>Enter was pressed in a box.</summary>
    public Task<IActionResult> OnPostNeitherAsync() => TryAsync(() => throw Refusal.Invalid("entry", "Press one of the buttons: keep or dismiss."), ShowAsync);

    private Task<IActionResult> DecideAsync(Func<IReadOnlyList<int>, Task> decide) => TryAsync(
        async () =>
        {
            await decide(Only is { } one ? [one] : [.. Entry.Distinct()]);
            return Redirect(Address.ToString());
        },
        ShowAsync);

    private async Task<IActionResult> ShowAsync()
    {
        View = await InboxView.OfAsync(Db, Filter.Checked());
        return Page();
    }
}
