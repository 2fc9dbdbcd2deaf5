using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ComputeIntel.Tests.Imports;

/// <summary>Makes PDFs of placed lines of Helvetica, in points from the lower left corner of an A4 page, as far as tests of reading need.</summary>
internal sealed class PdfMaker
{
    private readonly List<byte[]> _pages = [];
    private StringBuilder _page = new();

    public string? Title { get; init; }

    /// <summary>More entries of the trailer: <c>/Encrypt …</c>.</summary>
    public string Trailer { get; init; } = "";

    public PdfMaker Line(double x, double y, string text, double size = 10, bool bold = false)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
        _page.Append(CultureInfo.InvariantCulture, $"BT /{(bold ? "B" : "F")} {size} Tf {x} {y} Td ({escaped}) Tj ET\n");
        return this;
    }

    /// <summary>Lines one under the other, 12 points apart.</summary>
    public PdfMaker Lines(double x, double y, params string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            Line(x, y - (i * 12), lines[i]);
        }

        return this;
    }

    /// <summary>Bytes within the page that show nothing.</summary>
    public PdfMaker Comment(string text)
    {
        _page.Append('%').Append(text).Append('\n');
        return this;
    }

    public PdfMaker NextPage() => NextPage(Encoding.Latin1.GetBytes(_page.ToString()));

    /// <summary>A page with that content instead of lines.</summary>
    public PdfMaker NextPage(byte[] content)
    {
        _pages.Add(content);
        _page = new StringBuilder();
        return this;
    }

    public byte[] ToBytes()
    {
        if (_page.Length > 0 || _pages.Count == 0)
        {
            NextPage();
        }

        using var file = new MemoryStream();
        var places = new List<long>();
        Write("%PDF-1.4\n");
        Object($"<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) >>");
        Object($"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select((_, i) => $"{6 + (i * 2)} 0 R"))}] >>");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>");
        Object($"<< /CreationDate (D:20260506101500Z){(Title is null ? "" : $" /Title ({Title})")} /Author (Ada Example) >>");
        for (var i = 0; i < _pages.Count; i++)
        {
            Object($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R /B 4 0 R >> >> /Contents {7 + (i * 2)} 0 R >>");
            using var packed = new MemoryStream();
            using (var packing = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                packing.Write(_pages[i]);
            }

            Object($"<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n", packed.ToArray(), "\nendstream");
        }

        var table = file.Position;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:0000000000} 00000 n \n"))}");
        Write($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R /Info 5 0 R {Trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();

        void Object(string text, byte[]? bytes = null, string end = "")
        {
            places.Add(file.Position);
            Write($"{places.Count} 0 obj\n{text}");
            file.Write(bytes ?? []);
            Write($"{end}\nendobj\n");
        }

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }
}
