using System.Text.RegularExpressions;
using ComputeIntel.Access;
using ComputeIntel.Data;
using ComputeIntel.Data.Jobs;
using ComputeIntel.Pages.Jobs;
using ComputeIntel.Pages.Shared;
using ComputeIntel.Work;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Imports;

/// <summary>All the ways in, on one page.</summary>
public sealed partial class ImportModel(IntelContext db, TimeProvider clock, JobIntake jobs, JobBell bell) : IntelPage(db, clock)
{
    /// <summary>As typed or pasted: whatever stands between them.</summary>
    [BindProperty]
    public string? Links { get; set; }

    [BindProperty]
    public bool AsksFirst { get; set; }

    public string Bookmarklet { get; private set; } = "";

    public void OnGet(string? links) => Show(links);

    public Task<IActionResult> OnPostAsync() => TryAsync(
        async () =>
        {
            var links = SpacePattern().Split(Links ?? "").Where(l => l.Length > 0).ToList();
            var files = await UploadedFiles.OfAsync(Request.Form.Files, HttpContext.RequestAborted);
            var job = await jobs.ImportAsync(new ImportOrder { Links = links, Files = files, AsksFirst = AsksFirst }, Analyst);
            bell.Ring();
            var place = await JobPlace.OfAsync(Db, job, HttpContext.RequestAborted);
            return Done(
                place.StartsWith("/articles/", StringComparison.Ordinal) ? "The article was brought in. Correct what was read of it, or select words to claim them." : null,
                place);
        },
        () =>
        {
            TellOfLinks();
            Show(Links);
            return Task.FromResult<IActionResult>(Page());
        });

    /// <summary>The API tells what is wrong with each link; here they stand in one field.</summary>
    private void TellOfLinks()
    {
        foreach (var (key, entry) in ModelState.Where(e => e.Key.StartsWith("url", StringComparison.Ordinal)).ToList())
        {
            entry!.Errors.ToList().ForEach(error => ModelState.AddModelError("links", error.ErrorMessage));
            ModelState.Remove(key);
        }
    }

    private void Show(string? links)
    {
        Links = links;
        Bookmarklet = Imports.Bookmarklet.For(new Uri($"{Request.Scheme}://{Request.Host}{CrossSite.ClipPath}"));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex SpacePattern();
}
