using ComputeIntel.Articles;
using ComputeIntel.Data;
using ComputeIntel.Data.Articles;
using ComputeIntel.Data.Deals;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Articles;

/// <summary>A new article: its text pasted, or cited only.</summary>
public sealed class AddModel(IntelContext db, TimeProvider clock, ArticleIntake intake, DealIntake deals) : IntelPage(db, clock)
{
    private const int MaxPublishers = 1000;

    [BindProperty]
    public ArticleForm Form { get; set; } = new();

    /// <summary>The slug of the deal that it is read for; of one without a write-up it becomes that.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Deal { get; set; }

    /// <summary>That deal's title; null where there is none.</summary>
    public string? DealTitle { get; private set; }

    public IReadOnlyList<string> Publishers { get; private set; } = [];

    /// <summary>The text as it would be read; null where none was given, or it cannot be.</summary>
    public ArticleText? Preview { get; private set; }

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostAsync() => TryAsync(
        async () =>
        {
            var article = await Db.InOneTransactionAsync(SaveAsync);
            return Done("The article was added. Select words to claim them.", $"/articles/{article.Id}{(Deal is { } slug && Slug.IsValid(slug) ? $"?deal={slug}" : "")}");
        },
        () =>
        {
            var typed = Form.Title;
            Form = Form.WithSuggestedTitle();
            if (Form.Title != typed)
            {
                ModelState.Remove(nameof(Form.Title));
                ModelState.AddModelError(nameof(Form.Title), "A title is needed. This one is the text’s heading; save again if it will do.");
            }

            return ShowAsync();
        });

    /// <summary>Reads the text; where HTML came from the clipboard, that in its place.</summary>
    public Task<IActionResult> OnPostPreviewAsync(string? html) => TryAsync(
        () =>
        {
            (Form, Preview) = html is null ? Form.Read() : PastedHtml.Into(Form, html);
            ModelState.Clear();
            return ShowAsync();
        },
        ShowAsync);

    private async Task<Article> SaveAsync()
    {
        var article = await intake.MakeAsync(Form.ToDraft(), CaptureMethod.Pasted, Analyst, Now);
        if (await Db.Deals.Include(d => d.Events).SingleOrDefaultAsync(d => d.Slug == Deal && d.WriteUpId == null && !d.IsDemo) is { } deal)
        {
            await deals.EditAsync(deal, deal.ToDraft() with { WriteUp = article.Id }, deal.Version);
        }

        return article;
    }

    private async Task<IActionResult> ShowAsync()
    {
        DealTitle = await Db.Deals.Where(d => d.Slug == Deal && !d.IsDemo).Select(d => d.Title).SingleOrDefaultAsync();
        Publishers = await Db.Publishers.Where(p => !p.IsDemo).OrderBy(p => p.Name).Select(p => p.Name).Take(MaxPublishers).ToListAsync();
        return Page();
    }
}
