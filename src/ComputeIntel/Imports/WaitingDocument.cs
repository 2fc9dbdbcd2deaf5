using ComputeIntel.Articles;

namespace ComputeIntel.Imports;

/// <summary>A document that a job's item still needs: a file until it is read, a page until a person has said what to do with it. Dropped then.</summary>
public sealed class WaitingDocument
{
    public int ItemId { get; set; }

    public required byte[] Bytes { get; set; }

    public string? MediaType { get; set; }

    public string? Name { get; set; }

    public CaptureMethod Method { get; set; }

    public string? AskedUrl { get; set; }

    public string? FinalUrl { get; set; }

    public List<string> Redirects { get; set; } = [];

    public List<HeaderLine> Headers { get; set; } = [];

    public static WaitingDocument Of(int itemId, ArrivedDocument document) => new()
    {
        ItemId = itemId,
        Bytes = document.Bytes,
        MediaType = document.MediaType,
        Name = document.Name,
        Method = document.Arrival.Method,
        AskedUrl = document.Arrival.AskedUrl,
        FinalUrl = document.Arrival.FinalUrl,
        Redirects = [.. document.Arrival.Redirects],
        Headers = [.. document.Arrival.Headers],
    };

    public ArrivedDocument ToArrived() => new(Bytes, MediaType, Name, new Arrival(Method, AskedUrl, FinalUrl, Redirects, Headers));
}
