using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ComputeIntel.Access;

/// <summary>Signs every request in as the local analyst.</summary>
public sealed class LocalSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, LocalAnalyst analyst)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Local";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() => AuthenticateResult.Success(await analyst.TicketAsync());
}
