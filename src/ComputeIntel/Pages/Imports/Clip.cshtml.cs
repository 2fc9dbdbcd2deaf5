using ComputeIntel.Articles;
using ComputeIntel.Access;
using ComputeIntel.Data;
using ComputeIntel.Data.Articles;
using ComputeIntel.Jobs;
using ComputeIntel.Pages.Articles;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Imports;

/// <summary>A page as the analyst sees it, sent by the bookmarklet: what comes from another site is only shown, in a form of ours that carries it and saves it.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class ClipModel(IntelContext db, TimeProvider clock, ClipAntiforgery antiforgery, KnownArticles articles, CaptureIntake captures) : IntelPage(db, clock)
{
    [BindProperty(Name = "page")]
    public string? Html { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public ArticleForm Form { get; set; } = new();

    [BindProperty]
    public Duplicate Duplicate { get; set; }

    public AntiforgeryTokenSet Tokens { get; private set; } = null!;

    public ArticleText? Preview { get; private set; }

    public KnownArticle? Known { get; private set; }

    public IActionResult OnGet() => Redirect("/import");

    /// <summary>Shows what came, and what was read out of it. Nothing is looked up and nothing stored: this may be anybody's page.</summary>
    public Task<IActionResult> OnPostAsync() => TryAsync(
        () =>
        {
            (var page, Preview) = ClippedPage.Read(From, Html);
            Form = ArticleForm.Of(page.Said);
            return Task.FromResult(Show());
        },
        () => Task.FromResult(Show()));

    public async Task<IActionResult> OnPostSaveAsync() => !await antiforgery.IsValidAsync(HttpContext) || User.Identity?.IsAuthenticated != true
        ? BadRequest()
        : await TryAsync(SaveAsync, () => Task.FromResult(Show()));

    private async Task<IActionResult> SaveAsync()
    {
        (var page, Preview) = ClippedPage.Read(From, Html);
        return await Db.InOneTransactionAsync(() => TakenAsync(page)) is { ArticleId: var article }
            ? Done("The page was brought in. Select words to claim them.", $"/articles/{article}")
            : Show(StatusCodes.Status409Conflict);
    }

    /// <summary>Null where it may be an article that is there: a button pressed twice brings nothing in twice.</summary>
    private async Task<Capture?> TakenAsync(ClippedPage page)
    {
        await Db.WaitForIntakeAsync();
        Known = Duplicate == Duplicate.Separate ? null : await articles.OfAsync(page.Arrived, page.Document);
        return Known is null ? await captures.TakeAsync(page.Arrived, page.Document, await page.CorrectedAsync(Form, captures), Analyst, Now)
            : Duplicate == Duplicate.NewCapture ? await captures.TakeAgainAsync(Known.Id, page.Arrived, page.Document, Analyst, Now)
            : null;
    }

    private IActionResult Show(int? status = null)
    {
        Response.StatusCode = status ?? Response.StatusCode;
        Tokens = antiforgery.Tokens(HttpContext);
        return Page();
    }
}
