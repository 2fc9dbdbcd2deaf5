using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace ComputeIntel.Access;

/// <summary>Bodies over the limit are 413, told before antiforgery looks at them (which would say 400).</summary>
public static class RequestLimits
{
    /// <summary>Two megabytes of text, each byte of which may travel as three in a form.</summary>
    public const long MaxBodyBytes = 8 * 1024 * 1024;

    /// <summary>Long enough that an over-long filter is refused by us, in words; beyond it Kestrel answers a bare 414.</summary>
    public const int MaxAddressBytes = 64 * 1024;

    private static readonly FormOptions Form = new()
    {
        ValueLengthLimit = (int)MaxBodyBytes,
        ValueCountLimit = 2048,
        MultipartBodyLengthLimit = MaxBodyBytes,
        KeyLengthLimit = 2048,
    };

    /// <exception cref="Refusal">413 <c>too-large</c>; 400 <c>malformed-form</c>.</exception>
    public static IApplicationBuilder UseRequestLimits(this IApplicationBuilder app) => app.Use(next => async context =>
    {
        // The same request comes by again for the page that explains why it was refused.
        if (context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            await next(context);
            return;
        }

        if (context.Request.ContentLength > MaxBodyBytes)
        {
            throw TooLarge();
        }

        // The API takes no forms; routing says so.
        if (context.Request.HasFormContentType && !context.Request.Path.StartsWithSegments("/api"))
        {
            await ReadFormAsync(context);
        }

        await next(context);
    });

    public static Refusal TooLarge() =>
        new("too-large", StatusCodes.Status413PayloadTooLarge, $"That is too large: {MaxBodyBytes / 1024 / 1024} MB at most in one request, 2 MB of text.");

    /// <summary>Reads the form here, where what is wrong with it can still be told apart; antiforgery and model binding find it read.</summary>
    private static async Task ReadFormAsync(HttpContext context)
    {
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, Form));
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (BadHttpRequestException failure) when (failure.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge();
        }
        catch (InvalidDataException failure) when (failure.Message.Contains("limit", StringComparison.OrdinalIgnoreCase))
        {
            throw TooLarge();
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            throw new Refusal("malformed-form", StatusCodes.Status400BadRequest, "The form could not be read.");
        }
    }
}
