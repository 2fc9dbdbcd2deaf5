using System.IO.Compression;
using System.IO.Pipelines;

namespace ComputeIntel.Imports;

/// <summary>Bodies as they are compressed on their way.</summary>
internal static class CompressedBody
{
    /// <summary>What can be read, for Accept-Encoding.</summary>
    public const string Accepted = "gzip, deflate, br";

    /// <summary>The body as it was before it was compressed. One of an unknown coding is left as it is: some servers name a character set there.</summary>
    /// <param name="body">As it comes.</param>
    /// <param name="codings">The Content-Encoding, the last coding applied last.</param>
    /// <param name="cancel">Nobody waits any more.</param>
    /// <exception cref="InvalidDataException">It was compressed more than once, which nobody asked for: a small body could then keep the program busy for long.</exception>
    public static async Task<Stream> OpenedAsync(Stream body, string? codings, CancellationToken cancel)
    {
        var known = (codings ?? "").ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries).Where(c => c is "gzip" or "x-gzip" or "br" or "deflate").ToList();
        return known switch
        {
            [] => body,
            ["br"] => new BrotliStream(body, CompressionMode.Decompress),
            ["deflate"] => await InflatedAsync(body, cancel),
            [_] => new GZipStream(body, CompressionMode.Decompress),
            _ => throw new InvalidDataException("It is compressed more than once."),
        };
    }

    /// <summary>By the standard deflate means zlib's wrapping; many a server leaves it off.</summary>
    private static async Task<Stream> InflatedAsync(Stream body, CancellationToken cancel)
    {
        var reader = PipeReader.Create(body);
        var read = await reader.ReadAsync(cancel);
        var isWrapped = !read.Buffer.IsEmpty && (read.Buffer.FirstSpan[0] & 0x0F) == 8;
        reader.AdvanceTo(read.Buffer.Start);
        return isWrapped ? new ZLibStream(reader.AsStream(), CompressionMode.Decompress) : new DeflateStream(reader.AsStream(), CompressionMode.Decompress);
    }
}
