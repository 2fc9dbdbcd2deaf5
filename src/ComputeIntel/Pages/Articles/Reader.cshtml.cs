using ComputeIntel.Articles;
using ComputeIntel.Data;
using ComputeIntel.Pages.Shared;
using ComputeIntel.Pages.Shared.Components.Reader;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Articles;

/// <summary>The article beside its claims; for one that is cited only, what rests on it.</summary>
public sealed class ReaderModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    public Article Article { get; private set; } = null!;

    /// <summary>Null where there is no capture to read.</summary>
    public ReaderView? View { get; private set; }

    [BindProperty(SupportsGet = true, Name = "cards")]
    public string? Cards { get; set; }

    public bool AllOpen => Cards == "all";

    public async Task<IActionResult> OnGetAsync(int id, int? capture, int? sameAs)
    {
        var article = await Db.Articles.AsNoTracking().Include(a => a.Publisher).SingleOrDefaultAsync(a => a.Id == id);
        if (article is null)
        {
            return NotFound();
        }

        Article = article;
        var number = await Db.Captures.Where(c => c.ArticleId == id && (capture == null || c.Number == capture)).MaxAsync(c => (int?)c.Number);
        if (number is null && capture is not null)
        {
            return NotFound();
        }

        View = number is { } shown ? new ReaderView(id, shown, article.Stamp, AllOpen, sameAs) : null;
        return Page();
    }
}
