using ComputeIntel.Articles;

namespace ComputeIntel.Imports;

/// <summary>What was had before, so that it is sent again only if it has changed: the validators as they came.</summary>
public sealed record Conditional(string? ETag, string? LastModified);

/// <summary>What an address answered.</summary>
/// <param name="Status">2xx; 304 only when asked conditionally, and then without bytes.</param>
/// <param name="Bytes">The body after decompression.</param>
/// <param name="MediaType">The content type as it was said, with its parameters.</param>
/// <param name="FinalAddress">Where the answer came from.</param>
/// <param name="Redirects">Each address that a redirect led to, in order, the final one last; a step down from https to http shows here.</param>
/// <param name="Headers">As they came: a Content-Length is that of the body on its way, compressed where Content-Encoding says so.</param>
public sealed record FetchedPage(
    int Status,
    byte[] Bytes,
    string? MediaType,
    Uri FinalAddress,
    IReadOnlyList<string> Redirects,
    IReadOnlyList<HeaderLine> Headers,
    string? ETag,
    string? LastModified);
