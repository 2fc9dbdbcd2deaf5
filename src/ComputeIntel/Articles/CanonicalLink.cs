namespace ComputeIntel.Articles;

/// <summary>
/// What is the same in all spellings of a link to one article: without scheme, <c>www.</c>, fragment, closing slash and
/// the parameters by which visits are counted. A key to look by, never an address to go to.
/// </summary>
public static class CanonicalLink
{
    /// <summary>The longest key; longer links are cut, and what is found by a cut key is only offered.</summary>
    public const int MaxLength = 2000;

    private static readonly string[] Counting =
    [
        "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "yclid", "_hsenc", "_hsmi", "vero_id", "cmpid", "smid", "ref", "ref_src", "ref_url", "guccounter", "guce_referrer", "guce_referrer_sig",
    ];

    /// <summary>The key of an absolute http or https link; null for anything else.</summary>
    public static string? Of(string? link)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return null;
        }

        var host = address.IdnHost.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var port = address.IsDefaultPort ? "" : $":{address.Port}";
        var query = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !Counts(p)).Order(StringComparer.Ordinal).ToList();
        return PlainText.Shortened($"{host}{port}{address.AbsolutePath.TrimEnd('/')}{(query.Count == 0 ? "" : "?")}{string.Join('&', query)}", MaxLength);
    }

    private static bool Counts(string parameter)
    {
        var name = parameter.Split('=')[0].ToLowerInvariant();
        return name.StartsWith("utm_", StringComparison.Ordinal) || Counting.Contains(name);
    }
}
