using ComputeIntel.Data;
using ComputeIntel.Data.Anchoring;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages;

/// <summary>Words quoted that were not found again in the newest text of their article, for a person to place.</summary>
public sealed class UnplacedModel(IntelContext db, TimeProvider clock, HandPlacement hand) : IntelPage(db, clock)
{
    private const int Size = 30;

    public IReadOnlyList<UnplacedWords> Items { get; private set; } = [];

    public Address Address => Address.Of(Request).Without("handler");

    /// <summary>The value for <c>after</c> that gives the next page, or null.</summary>
    public int? Next { get; private set; }

    /// <summary>The one quotation that is asked for, whether it waits or stands somewhere.</summary>
    [BindProperty(SupportsGet = true, Name = "quotation")]
    public int? Quotation { get; set; }

    [BindProperty(SupportsGet = true, Name = "article")]
    public int? Article { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public int? After { get; set; }

    [BindProperty(Name = "paragraph")]
    public int? Paragraph { get; set; }

    [BindProperty(Name = "words")]
    public string? TypedWords { get; set; }

    /// <summary>The placement that a form is about; what was wrong is shown on it alone.</summary>
    [BindProperty(Name = "placement")]
    public int Placement { get; set; }

    public Task<IActionResult> OnGetAsync() => TryAsync(ShowAsync, ShowAsync);

    public Task<IActionResult> OnPostPlaceAsync(int? start) => DecideAsync(async () =>
    {
        var claim = await hand.PlaceAsync(Placement, Paragraph, TypedWords, start, Analyst, Now);
        return $"The words of {claim.Number} were placed{(claim.NeedsRecheck ? "; it needs a recheck" : "")}.";
    });

    public Task<IActionResult> OnPostGoneAsync() => DecideAsync(async () =>
        $"The words of {(await hand.GiveUpAsync(Placement, Analyst, Now)).Number} are gone from the text; it needs a recheck.");

    private Task<IActionResult> DecideAsync(Func<Task<string>> decide) => TryAsync(
        async () =>
        {
            return Done(await decide(), Article is { } article ? $"/unplaced?article={article}" : "/unplaced");
        },
        ShowAsync);

    private async Task<IActionResult> ShowAsync()
    {
        var asked = Placement > 0 ? Db.Newest().Where(p => p.Id == Placement)
            : Quotation is { } quotation ? Db.Newest().Where(p => p.QuotationId == quotation) : Db.Waiting().Where(p => Article == null || p.Capture!.ArticleId == Article);
        (var placements, Next) = await UnplacedWords.Asked(asked).PageAsync(After, Size, p => p.Id, HttpContext.RequestAborted);
        Items = await UnplacedWords.OfAsync(Db, placements);
        return Page();
    }
}
