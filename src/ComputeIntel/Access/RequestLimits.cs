using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace ComputeIntel.Access;

/// <summary>Bodies over the limit are 413, told before antiforgery looks at them (which would say 400).</summary>
public static class RequestLimits
{
    /// <summary>Two megabytes of text, each byte of which may travel as three in a form.</summary>
    public const long MaxBodyBytes = 8 * 1024 * 1024;

    /// <summary>Twenty files of ten megabytes, and what a form writes around them.</summary>
    public const long MaxImportBytes = 201L * 1024 * 1024;

    /// <summary>Long enough that an over-long filter is refused by us, in words; beyond it Kestrel answers a bare 414.</summary>
    public const int MaxAddressBytes = 64 * 1024;

    private static readonly FormOptions Form = FormUpTo(MaxBodyBytes);

    private static readonly FormOptions ImportForm = FormUpTo(MaxImportBytes);

    /// <exception cref="Refusal">413 <c>too-large</c>; 400 <c>malformed-form</c>.</exception>
    public static IApplicationBuilder UseRequestLimits(this IApplicationBuilder app) => app.Use(next => async context =>
    {
        // The same request comes by again for the page that explains why it was refused.
        if (context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            await next(context);
            return;
        }

        var isImport = IsImport(context.Request.Path);
        if (context.Request.ContentLength > (isImport ? MaxImportBytes : MaxBodyBytes))
        {
            throw isImport ? TooLargeToImport() : TooLarge();
        }

        if (isImport && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = MaxImportBytes;
        }

        // The API takes files alone in forms, and reads them itself; of other forms routing says so.
        if (context.Request.HasFormContentType && !context.Request.Path.StartsWithSegments("/api"))
        {
            await (isImport ? ReadImportFormAsync(context) : ReadFormAsync(context, Form, TooLarge));
        }

        await next(context);
    });

    public static Refusal TooLarge() =>
        new("too-large", StatusCodes.Status413PayloadTooLarge, $"That is too large: {MaxBodyBytes / 1024 / 1024} MB at most in one request, 2 MB of text.");

    /// <summary>How forms of an import are read: with room for its files.</summary>
    public static Task<IFormCollection> ReadImportFormAsync(HttpContext context) => ReadFormAsync(context, ImportForm, TooLargeToImport);

    private static bool IsImport(PathString path) => path.StartsWithSegments("/import") || path.Equals("/api/v1/imports", StringComparison.OrdinalIgnoreCase);

    private static Refusal TooLargeToImport() =>
        new("too-large", StatusCodes.Status413PayloadTooLarge, "That is too large: 20 files of 10 MB each at most at once.");

    private static FormOptions FormUpTo(long bytes) => new()
    {
        ValueLengthLimit = (int)Math.Min(bytes, 12 * 1024 * 1024),
        ValueCountLimit = 2048,
        MultipartBodyLengthLimit = bytes,
        KeyLengthLimit = 2048,
    };

    /// <summary>Reads the form here, where what is wrong with it can still be told apart; antiforgery and model binding find it read.</summary>
    private static async Task<IFormCollection> ReadFormAsync(HttpContext context, FormOptions options, Func<Refusal> tooLarge)
    {
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, options));
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (BadHttpRequestException failure) when (failure.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw tooLarge();
        }
        catch (InvalidDataException failure) when (failure.Message.Contains("limit", StringComparison.OrdinalIgnoreCase))
        {
            throw tooLarge();
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            throw new Refusal("malformed-form", StatusCodes.Status400BadRequest, "The form could not be read.");
        }
    }
}
