namespace ComputeIntel.Articles;

/// <summary>An untouched copy of an article at one moment, and the text read out of it. Never changed.</summary>
public sealed class Capture
{
    public int Id { get; set; }

    public int ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <summary>1 for the article's first capture, then upward.</summary>
    public int Number { get; set; }

    public DateTime TakenAt { get; set; }

    public required string TakenBy { get; set; }

    public CaptureMethod Method { get; set; }

    public required string MediaType { get; set; }

    /// <summary>SHA-256 of the bytes, 64 hexadecimal digits; they live once per hash in <see cref="StoredBytes"/>.</summary>
    public required string Sha256 { get; set; }

    public StoredBytes? Bytes { get; set; }

    public TextFormat Format { get; set; }

    /// <summary>The text as Markdown, or as plain text where <see cref="Format"/> says so.</summary>
    public required string Text { get; set; }

    /// <summary>A closing line that only points to the original ("Read original article →"), kept out of the paragraphs.</summary>
    public string? PointerText { get; set; }

    /// <summary>Where that line leads; null where it does not say.</summary>
    public string? PointerUrl { get; set; }

    public List<Paragraph> Paragraphs { get; set; } = [];
}

/// <summary>How a capture was taken.</summary>
public enum CaptureMethod
{
    Pasted,
    Sent,
    Sample,
    Fetched,
    Uploaded,
    Clipped,
    Feed,

    /// <summary>The bytes of an earlier capture, read by a newer reader.</summary>
    ReadAgain,
}

/// <summary>How a text is marked up.</summary>
public enum TextFormat
{
    Auto,
    Markdown,
    Plain,
}
