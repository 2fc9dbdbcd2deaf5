namespace ComputeIntel.Articles;

/// <summary>The citable unit of a capture: a paragraph, a heading, a list item, a table row. Never changed.</summary>
public sealed class Paragraph
{
    public int Id { get; set; }

    public int CaptureId { get; set; }

    public Capture? Capture { get; set; }

    /// <summary>1 for the first of the capture; the anchor <c>#p-1</c>.</summary>
    public int Ordinal { get; set; }

    public ParagraphKind Kind { get; set; }

    /// <summary>A heading's level 1–6, a list item's or quotation's depth from 1; 0 elsewhere.</summary>
    public int Level { get; set; }

    /// <summary>What stands before a list item: "•", "1." …; null elsewhere.</summary>
    public string? Marker { get; set; }

    /// <summary>Plain text in NFC; quotations are places in it.</summary>
    public required string Text { get; set; }

    /// <summary>Emphasis, links and cells as stretches of <see cref="Text"/>; they may nest, never cross.</summary>
    public List<InlineSpan> Spans { get; set; } = [];
}

public enum ParagraphKind
{
    Heading,
    Text,
    ListItem,
    Quotation,
    TableRow,
    Caption,
    Code,
}

/// <summary>A stretch of a paragraph's text with a style of its own; from <paramref name="Start"/> up to, not including, <paramref name="End"/>, in code points.</summary>
public sealed record InlineSpan(int Start, int End, InlineStyle Style, string? Href = null);

public enum InlineStyle
{
    Emphasis,
    Strong,
    Code,
    Struck,
    Link,

    /// <summary>The alternative text of an image; the image itself is never loaded.</summary>
    Image,

    /// <summary>One cell of a table row.</summary>
    Cell,

    /// <summary>One cell of a table's heading row.</summary>
    HeadCell,
}
