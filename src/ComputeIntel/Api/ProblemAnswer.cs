using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ComputeIntel.Browser;
using ComputeIntel.Data;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace ComputeIntel.Api;

/// <summary>Answers what went wrong under <c>/api</c> as a <see cref="Problem"/>, whatever the client says it accepts.</summary>
public sealed partial class ProblemAnswer : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception failure, CancellationToken cancel)
    {
        // By now the request's own path is that of the error page.
        var path = context.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        if (path?.StartsWith("/api/", StringComparison.OrdinalIgnoreCase) != true)
        {
            return false;
        }

        await WriteAsync(context, ProblemOf(failure));
        return true;
    }

    /// <summary>For what was refused by a status alone, before any endpoint ran: unknown addresses, methods, media types, too much.</summary>
    public static Task OfStatusAsync(StatusCodeContext answer) => WriteAsync(answer.HttpContext, answer.HttpContext.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => Problem.Of("not-found", 404, "There is nothing at this address."),
        StatusCodes.Status405MethodNotAllowed => Problem.Of("method-not-allowed", 405, "This address does not take that method; the Allow header names those it does."),
        StatusCodes.Status413PayloadTooLarge => Problem.Of(Access.RequestLimits.TooLarge()),
        StatusCodes.Status415UnsupportedMediaType => UnsupportedMediaType,
        var status => Problem.Of("refused", status, "The request was refused."),
    });

    private static Problem UnsupportedMediaType =>
        Problem.Of("unsupported-media-type", 415, "The body must be sent as application/json in UTF-8; a merge patch may be sent as application/merge-patch+json.");

    /// <summary>JSON that is exchanged is UTF-8 (RFC 8259, section 8.1); a charset that nobody knows is otherwise only found out while reading, as a fault.</summary>
    public static Task RefuseOtherCharsetsAsync(HttpContext context, RequestDelegate next) =>
        MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && type.Charset.HasValue && type.Encoding is not UTF8Encoding
            ? WriteAsync(context, UnsupportedMediaType)
            : next(context);

    private static Task WriteAsync(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        return context.Response.WriteAsJsonAsync(problem with { TraceId = Activity.Current?.Id ?? context.TraceIdentifier }, options: null, contentType: Problem.MediaType, context.RequestAborted);
    }

    private static Problem ProblemOf(Exception failure) => failure switch
    {
        Refusal refusal => Problem.Of(refusal),
        BadHttpRequestException { InnerException: JsonException json } => Problem.Of("malformed-json", 400, "The body is not the JSON that is expected here.") with { Errors = ErrorsOf(json) },
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problem.Of(Access.RequestLimits.TooLarge()),
        BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } => UnsupportedMediaType,
        BadHttpRequestException bad => Problem.Of("malformed-request", bad.StatusCode, "The request could not be read: see /openapi/v1.json for what is expected here.") with { Errors = ErrorsOf(bad) },
        PrinterFailure unavailable => Problem.Of(unavailable.Type, 503, unavailable.Message),
        _ when StoreAbsence.Is(failure) => Problem.Of(StoreAbsence.Type, 503, StoreAbsence.Message),
        _ => Problem.Of("fault", 500, "The program failed; the log says more under this trace id."),
    };

    private static Dictionary<string, string[]> ErrorsOf(JsonException json)
    {
        var field = json.Path is { Length: > 2 } path ? path[2..] : "body";
        return new() { [field] = [UnknownMember().IsMatch(json.Message) ? "There is no such member here: see /openapi/v1.json." : Expectation.Of(json.Message, field[(field.LastIndexOf('.') + 1)..])] };
    }

    private static Dictionary<string, string[]> ErrorsOf(BadHttpRequestException bad)
    {
        var parameter = UnboundParameter().Match(bad.Message);
        return new() { [parameter.Success ? JsonNamingPolicy.CamelCase.ConvertName(parameter.Groups[1].Value) : "body"] = [Expectation.Of(bad.Message)] };
    }

    [GeneratedRegex("The JSON property '(.+?)' could not be mapped")]
    private static partial Regex UnknownMember();

    [GeneratedRegex("""Failed to bind parameter "\S+ (\w+)" from""")]
    private static partial Regex UnboundParameter();
}
