using ComputeIntel.Briefings;
using ComputeIntel.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace ComputeIntel.Pages.Briefings;

/// <summary>Answers with an edition's exact bytes.</summary>
public static class EditionFile
{
    public static async Task<IActionResult> AnswerAsync(IntelContext db, HttpResponse response, Edition edition)
    {
        var title = await db.Briefings.Where(b => b.Id == edition.BriefingId).Select(b => b.Title).SingleAsync();
        var bytes = edition.Bytes?.Bytes ?? await db.StoredBytes.Where(b => b.Sha256 == edition.Sha256).Select(b => b.Bytes).SingleAsync();

        // Whatever the title holds, the file's name is a slug.
        response.Headers.ContentDisposition = $"inline; filename=\"{Slug.Of(title, "briefing")}-{edition.Number}.pdf\"";
        return new FileContentResult(bytes, "application/pdf")
        {
            EntityTag = new EntityTagHeaderValue($"\"{edition.Sha256}\""),
            LastModified = new DateTimeOffset(edition.MadeAt, TimeSpan.Zero),
            EnableRangeProcessing = true,
        };
    }
}
