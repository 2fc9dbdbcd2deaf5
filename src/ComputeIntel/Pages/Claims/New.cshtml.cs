using ComputeIntel.Claims;
using ComputeIntel.Data;
using ComputeIntel.Data.Claims;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

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
        draft = await intake.StartedAsync(draft, SameAs);
        return await ShowAsync(draft with { Statement = draft.Statement ?? draft.Quotations?.FirstOrDefault()?.Exact });
    }

    /// <summary>Saves what the form says; <paramref name="then"/> is <c>reported</c>, <c>verify</c> or nothing.</summary>
    public Task<IActionResult> OnPostAsync(ClaimDraft draft, string? then) => TryAsync(
        async () => Back(await SaveAsync(draft.WithoutBlankRows(), then == "reported"), then),
        () => ShowAsync(draft.WithoutBlankRows()));

    /// <summary>Saves the quoted words as a reported claim, with the parties of the last one made here.</summary>
    public Task<IActionResult> OnPostQuickAsync(ClaimDraft draft) => TryAsync(
        async () => Back(await SaveAsync(await intake.StartedAsync(draft, SameAs), report: true), "reported"),
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

    private async Task<IActionResult> ShowAsync(ClaimDraft draft)
    {
        Form = await ClaimForm.OfAsync(draft, Db);
        return Form.Article is null ? NotFound() : Page();
    }
}
