namespace ComputeIntel.Copies;

/// <summary>An article that has a paragraph, and since when.</summary>
public sealed record ParagraphHolder : IComparable<ParagraphHolder>
{
    public required int ArticleId { get; init; }

    public required string Title { get; init; }

    public string? Publisher { get; init; }

    public PartialDate? PublishedOn { get; init; }

    /// <summary>When the article was first captured.</summary>
    public required DateTime CapturedAt { get; init; }

    public required bool IsDemo { get; init; }

    public required int ParagraphId { get; init; }

    /// <summary>The paragraph's number in the article's newest capture.</summary>
    public required int Ordinal { get; init; }

    public required string Text { get; init; }

    /// <summary>The published date, else the day of the first capture: the article was there by then.</summary>
    public PartialDate Since => PublishedOn ?? PartialDate.Of(DateOnly.FromDateTime(CapturedAt));

    /// <summary>Earliest first: "May 2026" is sure only by the end of May. Of one day, what was captured first.</summary>
    public int CompareTo(ParagraphHolder? other) =>
        other is null ? 1
        : Since.Latest.CompareTo(other.Since.Latest) is not 0 and var date ? date
        : CapturedAt.CompareTo(other.CapturedAt) is not 0 and var time ? time
        : ArticleId.CompareTo(other.ArticleId) is not 0 and var article ? article
        : ParagraphId.CompareTo(other.ParagraphId);
}
