using System.Diagnostics;
using ComputeIntel.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ComputeIntel.Pages;

/// <summary>Shown in place of a page that could not be: the refusal's own words, or that the program failed.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    public int Status => HttpContext.Response.StatusCode is >= 400 and var status ? status : StatusCodes.Status404NotFound;

    public string Heading => Status switch
    {
        StatusCodes.Status400BadRequest => "That could not be read",
        StatusCodes.Status403Forbidden => "Not from here",
        StatusCodes.Status404NotFound => "There is no such page",
        StatusCodes.Status409Conflict or StatusCodes.Status412PreconditionFailed => "That could not be done as things stand",
        StatusCodes.Status413PayloadTooLarge => "That is too large",
        StatusCodes.Status503ServiceUnavailable => "Not available just now",
        >= 500 => "Something failed",
        _ => "That could not be done",
    };

    public string Message => HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is Refusal refusal
        ? refusal.Message
        : Status switch
        {
            StatusCodes.Status400BadRequest => "The request was not complete. If this was a form, go back, reload it and send it again; what you typed is still in your browser.",
            StatusCodes.Status404NotFound => "It may have been removed, or the address may be mistyped.",
            StatusCodes.Status405MethodNotAllowed => "This page does not take what was sent to it. Nothing was stored.",
            StatusCodes.Status413PayloadTooLarge => Access.RequestLimits.TooLarge().Message,
            StatusCodes.Status503ServiceUnavailable => StoreAbsence.Message,
            >= 500 => "Nothing was stored. Please try again.",
            _ => "Nothing was stored.",
        };

    public string TraceId => Activity.Current?.Id ?? HttpContext.TraceIdentifier;

    public void OnGet() => ViewData["Status"] = Status;

    public void OnPost() => ViewData["Status"] = Status;
}
