using ComputeIntel.Articles;
using ComputeIntel.Copies;
using ComputeIntel.Data;
using ComputeIntel.Data.Copies;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Articles;

/// <summary>The paragraphs of an article that others have too: the earliest beside the later ones, word by word.</summary>
public sealed class CopiesModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    public const int PageSize = 50;

    /// <summary>As many later ones stand beside the earliest; the others are named only.</summary>
    public const int MostBeside = 5;

    public Article Article { get; private set; } = null!;

    /// <summary>Those on this page.</summary>
    public IReadOnlyList<CopiedParagraph> Copied { get; private set; } = [];

    public int Total { get; private set; }

    public int Skip { get; private set; }

    public bool IsCaptured { get; private set; }

    /// <summary>False while captures from before an update of the program are still looked through.</summary>
    public bool IsComplete { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, int? skip, CancellationToken cancel)
    {
        Article = await Db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) ?? throw Refusal.NotFound($"article {id}");
        IsCaptured = await Db.Captures.AnyAsync(c => c.ArticleId == id, cancel);
        IsComplete = await BandFilling.IsDoneAsync(Db, cancel);
        var copied = await Db.CopiesInAsync(id, cancel);
        (Total, Skip) = (copied.Count, Math.Max(0, skip ?? 0));
        Copied = [.. copied.Skip(Skip).Take(PageSize)];
        return Page();
    }
}
