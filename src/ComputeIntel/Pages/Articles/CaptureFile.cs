using ComputeIntel.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Pages.Articles;

/// <summary>A capture's exact bytes, to be kept and not to be run: always an attachment, never under a type that a browser renders.</summary>
public static class CaptureFile
{
    private static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/markdown"] = ".md",
        ["text/plain"] = ".txt",
        ["text/html"] = ".html",
        ["application/xhtml+xml"] = ".xhtml",
        ["multipart/related"] = ".mhtml",
        ["message/rfc822"] = ".eml",
        ["application/pdf"] = ".pdf",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ".docx",
    };

    public static void MapCaptureFiles(this IEndpointRouteBuilder app) =>
        app.MapGet("/articles/{id:int}/captures/{number:int}/original", AnswerAsync).ExcludeFromDescription();

    private static async Task<FileContentHttpResult> AnswerAsync(int id, int number, IntelContext db)
    {
        var capture = await db.Captures.Where(c => c.ArticleId == id && c.Number == number).Select(c => new { c.Article!.Title, c.MediaType, c.Bytes!.Bytes }).SingleOrDefaultAsync()
            ?? throw Refusal.NotFound($"capture {number} of article {id}");
        return TypedResults.File(capture.Bytes, "application/octet-stream", $"{Slug.Of(capture.Title, "article")}-{number}{Endings.GetValueOrDefault(capture.MediaType.Split(';')[0].Trim(), ".bin")}");
    }
}
