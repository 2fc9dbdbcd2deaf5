using System.Security.Cryptography;
using ComputeIntel.Data;
using Microsoft.EntityFrameworkCore;

namespace ComputeIntel.Api;

/// <summary>
/// A POST with an <c>Idempotency-Key</c> has its effect once: its answer is kept for 24 hours per person, in the same
/// transaction as the effect, and given again to the same request. Only what succeeded is kept.
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

    private static async Task AnswerOnceAsync(HttpContext context, RequestDelegate next)
    {
        var db = context.RequestServices.GetRequiredService<IntelContext>();
        var asked = await AskedAsync(context);
        if (await KeptAsync(db, asked) is { } kept)
        {
            await ReplayAsync(context, kept, asked);
            return;
        }

        await ForgetOldAsync(db, asked);
        var isMine = false;
        try
        {
            var answer = await db.InOneTransactionAsync(async () =>
            {
                // Claiming the key first makes a second request with it wait here until this one has ended.
                db.IdempotentAnswers.Add(asked);
                await db.SaveChangesAsync();
                isMine = true;
                var body = await AnsweredAsync(context, next);
                await KeepAsync(db, asked, context.Response, body);
                return body;
            });
            if (!answer.IsEmpty)
            {
                await context.Response.Body.WriteAsync(answer, context.RequestAborted);
            }
        }
        catch (Refusal refusal) when (!isMine && refusal.Type == StoreRefusal.MadeTwice)
        {
            await ReplayAsync(context, await KeptAsync(db, asked) ?? throw Refusal.Conflict("busy", refusal.Message), asked);
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

    private static Task<IdempotentAnswer?> KeptAsync(IntelContext db, IdempotentAnswer asked)
    {
        var oldest = asked.At - IdempotentAnswer.KeptFor;
        return db.IdempotentAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.Person == asked.Person && a.Key == asked.Key && a.At > oldest);
    }

    private static Task ForgetOldAsync(IntelContext db, IdempotentAnswer asked)
    {
        var oldest = asked.At - IdempotentAnswer.KeptFor;
        return db.IdempotentAnswers.Where(a => a.At <= oldest).ExecuteDeleteAsync();
    }

    /// <summary>Lets the endpoint answer into memory, so that nothing is sent before everything is stored.</summary>
    private static async Task<ReadOnlyMemory<byte>> AnsweredAsync(HttpContext context, RequestDelegate next)
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

    private static Task KeepAsync(IntelContext db, IdempotentAnswer asked, HttpResponse response, ReadOnlyMemory<byte> body)
    {
        var mine = db.IdempotentAnswers.Where(a => a.Id == asked.Id);
        if (response.StatusCode is < 200 or > 299)
        {
            return mine.ExecuteDeleteAsync();
        }

        var (status, type, location, tag, bytes) = (response.StatusCode, response.ContentType, response.Headers.Location.ToString(), response.Headers.ETag.ToString(), body.ToArray());
        return mine.ExecuteUpdateAsync(set => set
            .SetProperty(a => a.Status, status)
            .SetProperty(a => a.ContentType, type)
            .SetProperty(a => a.Location, location)
            .SetProperty(a => a.ETag, tag)
            .SetProperty(a => a.Answer, bytes));
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
}
