using ComputeIntel.Access;
using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Claims;
using ComputeIntel.Data.Deals;
using ComputeIntel.Deals;
using ComputeIntel.Pages.Deals;
using ComputeIntel.Pages.Shared;
using ComputeIntel.Samples;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages;

/// <summary>The first page: what the program is for, shown on a deal; then what waits and what happened.</summary>
public sealed class IndexModel(IntelContext db, TimeProvider clock, LocalAnalyst analyst) : IntelPage(db, clock)
{
    private const int Lately = 7;

    [BindProperty]
    public string? Name { get; set; }

    public bool IsUnnamed => analyst.IsUnnamed;

    /// <summary>Whether the store holds anything of the sample, and anything else.</summary>
    public (bool HasSample, bool HasReal) Holds { get; private set; }

    /// <summary>The newest deal, which the first lines are about, with its facts; null while there is none.</summary>
    public Deal? Deal { get; private set; }

    public IReadOnlyList<DealFact> Facts { get; private set; } = [];

    /// <summary>A briefing on that deal, to be exported; null where none is written yet.</summary>
    public int? Briefing { get; private set; }

    public IReadOnlyList<ListedDeal> Deals { get; private set; } = [];

    public IReadOnlyList<Claim> Waiting { get; private set; } = [];

    public int WaitingCount { get; private set; }

    public IReadOnlyList<Happening> Happenings { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostNameAsync() => TryAsync(
        async () =>
        {
            await analyst.RenameAsync(Name, Db);
            return Done($"What you decide is signed {Name!.Trim()} from now on.", "/");
        },
        ShowAsync);

    public Task<IActionResult> OnPostRemoveSampleAsync() => TryAsync(
        async () =>
        {
            await SampleRemover.RemoveAsync(Db);
            return Done("The sample was removed, whole.", "/");
        },
        ShowAsync);

    private async Task<IActionResult> ShowAsync()
    {
        Holds = (await Db.Articles.AnyAsync(a => a.IsDemo) || await Db.Deals.AnyAsync(d => d.IsDemo), await Db.Articles.AnyAsync(a => !a.IsDemo));
        Deals = await ListedDeal.ListAsync(Db, Lately);
        Deal = Deals.FirstOrDefault()?.Deal;
        if (Deal is { Id: var id, Slug: var slug })
        {
            var known = await Db.SynthesisAsync(await Db.DealAsync(slug), DealClock.Open, DateOnly.FromDateTime(Now));
            Facts = DealFacts.Of(known.Table, known.Claims);
            Briefing = await Db.Briefings.Where(b => b.DealId == id).Select(b => (int?)b.Id).FirstOrDefaultAsync();
        }

        var waiting = Db.Claims.Where(c => c.Tag == Tag.Untagged && (!c.IsDemo || !Holds.HasReal));
        WaitingCount = await waiting.CountAsync();
        Waiting = await Db.InOneSnapshotAsync(() => waiting.OrderByDescending(c => c.Id).Take(Lately).Listed().AsNoTrackingWithIdentityResolution().ToListAsync());
        Happenings = await Happening.NewestAsync(Db, !Holds.HasReal, Lately);
        return Page();
    }
}
