namespace ComputeIntel;

/// <summary>Which addresses the program links to.</summary>
public static class WebLink
{
    /// <summary>The longest address kept, percent-encoded.</summary>
    public const int MaxLength = 4000;

    /// <summary>The address as it stands in a link: absolute, http or https, with a host and without credentials; null for any other text.</summary>
    public static string? Of(string? text) =>
        text is not null && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) && !PlainText.IsBroken(text)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && HasHost(uri)
        && uri.AbsoluteUri is { Length: <= MaxLength } address
            ? address
            : null;

    private static bool HasHost(Uri uri)
    {
        try
        {
            return uri.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            // A host that Uri takes, but that has no form in the domain name system.
            return false;
        }
    }
}
