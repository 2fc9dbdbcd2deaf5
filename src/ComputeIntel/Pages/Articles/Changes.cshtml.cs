using ComputeIntel.Anchoring;
using ComputeIntel.Articles;
using ComputeIntel.Data;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Articles;

/// <summary>What changed, word by word, between a capture and the one before it.</summary>
public sealed class ChangesModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    public Capture Capture { get; private set; } = null!;

    public Capture Former { get; private set; } = null!;

    /// <summary>Every paragraph; unchanged ones that follow each other as one stretch.</summary>
    public IReadOnlyList<IReadOnlyList<ParagraphDiff>> Stretches { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, int number)
    {
        var two = await Db.Captures.AsNoTracking().Include(c => c.Article).Include(c => c.Paragraphs)
            .Where(c => c.ArticleId == id && c.Number <= number).OrderByDescending(c => c.Number).Take(2).ToListAsync();
        if (two is not [var newer, var older] || newer.Number != number)
        {
            throw Refusal.NotFound($"capture {number} of article {id} with one before it");
        }

        (Capture, Former) = (newer, older);
        Stretches = Stretched(CaptureDiff.Of([.. older.Paragraphs.OrderBy(p => p.Ordinal)], [.. newer.Paragraphs.OrderBy(p => p.Ordinal)]));
        return Page();
    }

    public static bool IsSame(ParagraphDiff diff) => diff is { Change: ParagraphChange.Same, IsMoved: false };

    private static List<IReadOnlyList<ParagraphDiff>> Stretched(IReadOnlyList<ParagraphDiff> diffs)
    {
        var stretches = new List<List<ParagraphDiff>>();
        foreach (var diff in diffs)
        {
            if (stretches is [.., var last] && IsSame(diff) && IsSame(last[0]))
            {
                last.Add(diff);
            }
            else
            {
                stretches.Add([diff]);
            }
        }

        return [.. stretches];
    }
}
