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

    /// <summary>The address that was asked for; null for what did not come from one.</summary>
    public string? AskedUrl { get; set; }

    /// <summary>The address that answered, after all redirects.</summary>
    public string? FinalUrl { get; set; }

    /// <summary>The addresses on the way, first to last.</summary>
    public List<string> Redirects { get; set; } = [];

    /// <summary>The headers of the answer, as they came.</summary>
    public List<HeaderLine> Headers { get; set; } = [];

    /// <summary>Which reader read the text out of the bytes; null where the text was given as it is.</summary>
    public int? ReaderVersion { get; set; }

    /// <summary>The publisher's notices of correction, update or retraction in the text.</summary>
    public List<PublisherNotice> Notices { get; set; } = [];

    /// <summary>Where each page of a PDF begins; empty for other kinds.</summary>
    public List<PageMark> PageMarks { get; set; } = [];

    public List<Paragraph> Paragraphs { get; set; } = [];

    /// <summary>The sketch of its text, by which near-identical ones are found.</summary>
    public List<CaptureShingle> Shingles { get; set; } = [];
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
