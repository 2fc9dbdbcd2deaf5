using ComputeIntel.Articles;
using ComputeIntel.Data;
using ComputeIntel.Data.Articles;
using ComputeIntel.Data.Jobs;
using ComputeIntel.Jobs;
using ComputeIntel.Pages.Articles;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Jobs;

/// <summary>What was brought in, before it is saved: its particulars to be corrected, and whether it is a new capture of an article that is there.</summary>
public sealed class ItemModel(IntelContext db, TimeProvider clock, JobIntake jobs, CaptureIntake captures) : IntelPage(db, clock)
{
    [BindProperty]
    public ArticleForm Form { get; set; } = new();

    public JobItem Item { get; private set; } = null!;

    public ArticleText Preview { get; private set; } = null!;

    public IReadOnlyList<string> Publishers { get; private set; } = [];

    /// <summary>How many items of the job still ask.</summary>
    public int Left { get; private set; }

    public Task<IActionResult> OnGetAsync(int id, int number) => ShowAsync(id, number, isTyped: false);

    public Task<IActionResult> OnPostAsync(int id, int number, Duplicate duplicate) => TryAsync(
        async () =>
        {
            var capture = await jobs.AnswerAsync(id, number, duplicate, Form.ToDraft(), Analyst);
            return Done(capture.Number == 1 ? "The article was saved." : $"It was saved as capture {capture.Number}.", await NextAsync(id) ?? $"/articles/{capture.ArticleId}");
        },
        () => ShowAsync(id, number, isTyped: true));

    public Task<IActionResult> OnPostDropAsync(int id, int number) => TryAsync(
        async () =>
        {
            await jobs.DropAsync(id, number, Analyst);
            return Done("It was dropped.", await NextAsync(id) ?? $"/jobs/{id}");
        },
        () => ShowAsync(id, number, isTyped: true));

    private async Task<IActionResult> ShowAsync(int id, int number, bool isTyped)
    {
        if (await Db.JobItems.AnyAsync(i => i.JobId == id && i.Number == number && i.State != ItemState.Waiting))
        {
            return Redirect($"/jobs/{id}");
        }

        var (item, arrived, read) = await jobs.WaitingAsync(id, number);
        Item = item;
        Preview = ArticleReader.Read(read.Markdown, read.Format);
        Form = isTyped ? Form : ArticleForm.Of(await captures.DraftAsync(arrived, read));
        Publishers = await Db.Publishers.Where(p => !p.IsDemo).OrderBy(p => p.Name).Select(p => p.Name).Take(1000).ToListAsync();
        Left = await Db.JobItems.CountAsync(i => i.JobId == id && i.State == ItemState.Waiting);
        return Page();
    }

    private async Task<string?> NextAsync(int id) =>
        await Db.JobItems.Where(i => i.JobId == id && i.State == ItemState.Waiting).OrderBy(i => i.Number).Select(i => (int?)i.Number).FirstOrDefaultAsync() is { } next ? $"/jobs/{id}/items/{next}" : null;
}
