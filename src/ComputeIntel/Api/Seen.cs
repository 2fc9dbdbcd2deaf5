using ComputeIntel.Data;
using Microsoft.Net.Http.Headers;

namespace ComputeIntel.Api;

/// <summary>Versions on the wire: a noun's ETag is its version in quotes, and <c>If-Match</c> says which one the client saw.</summary>
public static class Seen
{
    /// <summary>Sees that the client saw the noun's newest version.</summary>
    /// <exception cref="Refusal">428 <c>version-needed</c> without If-Match; 412 <c>stale-version</c>; 400 where it is no ETag.</exception>
    public static int Expect(this IntelContext db, IVersioned noun, string? ifMatch)
    {
        if (string.IsNullOrWhiteSpace(ifMatch))
        {
            throw new Refusal("version-needed", StatusCodes.Status428PreconditionRequired, "Say which version you saw: send its ETag as If-Match.");
        }

        if (!EntityTagHeaderValue.TryParseStrictList([ifMatch], out var tags))
        {
            throw new Refusal("malformed-if-match", StatusCodes.Status400BadRequest, "If-Match must be an ETag as it was given, in its quotes: \"7\".");
        }

        // "*" matches nothing here: it would overwrite what the client never saw.
        if (!tags.Any(tag => !tag.IsWeak && tag.Tag == TagOf(noun.Version)))
        {
            throw Refusal.Stale(noun.Version);
        }

        db.Expect(noun, noun.Version);
        return noun.Version;
    }

    public static string TagOf(int version) => $"\"{version}\"";

    /// <summary>Puts the ETag on every answer that has a version.</summary>
    public static async ValueTask<object?> PutAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        if (result is IValueHttpResult { Value: IVersionedAnswer answer })
        {
            context.HttpContext.Response.Headers.ETag = TagOf(answer.Version);
        }

        return result;
    }
}

/// <summary>An answer about a noun that is edited by version.</summary>
public interface IVersionedAnswer
{
    int Version { get; }
}
