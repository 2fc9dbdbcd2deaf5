using System.Security.Cryptography;
using ComputeIntel.Data;

namespace ComputeIntel.Api;

/// <summary>
/// A POST with an <c>Idempotency-Key</c> has its effect once: its answer is kept for 24 hours per person, in the same
/// transaction as the effect (<see cref="IdempotencyKey"/>), and given again to the same request. Only what succeeded is kept.
/// </summary>
public static class Idempotency
{
    public const string Header = "Idempotency-Key";

    public const string ReplayedHeader = "Idempotency-Replayed";

    private const int MaxKey = 200;

    private const int MaxPath = 500;

    private const int MaxHeldBytes = 1024 * 1024;

    /// <exception cref="Refusal">422 <c>idempotency-key-reused</c>; 400 <c>malformed-idempotency-key</c>.</exception>
    public static IApplicationBuilder UseIdempotency(this IApplicationBuilder app) => app.Use(next => context =>
        HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments(ApiSetup.Root) && context.Request.Headers.ContainsKey(Header) && context.GetEndpoint() is not null
            ? AnswerOnceAsync(context, next)
            : next(context));

    /// <summary>The endpoint claims the key itself when it has something to store: what it does before takes too long to keep others from storing.</summary>
    public static TBuilder ClaimsKeyLate<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(LateClaim.Marked);

    private static async Task AnswerOnceAsync(HttpContext context, RequestDelegate next)
    {
        var asked = await AskedAsync(context);
        await using var key = context.RequestServices.GetRequiredService<IdempotencyKey>();
        if (await key.CarryAsync(asked) is { } kept)
        {
            await ReplayAsync(context, kept, asked);
            return;
        }

        try
        {
            if (context.GetEndpoint()!.Metadata.GetMetadata<LateClaim>() is null)
            {
                await key.ClaimAsync();
            }

            var body = await AnsweredAsync(context, next);
            await key.ClaimAsync();
            await key.KeepAsync(context.Response.StatusCode, context.Response.ContentType, context.Response.Headers.Location.ToString(), context.Response.Headers.ETag.ToString(), body);
            if (body.Length > 0)
            {
                await context.Response.Body.WriteAsync(body, context.RequestAborted);
            }
        }
        catch (Refusal refusal) when (!key.IsClaimed && refusal.Type == StoreRefusal.MadeTwice)
        {
            await ReplayAsync(context, await key.KeptAsync() ?? throw Refusal.Conflict("busy", refusal.Message), asked);
        }
    }

    private static async Task<IdempotentAnswer> AskedAsync(HttpContext context)
    {
        if (context.Request.Headers[Header] is not [{ Length: > 0 and <= MaxKey } key] || !key.All(c => c is > ' ' and <= '~'))
        {
            throw new Refusal("malformed-idempotency-key", StatusCodes.Status400BadRequest, $"An Idempotency-Key is 1 to {MaxKey} visible ASCII characters.");
        }

        // Files of an import are too large to be held in memory.
        context.Request.EnableBuffering(MaxHeldBytes);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(context.Request.Body, context.RequestAborted));
        context.Request.Body.Position = 0;
        return new IdempotentAnswer
        {
            Person = context.User.Identity!.Name!,
            Key = key,
            Method = context.Request.Method,
            Path = PlainText.Shortened(context.Request.Path + context.Request.QueryString, MaxPath),
            BodySha256 = hash,
            At = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
        };
    }

    /// <summary>Lets the endpoint answer into memory, so that nothing is sent before everything is stored.</summary>
    private static async Task<byte[]> AnsweredAsync(HttpContext context, RequestDelegate next)
    {
        var wire = context.Response.Body;
        using var body = new MemoryStream();
        context.Response.Body = body;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = wire;
        }

        return body.ToArray();
    }

    private static async Task ReplayAsync(HttpContext context, IdempotentAnswer kept, IdempotentAnswer asked)
    {
        if ((kept.Method, kept.Path, kept.BodySha256) != (asked.Method, asked.Path, asked.BodySha256))
        {
            throw new Refusal("idempotency-key-reused", StatusCodes.Status422UnprocessableEntity, "This Idempotency-Key came with another request before; use a new one for a new request.");
        }

        var response = context.Response;
        response.StatusCode = kept.Status;
        response.ContentType = kept.ContentType;
        response.Headers.Location = string.IsNullOrEmpty(kept.Location) ? default : kept.Location;
        response.Headers.ETag = string.IsNullOrEmpty(kept.ETag) ? default : kept.ETag;
        response.Headers[ReplayedHeader] = "true";
        await response.Body.WriteAsync(kept.Answer, context.RequestAborted);
    }

    private sealed class LateClaim
    {
        public static readonly LateClaim Marked = new();
    }
}
