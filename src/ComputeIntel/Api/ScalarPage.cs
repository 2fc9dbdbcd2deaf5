using Scalar.AspNetCore;

namespace ComputeIntel.Api;

/// <summary>
/// The page on which the API can be browsed, at <c>/scalar</c>: everything from the package's own bundle, nothing from
/// elsewhere. Alone of all pages it has a policy of its own, because that bundle starts from a script in the page and
/// writes its styles into it.
/// </summary>
public static class ScalarPage
{
    public static void MapScalarPage(this IEndpointRouteBuilder app) => app
        .MapScalarApiReference(options =>
        {
            options.WithNonce().WithTitle("ComputeIntel API").DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp();
            options.HideClientButton = true;
            options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
        })
        .AddEndpointFilter(async (context, next) =>
        {
            context.HttpContext.Response.OnStarting(() =>
            {
                if (context.HttpContext.Items[ScalarOptions.NonceHttpContextItemKey] is string nonce)
                {
                    context.HttpContext.Response.Headers.ContentSecurityPolicy = PolicyFor(nonce);
                }

                return Task.CompletedTask;
            });
            return await next(context);
        });

    private static string PolicyFor(string nonce) =>
        $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}
