using System.Text;
using System.Text.Unicode;

namespace ComputeIntel.Imports;

/// <summary>Bytes as text, where nothing declares how: by their byte order mark, as UTF-8 where they are, else as Windows-1252.</summary>
internal static class DocumentText
{
    // Characters that texts do not hold: what has more than a few is no text. Those above 0x7F are none of them: where another
    // character set is read as Windows-1252, its letters become such.
    private const double MaxControls = 0.01;

    /// <summary>The text; null where the bytes are none.</summary>
    public static string? Of(byte[] bytes)
    {
        var (encoding, skip) = ByMark(bytes) ?? (ByShape(bytes), 0);
        var text = encoding.GetString(bytes, skip, bytes.Length - skip);
        var controls = text.AsSpan(0, Math.Min(text.Length, 8192)).ToString().Count(c => c is (< ' ' or '\u007F') and not '\u001B' && !char.IsWhiteSpace(c));
        return controls > Math.Min(text.Length, 8192) * MaxControls ? null : text;
    }

    /// <summary>The encoding that a byte order mark names, and the mark's length; null where there is none.</summary>
    public static (Encoding Encoding, int Length)? ByMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? (Encoding.UTF8, 3)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? (Encoding.Unicode, 2)
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (Encoding.BigEndianUnicode, 2)
        : null;

    /// <summary>UTF-8 where the bytes are valid as such, else Windows-1252, in which anything is.</summary>
    public static Encoding ByShape(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) ? Encoding.UTF8 : Windows1252;

    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
}
