using ComputeIntel.Articles;
using ComputeIntel.Data;
using ComputeIntel.Data.Searching;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Articles;

/// <summary>The articles that a filter means, with what each further choice would give.</summary>
public sealed class IndexModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    [BindProperty(SupportsGet = true)]
    public ArticleFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    /// <summary>How many to pass over.</summary>
    [BindProperty(SupportsGet = true)]
    public int Skip { get; set; }

    /// <summary>The claim whose like is to be claimed in another article; each article then leads on with it.</summary>
    public int? SameAs => ClaimNumbers.Readable(Like).Select(number => (int?)number).FirstOrDefault();

    /// <summary>As the address has it: "12" or "C-12".</summary>
    [BindProperty(SupportsGet = true, Name = "sameAs")]
    public string? Like { get; set; }

    public Address Address => Address.Of(Request);

    public IReadOnlyList<ListedArticle> Articles { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<FacetGroup> Groups { get; private set; } = [];

    /// <summary>How many articles of the sample there are, and whether real ones stand beside them.</summary>
    public int DemoCount { get; private set; }

    public bool HasReal { get; private set; }

    public Task<IActionResult> OnGetAsync() => TryAsync(
        async () =>
        {
            var filter = Filter.Checked();
            (Sort, Skip) = (ArticleOrder.Checked(Sort), Math.Max(Skip, 0));
            (DemoCount, HasReal) = (await Db.Articles.CountAsync(a => a.IsDemo), await Db.Articles.AnyAsync(a => !a.IsDemo));
            Articles = await ListedArticle.PageAsync(Db, filter, Sort, Skip);
            Total = await Db.Matching(filter).CountAsync();
            var facets = await ArticleFacets.CountAsync(Db, filter);
            Groups =
            [
                new("Kind", "kind", facets.Kinds, filter.Kind),
                new("Text", "captured", facets.Captured, filter.Captured),
                new("Publisher", "publisher", facets.Publishers, filter.Publisher),
                new("Language", "language", facets.Languages, filter.Language),
            ];
            return Page();
        },
        () => Task.FromResult<IActionResult>(Page()));
}
