using ComputeIntel.Data;
using ComputeIntel.Data.Jobs;
using ComputeIntel.Jobs;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Jobs;

/// <summary>The jobs, newest first.</summary>
public sealed class IndexModel(IntelContext db, TimeProvider clock) : IntelPage(db, clock)
{
    [BindProperty(SupportsGet = true)]
    public JobFilter Filter { get; set; } = new();

    public Address Address => Address.Of(Request);

    public IReadOnlyList<ListedJob> Jobs { get; private set; } = [];

    /// <summary>The value for <c>after</c> that gives the next page, or null.</summary>
    public int? Next { get; private set; }

    public Task<IActionResult> OnGetAsync() => TryAsync(
        async () =>
        {
            (Jobs, Next) = await Db.PageAsync(Filter.Checked(), HttpContext.RequestAborted);
            return Page();
        },
        () => Task.FromResult<IActionResult>(Page()));
}
