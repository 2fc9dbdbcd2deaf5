using ComputeIntel.Articles;

namespace ComputeIntel.Imports;

/// <summary>A document as it arrived, before it is read.</summary>
/// <param name="MediaType">What was said of its type, with parameters; a charset in it counts, the type itself does not.</param>
/// <param name="Name">The file's name as it was given; null for a page.</param>
public sealed record ArrivedDocument(byte[] Bytes, string? MediaType, string? Name, Arrival Arrival);

/// <summary>How a document came: the address asked for and the final one, the redirects on the way, the response's headers; null or empty where there were none.</summary>
public sealed record Arrival(CaptureMethod Method, string? AskedUrl, string? FinalUrl, IReadOnlyList<string> Redirects, IReadOnlyList<HeaderLine> Headers);
