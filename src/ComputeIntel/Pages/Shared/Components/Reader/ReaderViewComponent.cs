using ComputeIntel.Anchoring;
using ComputeIntel.Articles;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Anchoring;
using ComputeIntel.Data.Claims;
using ComputeIntel.Deals;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Shared.Components.Reader;

/// <summary>
/// The article in evidence bands. What it renders is kept under the article's stamp, so it holds nothing that differs
/// from person to person: no token, no name; its buttons belong to the one form that the page around it carries.
/// </summary>
public sealed class ReaderViewComponent(IntelContext db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(ReaderView view)
    {
        var capture = await db.Captures.AsNoTracking().Include(c => c.Paragraphs)
            .SingleAsync(c => c.ArticleId == view.ArticleId && c.Number == view.Capture);
        var article = await db.Articles.AsNoTracking().Include(a => a.Publisher).SingleAsync(a => a.Id == view.ArticleId);
        var claims = await db.InOneSnapshotAsync(() => db.Claims.AsNoTracking().Whole().Where(c => c.ArticleId == view.ArticleId).ToListAsync());
        var deals = await db.Deals.AsNoTracking().Where(d => db.Claims.Any(c => c.ArticleId == view.ArticleId && c.DealId == d.Id)).ToDictionaryAsync(d => d.Id);
        var places = await db.PlacesAsync(capture.Id, [.. claims.SelectMany(c => c.Quotations)]);
        var bands = EvidenceBand.Of(
            capture.Paragraphs,
            claims.Where(c => c.Quotations.Exists(q => places.GetValueOrDefault(q.Id)?.Paragraph is not null)),
            q => places.GetValueOrDefault(q.Id) is { Paragraph: { } paragraph } place ? (paragraph.Id, place.Start) : null);
        var isNewest = !await db.Captures.AnyAsync(c => c.ArticleId == view.ArticleId && c.Number > view.Capture);
        return View(new ReaderPage(view, article, capture, isNewest, bands, claims, places, deals));
    }
}

/// <summary>What is to be read, and how; all that the rendered bands depend on beside the stamp.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Capture">The number of its capture.</param>
/// <param name="Stamp">The article's stamp when the page was asked for.</param>
/// <param name="AllOpen">Every card open in its place, rather than one at a time over what follows.</param>
/// <param name="SameAs">The claim that new claims here are copied from, if any.</param>
/// <param name="Placing">The placement whose words are looked for here, if any.</param>
public sealed record ReaderView(int ArticleId, int Capture, long Stamp, bool AllOpen, int? SameAs, int? Placing = null, string? Deal = null);

/// <summary>Everything that the bands show.</summary>
public sealed record ReaderPage(
    ReaderView View,
    Article Article,
    Capture Capture,
    bool IsNewest,
    IReadOnlyList<EvidenceBand> Bands,
    IReadOnlyList<Claim> Claims,
    IReadOnlyDictionary<int, QuotationPlace> Places,
    IReadOnlyDictionary<int, Deal> Deals)
{
    public QuotationPlace? PlaceOf(Quotation quotation) => Places.GetValueOrDefault(quotation.Id);

    /// <summary>The claims of which a quotation is no longer found in this text; those of which none is have no card in the bands.</summary>
    public IEnumerable<Claim> Unplaced => Claims.Where(c => c.Quotations.Exists(q => PlaceOf(q) is { Paragraph: null })).OrderBy(c => c.Id);

    public bool IsInBands(Claim claim) => claim.Quotations.Exists(q => PlaceOf(q)?.Paragraph is not null);
}
