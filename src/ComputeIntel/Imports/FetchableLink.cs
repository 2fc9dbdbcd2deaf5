namespace ComputeIntel.Imports;

/// <summary>What can be told of a link before anything is connected to. Where its host really is, <see cref="PublicConnector"/> decides.</summary>
internal static class FetchableLink
{
    /// <returns>The link without its fragment, which is no part of a request.</returns>
    /// <exception cref="Refusal">422 <c>address-refused</c>.</exception>
    public static Uri Checked(Uri link, FetchLimits limits)
    {
        if (!link.IsAbsoluteUri || link.Scheme is not ("http" or "https"))
        {
            throw FetchRefusals.Address(link, "only http and https links are.");
        }

        if (link.UserInfo.Length > 0)
        {
            throw FetchRefusals.Address(link, "it carries a user's name or password.");
        }

        // Also refuses hosts that have no form in the domain name system.
        if (WebLink.Of(link.AbsoluteUri) is not { } address)
        {
            throw FetchRefusals.Address(link, "it has no host that can be found, or is too long.");
        }

        if (!limits.Ports.Contains(link.Port))
        {
            throw FetchRefusals.Address(link, $"port {link.Port} is not one on which pages are published.");
        }

        var fragment = address.IndexOf('#', StringComparison.Ordinal);
        return fragment < 0 ? link : new Uri(address[..fragment]);
    }
}
