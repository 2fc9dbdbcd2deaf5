using ComputeIntel.Briefings;
using ComputeIntel.Browser;
using ComputeIntel.Data;
using ComputeIntel.Data.Briefings;
using ComputeIntel.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Pages.Briefings;

/// <summary>The newest edition of what a briefing says now, printed where there is none; without a browser, what to do about it.</summary>
public sealed class PdfModel(IntelContext db, TimeProvider clock, EditionIntake editions) : IntelPage(db, clock)
{
    public int Id { get; private set; }

    public string Failure { get; private set; } = "";

    public string Query { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(int id, Paper? paper, bool? includeUntagged, int? since)
    {
        try
        {
            var (edition, _) = await editions.PrintAsync(id, new() { Paper = paper, IncludeUntagged = includeUntagged, Since = since }, Analyst, HttpContext.RequestAborted);
            return await EditionFile.AnswerAsync(Db, Response, edition);
        }
        catch (PrinterFailure failure)
        {
            (Id, Failure, Query) = (id, failure.Message, $"?paper={paper}&includeUntagged={includeUntagged}&since={since}");
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = "30";
            return Page();
        }
    }
}
