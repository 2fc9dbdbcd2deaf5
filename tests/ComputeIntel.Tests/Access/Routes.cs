using ComputeIntel.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace ComputeIntel.Tests.Access;

/// <summary>Everything that the program answers to, read from the program itself, so that what is added tomorrow is tested too.</summary>
public static class Routes
{
    public static async Task<List<Route>> OfAsync(IntelHost host)
    {
        var loader = host.Services.GetRequiredService<PageLoader>();
        var routes = new List<Route>();
        foreach (var endpoint in host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, endpoint.Metadata);
                routes.Add(new Route("GET", PathOf(endpoint), page.ViewEnginePath));
                routes.AddRange(compiled.HandlerMethods.Where(h => h.HttpMethod != "Get")
                    .Select(h => new Route(h.HttpMethod.ToUpperInvariant(), PathOf(endpoint) + (h.Name is null ? "" : $"?handler={h.Name}"), page.ViewEnginePath)));
            }
            else
            {
                var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"];
                routes.AddRange(methods.Select(m => new Route(m, PathOf(endpoint), null)));
            }
        }

        return [.. routes.Distinct()];
    }

    private static string PathOf(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(PartOf))));

    private static string PartOf(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { IsCatchAll: true } => "nothing-here.css",
        RoutePatternParameterPart parameter when parameter.ParameterPolicies.Select(p => p.Content).FirstOrDefault(c => c?.StartsWith("regex(^(", StringComparison.Ordinal) == true) is { } choice =>
            choice["regex(^(".Length..choice.IndexOf('|', StringComparison.Ordinal)],
        RoutePatternParameterPart parameter => parameter.ParameterPolicies.Any(p => p.Content is "int" or "long") || parameter.Name is "id" or "number" or "n" ? "2147483647" : "v1",
        _ => throw new NotSupportedException(part.GetType().Name),
    };
}

/// <param name="Method">GET, POST …</param>
/// <param name="Path">With an ordinary value for each of its parameters.</param>
/// <param name="Page">The Razor page, where it is one.</param>
public sealed record Route(string Method, string Path, string? Page)
{
    public bool IsUnsafe => Method is not ("GET" or "HEAD" or "OPTIONS");

    public HttpRequestMessage Request() => new(new HttpMethod(Method), Path)
    {
        Content = !IsUnsafe ? null : Page is null ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json") : new FormUrlEncodedContent([new("title", "x")]),
    };
}
