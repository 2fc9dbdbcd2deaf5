using ComputeIntel.Articles;
using ComputeIntel.Data;
using ComputeIntel.Data.Articles;
using ComputeIntel.Pages.Shared;
using ComputeIntel.Pages.Shared.Components.Reader;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Articles;

/// <summary>A capture as it was taken: its text untouched, and what is known of its taking.</summary>
public sealed class CaptureModel(IntelContext db, TimeProvider clock, CaptureIntake captures) : IntelPage(db, clock)
{
    public Capture Capture { get; private set; } = null!;

    /// <summary>The numbers of all captures of the article.</summary>
    public IReadOnlyList<int> Numbers { get; private set; } = [];

    public int ByteCount { get; private set; }

    public int ParagraphCount { get; private set; }

    /// <summary>Its text with the marks of what was quoted, as it stands in this capture.</summary>
    public ReaderView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, int number, string? cards)
    {
        await FindAsync(id, number);
        View = new ReaderView(id, number, Capture.Article!.Stamp, cards == "all", SameAs: null);
        Numbers = await Db.Captures.Where(c => c.ArticleId == id).OrderBy(c => c.Number).Select(c => c.Number).ToListAsync();
        ByteCount = await Db.StoredBytes.Where(b => b.Sha256 == Capture.Sha256).Select(b => b.Bytes.Length).SingleAsync();
        ParagraphCount = await Db.Paragraphs.CountAsync(p => p.CaptureId == Capture.Id);
        return Page();
    }

    /// <summary>Reads the bytes again with the reader of today; what was read before stays.</summary>
    public Task<IActionResult> OnPostReadAgainAsync(int id, int number) => TryAsync(
        async () =>
        {
            var capture = await captures.ReadAgainAsync(id, number, Analyst, Now);
            return Done($"The same bytes were read again as capture {capture.Number}.", $"/articles/{id}/captures/{capture.Number}");
        },
        () => OnGetAsync(id, number, cards: null));

    private async Task FindAsync(int id, int number) =>
        Capture = await Db.Captures.AsNoTracking().Include(c => c.Article!.Publisher).SingleOrDefaultAsync(c => c.ArticleId == id && c.Number == number) ?? throw Refusal.NotFound($"capture {number} of article {id}");
}
