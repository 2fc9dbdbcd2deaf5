namespace ComputeIntel;

/// <summary>Which addresses the program links to.</summary>
public static class WebLink
{
    /// <summary>The longest address kept, in ASCII, with everything else percent-encoded.</summary>
    public const int MaxLength = 4000;

    /// <summary>The address as it stands in a link: absolute, http or https, with a host and without credentials; null for any other text.</summary>
    public static string? Of(string? text) =>
        text is not null && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) && !PlainText.IsBroken(text)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 && uri.UserInfo.Length == 0
        && uri.AbsoluteUri is { Length: <= MaxLength } address
            ? address
            : null;
}
