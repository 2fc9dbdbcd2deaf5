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

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(next => context =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = SameOrigin;
        headers["Cross-Origin-Opener-Policy"] = SameOrigin;
        headers["Cross-Origin-Resource-Policy"] = SameOrigin;
        return next(context);
    });
}
