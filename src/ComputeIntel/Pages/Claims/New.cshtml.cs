using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Claims;

/// <summary>A new claim on words of an article.</summary>
public sealed class NewModel(IntelContext db, TimeProvider clock, ClaimIntake intake) : IntelPage(db, clock)
{
    public ClaimForm Form { get; private set; } = null!;

    /// <summary>The claim that this one is copied from, if any.</summary>
    [BindProperty(SupportsGet = true, Name = "sameAs")]
    public int? SameAs { get; set; }

    [BindProperty(Name = "from")]
    public string? From { get; set; }

    public async Task<IActionResult> OnGetAsync(ClaimDraft draft, int? paragraph)
    {
        draft = paragraph is { } id ? draft with { Quotations = [new QuotationDraft { ParagraphId = id }] } : draft;
        draft = await StartedAsync(draft);
        return await ShowAsync(draft with { Statement = draft.Statement ?? draft.Quotations?.FirstOrDefault()?.Exact });
    }

    /// <summary>Saves what the form says; <paramref name="then"/> is <c>reported</c>, <c>verify</c> or nothing.</summary>
    public Task<IActionResult> OnPostAsync(ClaimDraft draft, string? then) => TryAsync(
        async () => Back(await SaveAsync(draft.WithoutBlankRows(), then == "reported"), then),
        () => ShowAsync(draft.WithoutBlankRows()));

    /// <summary>Saves the quoted words as a reported claim, with the parties of the last one made here.</summary>
    public Task<IActionResult> OnPostQuickAsync(ClaimDraft draft) => TryAsync(
        async () => Back(await SaveAsync(await StartedAsync(draft), report: true), "reported"),
        () => ShowAsync(draft));

    private Task<Claim> SaveAsync(ClaimDraft draft, bool report) => Db.InOneTransactionAsync(async () =>
    {
        var claim = await intake.MakeAsync(draft, Analyst, Now);
        claim.SameAsId = SameAs;
        if (report)
        {
            claim.Review(Tag.Reported, null, Analyst, Now);
        }

        await Db.SaveChangesAsync();
        return claim;
    });

    private IActionResult Back(Claim claim, string? then)
    {
        Notice = $"{claim.Number} saved{(then == "reported" ? " as reported" : "")}.";
        return then == "verify"
            ? Redirect($"/claims/{claim.Id}/review?tag=verified")
            : Redirect($"{(Url.IsLocalUrl(From) ? From : $"/articles/{claim.ArticleId}")}#c-{claim.Id}");
    }

    /// <summary>The draft, filled in from the claim that it is the same as, else with the parties of the last one on this article, or on its deal, that names any.</summary>
    private async Task<ClaimDraft> StartedAsync(ClaimDraft draft)
    {
        if (SameAs is { } same)
        {
            var other = await Db.Claims.AsNoTracking().Listed().SingleOrDefaultAsync(c => c.Id == same) ?? throw Refusal.NotFound($"claim C-{same}");
            return draft.SameAs(await intake.DraftOfAsync(other));
        }

        var paragraph = draft.Quotations?.FirstOrDefault()?.ParagraphId;
        var article = await Db.Paragraphs.Where(p => p.Id == paragraph).Select(p => p.Capture!.ArticleId).SingleOrDefaultAsync();
        var deal = await Db.Deals.Where(d => d.WriteUpId == article || Db.Claims.Any(c => c.ArticleId == article && c.DealId == d.Id)).OrderByDescending(d => d.WriteUpId == article).FirstOrDefaultAsync();
        var naming = Db.Claims.AsNoTracking().Listed().Where(c => c.AcquirerId != null || c.Counterparties.Any());
        var last = await naming.Where(c => c.ArticleId == article).OrderByDescending(c => c.Id).FirstOrDefaultAsync()
            ?? (deal is null ? null : await naming.Where(c => c.DealId == deal.Id && c.Bearing == Bearing.Deal).OrderByDescending(c => c.Id).FirstOrDefaultAsync());
        return draft.WithPartiesOf(last, deal?.Slug);
    }

    private async Task<IActionResult> ShowAsync(ClaimDraft draft)
    {
        Form = await ClaimForm.OfAsync(draft, Db);
        return Form.Article is null ? NotFound() : Page();
    }
}
