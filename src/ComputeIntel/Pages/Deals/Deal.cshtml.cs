using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Deals;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Terms;
using ComputeIntel.Pages.Shared.Components.Reader;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Deals;

/// <summary>A deal: at a glance, its write-up to read, its terms with differing values side by side, events, sources, context.</summary>
public sealed class DealModel(IntelContext db, TimeProvider clock, DealIntake intake) : ClockedPage(db, clock)
{
    public IReadOnlyList<Claim> Claims => Known.Claims;

    public TermTable Table => Known.Table;

    /// <summary>The write-up to read; null where there is none, or none captured.</summary>
    public ReaderView? WriteUp { get; private set; }

    public IReadOnlyList<Article> Sources { get; private set; } = [];

    /// <summary>Claims about what stands around the deal, and assessments and forecasts: kept out of its terms.</summary>
    public IEnumerable<Claim> Context => Claims.Where(c => c.Bearing == Bearing.Context);

    public IEnumerable<Claim> Assessments => Claims.Where(c => c.Bearing == Bearing.Deal && c.Nature != Nature.Fact);

    [BindProperty(SupportsGet = true)]
    public string? Cards { get; set; }

    /// <summary>An event that could not be added as it was typed.</summary>
    [BindProperty]
    public DealEventDraft Event { get; set; } = new();

    public Task<IActionResult> OnGetAsync(string slug) => ShowAsync(slug);

    public Task<IActionResult> OnPostAddEventAsync(string slug, int version) => EditEventsAsync(
        slug, version, events => [.. events, Event], "The event was added.");

    public Task<IActionResult> OnPostRemoveEventAsync(string slug, int version, int index) => EditEventsAsync(
        slug, version, events => index >= 0 && index < events.Count ? [.. events.Where((_, i) => i != index)] : throw Refusal.NotFound("such event"), "The event was removed.");

    private Task<IActionResult> EditEventsAsync(string slug, int version, Func<IReadOnlyList<DealEventDraft>, IReadOnlyList<DealEventDraft>> edit, string done) => TryAsync(
        async () =>
        {
            var deal = await Db.DealAsync(slug);
            var draft = deal.ToDraft();
            await intake.EditAsync(deal, draft with { Events = edit(draft.Events!) }, version);
            return Done(done, $"/deals/{slug}#events");
        },
        () => ShowAsync(slug));

    private async Task<IActionResult> ShowAsync(string slug)
    {
        if (await Db.Deals.AsNoTracking().Include(d => d.Events).Include(d => d.WriteUp!.Publisher).SingleOrDefaultAsync(d => d.Slug == slug) is not { } deal)
        {
            return NotFound();
        }

        await ReadAsync(deal);
        var evidence = Claims.SelectMany(c => c.Evidence).Where(e => e.Stands);
        Article[] sources = [.. Claims.Select(c => c.Article!), .. evidence.Select(e => e.Article!), .. deal.WriteUp is { } own ? [own] : Array.Empty<Article>()];
        Sources = [.. sources.DistinctBy(a => a.Id).OrderByDescending(a => a.IsPrimary).ThenByDescending(a => a.PublishedOn).ThenBy(a => a.Title)];
        var capture = await Db.Captures.Where(c => c.ArticleId == deal.WriteUpId).MaxAsync(c => (int?)c.Number);
        WriteUp = capture is { } number ? new ReaderView(deal.WriteUpId!.Value, number, deal.WriteUp!.Stamp, Cards == "all", null) : null;
        return Page();
    }
}
