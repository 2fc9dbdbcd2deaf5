using ComputeIntel.Articles;
using ComputeIntel.Data;
using ComputeIntel.Data.Articles;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Articles;

/// <summary>Asks once more before an article is deleted.</summary>
public sealed class DeleteModel(IntelContext db, TimeProvider clock, ArticleIntake intake) : IntelPage(db, clock)
{
    public Article Article { get; private set; } = null!;

    /// <summary>What rests on the article; null where nothing does.</summary>
    public string? Use { get; private set; }

    public Task<IActionResult> OnGetAsync(int id) => ShowAsync(id);

    public Task<IActionResult> OnPostAsync(int id) => TryAsync(
        async () =>
        {
            await ShowAsync(id);
            await intake.RemoveAsync(Article);
            return Done($"“{PlainText.Shortened(Article.Title, 80)}” was deleted.", "/articles");
        },
        () => ShowAsync(id));

    private async Task<IActionResult> ShowAsync(int id)
    {
        Article = await Db.Articles.SingleOrDefaultAsync(a => a.Id == id) ?? throw Refusal.NotFound($"article {id}");
        Use = await intake.UseOfAsync(id);
        return Page();
    }
}
