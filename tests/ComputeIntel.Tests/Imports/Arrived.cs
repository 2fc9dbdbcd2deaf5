using System.Text;
using ComputeIntel.Articles;
using ComputeIntel.Imports;

namespace ComputeIntel.Tests.Imports;

/// <summary>Documents as they arrive in tests: from a site, as a file, from the clipboard.</summary>
internal static class Arrived
{
    public const string Address = "https://www.wire.example/2026/05/06/colossus-lease?utm_source=x";

    public static ArrivedDocument Page(string html, string? address = Address, string mediaType = "text/html; charset=utf-8") =>
        Page(Encoding.UTF8.GetBytes(html), address, mediaType);

    public static ArrivedDocument Page(byte[] html, string? address = Address, string? mediaType = "text/html") =>
        new(html, mediaType, null, new Arrival(CaptureMethod.Fetched, address, address, [], []));

    public static ArrivedDocument File(byte[] bytes, string name = "document") =>
        new(bytes, null, name, new Arrival(CaptureMethod.Uploaded, null, null, [], []));

    public static ArrivedDocument File(string text, string name = "document") => File(Encoding.UTF8.GetBytes(text), name);

    public static ArrivedDocument Pasted(string html) =>
        new(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", null, new Arrival(CaptureMethod.Pasted, null, null, [], []));

    /// <summary>One of the files in Documents.</summary>
    public static byte[] Document(string name) => System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Imports", "Documents", name));

    public static IReadOnlyList<Paragraph> Paragraphs(ReadDocument read) => ArticleReader.Read(read.Markdown, read.Format).Paragraphs;

    public static string Refused(ArrivedDocument document, string type)
    {
        var refusal = Assert.Throws<Refusal>(() => DocumentReader.Read(document));
        Assert.Equal((type, 422), (refusal.Type, refusal.Status));
        return refusal.Message;
    }
}
