using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;

namespace ComputeIntel.Access;

/// <summary>
/// Antiforgery of the bookmarklet's confirmation page, with a cookie of its own. That page answers another site's request,
/// with which no cookie comes: the usual one would be made anew, and every form that lies open in another tab refused.
/// </summary>
public sealed class ClipAntiforgery
{
    private readonly IAntiforgery _own;

    public ClipAntiforgery(IDataProtectionProvider keys, ILoggerFactory logs)
    {
        var services = new ServiceCollection().AddSingleton(keys).AddSingleton(logs).AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "computeintel-clip";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.Path = CrossSite.ClipPath;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        _own = services.BuildServiceProvider().GetRequiredService<IAntiforgery>();
    }

    /// <summary>The token for the form, its counterpart put into the answer's cookie.</summary>
    public AntiforgeryTokenSet Tokens(HttpContext context) => _own.GetAndStoreTokens(context);

    public Task<bool> IsValidAsync(HttpContext context) => _own.IsRequestValidAsync(context);
}
