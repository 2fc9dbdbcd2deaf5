using System.Globalization;
using ComputeIntel.Browser;
using ComputeIntel.Data;
using ComputeIntel.Data.Briefings;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Briefings;

/// <summary>An erratum as PDF, printed as things stand now; without a browser, what to do about it.</summary>
public sealed class ErratumPdfModel(IntelContext db, TimeProvider clock, DocumentPrinter printer) : IntelPage(db, clock)
{
    /// <summary>Where the erratum itself is.</summary>
    public string Place { get; private set; } = "";

    public string Failure { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(int id, int number)
    {
        var erratum = await Db.ErratumAsync(id, number, Now);
        try
        {
            var bytes = await printer.PrintAsync(erratum, HttpContext.RequestAborted);
            Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"inline; filename=\"{Slug.Of(erratum.Title, "briefing")}-{number}-erratum.pdf\"");
            return File(bytes, "application/pdf");
        }
        catch (PrinterFailure failure)
        {
            (Place, Failure) = ($"/briefings/{id}/editions/{number}/erratum", failure.Message);
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = "30";
            return Page();
        }
    }
}
