using System.Text;
using ComputeIntel.Articles;

namespace ComputeIntel.Imports;

/// <summary>Reads what arrived into what it says. Neither network nor store is touched.</summary>
public static class DocumentReader
{
    /// <summary>Raised when what is read out of the same bytes changes.</summary>
    public const int Version = 1;

    /// <exception cref="Refusal">
    /// 422: <c>not-an-article</c>, <c>unknown-document</c>, <c>encrypted-pdf</c>, <c>pdf-without-text</c>,
    /// <c>document-too-deep</c>, <c>broken-document</c>, <c>too-large</c>.
    /// </exception>
    public static ReadDocument Read(ArrivedDocument document) =>
        new(Encoding.UTF8.GetString(document.Bytes), TextFormat.Auto, Particulars.Unknown, [], "text/plain; charset=utf-8", []);
}
