using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace ComputeIntel.Api;

/// <summary>Answers what went wrong under <c>/api</c> as problem details (RFC 9457): a stable type, errors by field, a trace id.</summary>
public sealed class ProblemAnswer : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception failure, CancellationToken cancel)
    {
        if (!context.Request.Path.StartsWithSegments("/api"))
        {
            return false;
        }

        var problem = ProblemOf(failure);
        problem.Extensions["traceId"] = Activity.Current?.Id ?? context.TraceIdentifier;
        context.Response.StatusCode = problem.Status!.Value;
        await context.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json", cancel);
        return true;
    }

    private static ProblemDetails ProblemOf(Exception failure)
    {
        switch (failure)
        {
            case Refusal refusal:
                var problem = Problem(refusal.Type, refusal.Status, refusal.Message);
                problem.Extensions["errors"] = refusal.Errors;
                foreach (var (name, value) in refusal.Details)
                {
                    problem.Extensions[name] = value;
                }

                return problem;
            case BadHttpRequestException { InnerException: JsonException json }:
                var malformed = Problem("malformed-json", StatusCodes.Status400BadRequest, "The body is not the JSON that is expected here.");
                malformed.Extensions["errors"] = new Dictionary<string, string[]> { [FieldOf(json.Path)] = ["Not what is expected here: see /openapi/v1.json."] };
                return malformed;
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return ProblemOf(Access.RequestLimits.TooLarge());
            case BadHttpRequestException bad:
                return Problem(bad.StatusCode == StatusCodes.Status415UnsupportedMediaType ? "unsupported-media-type" : "malformed-request", bad.StatusCode, bad.Message);
            default:
                return Problem("fault", StatusCodes.Status500InternalServerError, "The program failed; the log says more under this trace id.");
        }
    }

    private static ProblemDetails Problem(string type, int status, string detail) =>
        new() { Type = type, Title = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status), Status = status, Detail = detail };

    private static string FieldOf(string? path) => path is { Length: > 2 } ? path[2..] : "body";
}
