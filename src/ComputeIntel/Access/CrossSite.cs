using Microsoft.AspNetCore.Diagnostics;

namespace ComputeIntel.Access;

/// <summary>
/// Refuses unsafe methods that come from another site (Fetch Metadata): Sec-Fetch-Site must be same-origin or none; where
/// a browser does not send it, Origin must be ours. A request with neither is no browser's.
/// </summary>
public static class CrossSite
{
    /// <exception cref="Refusal">403 <c>cross-site</c>.</exception>
    public static IApplicationBuilder UseCrossSiteRefusal(this IApplicationBuilder app) => app.Use(next => context =>
        IsSafe(context.Request.Method) || IsOurs(context.Request) || IsExplained(context) || IsClip(context.Request)
            ? next(context)
            : throw new Refusal("cross-site", StatusCodes.Status403Forbidden, "This came from another site, so nothing was done."));

    /// <summary>The one address that takes what another site sends: the analyst's bookmarklet, which posts the page they see. Nothing is stored there, and no cookie is looked at.</summary>
    public const string ClipPath = "/import/clip";

    private static bool IsClip(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || request.QueryString.HasValue || !request.Path.Equals(ClipPath, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        request.Headers.Remove("Cookie");
        return true;
    }

    /// <summary>The same request comes by again for the page that explains why it was refused.</summary>
    private static bool IsExplained(HttpContext context) => context.Features.Get<IExceptionHandlerFeature>() is not null;

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsOurs(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site, ..])
        {
            return site is "same-origin" or "none";
        }

        return request.Headers.Origin is not [{ } origin, ..]
            || origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
