using System.Globalization;
using ComputeIntel.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ComputeIntel.Pages.Shared;

/// <summary>What every page has at hand: the store, the clock, who is asking, and one way to show a refusal.</summary>
public abstract class IntelPage(IntelContext db, TimeProvider clock) : PageModel
{
    protected IntelContext Db { get; } = db;

    /// <summary>The signed-in analyst.</summary>
    protected string Analyst => User.Identity!.Name!;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Says once, on the next page shown, what was done; announced to screen readers.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Does what a form asks; a refusal, or a field that cannot be read at all, becomes messages beside the fields, and the form is shown again by <paramref name="again"/>.</summary>
    protected async Task<IActionResult> TryAsync(Func<Task<IActionResult>> work, Func<Task<IActionResult>> again)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await again();
        }

        try
        {
            return await work();
        }
        catch (Refusal refusal) when (refusal.Status != StatusCodes.Status404NotFound)
        {
            Show(refusal);
            Response.StatusCode = refusal.Status;
            Db.ChangeTracker.Clear();
            return await again();
        }
    }

    /// <summary>Goes on to another page of ours, which says once what was done.</summary>
    protected IActionResult Done(string? notice, string path)
    {
        Notice = notice;
        return Redirect(path);
    }

    /// <summary>Puts a refusal's messages beside the fields of the same names; one without fields stands above the form.</summary>
    protected void Show(Refusal refusal)
    {
        foreach (var (field, messages) in refusal.Errors)
        {
            foreach (var message in messages)
            {
                ModelState.AddModelError(field, message);
            }
        }

        if (refusal.Errors.Count == 0)
        {
            ModelState.AddModelError("", refusal.Message);
        }
    }

    /// <summary>A count with thin separators, as readers expect it: 1,250.</summary>
    public static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
