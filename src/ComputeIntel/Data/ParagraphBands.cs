using System.Globalization;
using ComputeIntel.Articles;
using ComputeIntel.Copies;

namespace ComputeIntel.Data;

/// <summary>The bands of a paragraph of an article's newest capture, each in a column with an index of its own, by which its copies are found.</summary>
public sealed class ParagraphBands
{
    private int[] _bands = new int[ParagraphSignature.BandCount];

    public int ParagraphId { get; set; }

    public Paragraph? Paragraph { get; set; }

    /// <summary>The columns in order: Band01, Band02 …</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Enumerable.Range(1, ParagraphSignature.BandCount).Select(n => $"Band{n:00}")];

    /// <summary>A band by its column's name, as EF reads and writes it.</summary>
    public object this[string column]
    {
        get => _bands[IndexOf(column)];
        set => _bands[IndexOf(column)] = (int)value;
    }

    /// <summary>Null for a paragraph that is not looked for.</summary>
    public static ParagraphBands? Of(Paragraph paragraph) =>
        ParagraphSignature.BandsOf(paragraph) is { } bands ? new() { Paragraph = paragraph, ParagraphId = paragraph.Id, _bands = bands } : null;

    private static int IndexOf(string column) => int.Parse(column.AsSpan("Band".Length), CultureInfo.InvariantCulture) - 1;
}
