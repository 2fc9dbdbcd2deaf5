using ComputeIntel.Articles;
using ComputeIntel.Data;
using ComputeIntel.Data.Anchoring;
using ComputeIntel.Data.Copies;
using ComputeIntel.Data.Deals;
using ComputeIntel.Data.Feeds;
using ComputeIntel.Pages.Shared;
using ComputeIntel.Pages.Shared.Components.Reader;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Articles;

/// <summary>The article beside its claims; for one that is cited only, what rests on it.</summary>
public sealed class ReaderModel(IntelContext db, TimeProvider clock, KeptPages kept, CopyCount copies, UnplacedCount unplaced, InboxCount inbox) : IntelPage(db, clock)
{
    private const int MostDeals = 200;

    public Article Article { get; private set; } = null!;

    /// <summary>Null where there is no capture to read.</summary>
    public ReaderView? View { get; private set; }

    /// <summary>The publisher's corrections, updates and retractions in the text that is shown.</summary>
    public IReadOnlyList<PublisherNotice> Notices { get; private set; } = [];

    /// <summary>The words that were not found again, where somebody came to look for them.</summary>
    public UnplacedWords? Placing { get; private set; }

    /// <summary>To which claims made here belong; null where nobody has said.</summary>
    public DealName? Deal { get; private set; }

    /// <summary>To choose from, where nobody has said.</summary>
    public IReadOnlyList<DealName> Deals { get; private set; } = [];

    /// <summary>How many of its newest capture's paragraphs other articles have too.</summary>
    public int CopiedCount { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, int? capture, int? sameAs, int? placing, string? cards, string? deal)
    {
        var deals = Db.DealsOf(id, deal);
        var known = await Db.Articles.Where(a => a.Id == id).Select(a => new { a.Stamp, a.IsDemo, Slug = deals.Select(d => d.Slug).FirstOrDefault(), Title = deals.Select(d => d.Title).FirstOrDefault() }).FirstOrDefaultAsync();
        if (known is null)
        {
            return NotFound();
        }

        (var stamp, Deal) = (known.Stamp, known.Slug is null ? null : new DealName(known.Slug, known.Title!));
        Deals = Deal is null ? await Db.Deals.Where(d => d.IsDemo == known.IsDemo).OrderByDescending(d => d.Id).Take(MostDeals).Select(d => new DealName(d.Slug, d.Title)).ToListAsync() : [];
        var asked = Deal?.Slug == deal ? deal : null;
        CopiedCount = await copies.TellAsync(id);
        var key = $"{id}/{capture}/{sameAs}/{cards == "all"}/{stamp}/{asked}/{Deal}/{string.Join(',', Deals)}/{CopiedCount}/{await unplaced.TellAsync()}/{await inbox.TellAsync()}/{Analyst}";

        // A notice is said once, so a page with one is nobody else's; words are looked for once, too.
        var isPersonal = placing is not null || TempData.Peek(nameof(Notice)) is not null;
        if (!isPersonal && kept.Find(key) is { } page)
        {
            return page;
        }

        Article = await Db.Articles.AsNoTracking().Include(a => a.Publisher).SingleAsync(a => a.Id == id);
        var number = await Db.Captures.Where(c => c.ArticleId == id && (capture == null || c.Number == capture)).MaxAsync(c => (int?)c.Number);
        if (number is null && capture is not null)
        {
            return NotFound();
        }

        Notices = await Db.Captures.Where(c => c.ArticleId == id && c.Number == number).Select(c => c.Notices).FirstOrDefaultAsync() ?? [];
        Placing = placing is null ? null
            : (await UnplacedWords.OfAsync(Db, await UnplacedWords.Asked(Db.Newest().Where(p => p.Id == placing && p.Capture!.ArticleId == id && p.Capture.Number == number)).AsNoTracking().ToListAsync())).SingleOrDefault();
        View = number is { } shown ? new ReaderView(id, shown, stamp, cards == "all", sameAs, Placing?.Placement.Id, asked) : null;
        return isPersonal ? Page() : kept.Keeping(key);
    }
}

/// <summary>A deal by its address and its title.</summary>
public sealed record DealName(string Slug, string Title);
