using Microsoft.Extensions.Primitives;

namespace ComputeIntel.Access;

/// <summary>The security headers of every response, errors included: the first middleware of all.</summary>
public static class SecurityHeaders
{
    /// <summary>Nothing from elsewhere, nothing inline, no frames.</summary>
    public static readonly StringValues Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly StringValues NoSniff = "nosniff";

    private static readonly StringValues SameOrigin = "same-origin";

    /// <summary>Put on when the answer starts, because error handling clears what was put on before; a page with a policy of its own keeps it.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(next => context =>
    {
        context.Response.OnStarting(PutOnAsync, context.Response);
        return next(context);
    });

    private static Task PutOnAsync(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        headers.TryAdd("Content-Security-Policy", Policy);
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = SameOrigin;
        headers["Cross-Origin-Opener-Policy"] = SameOrigin;
        headers["Cross-Origin-Resource-Policy"] = SameOrigin;
        return Task.CompletedTask;
    }
}
