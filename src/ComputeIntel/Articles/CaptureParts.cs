namespace ComputeIntel.Articles;

/// <summary>One line of a response's header.</summary>
public sealed record HeaderLine(string Name, string Value);

/// <summary>A notice of correction, update or retraction by the publisher, in its own words.</summary>
public sealed record PublisherNotice(NoticeKind Kind, string Text);

/// <summary>What a publisher says has become of an article.</summary>
public enum NoticeKind
{
    Correction,
    Update,
    Retraction,
}

/// <summary>One hash of a text's sketch: see <see cref="TextShingles"/>.</summary>
public sealed class CaptureShingle
{
    public int CaptureId { get; set; }

    public long Hash { get; set; }
}

/// <summary>Where a page of a PDF begins.</summary>
/// <param name="Page">1 for the first.</param>
/// <param name="FirstParagraph">The ordinal of the first paragraph that begins on it.</param>
public sealed record PageMark(int Page, int FirstParagraph);
