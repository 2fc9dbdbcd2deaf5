using System.Diagnostics.CodeAnalysis;
using ComputeIntel.Articles;

namespace ComputeIntel.Api;

/// <summary>What is said about an article: one item of a list.</summary>
public record ArticleItem
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    public required ArticleKind Kind { get; init; }

    /// <summary>A party's own words, a filing or a record: what can verify.</summary>
    public required bool IsPrimary { get; init; }

    /// <summary>The publisher's name.</summary>
    public required string? Publisher { get; init; }

    /// <summary>The publisher's slug.</summary>
    public required string? PublisherSlug { get; init; }

    public required string? Url { get; init; }

    public required IReadOnlyList<string> Authors { get; init; }

    public required PartialDate? PublishedOn { get; init; }

    public required string? Language { get; init; }

    /// <summary>The id of the article that all of it goes back to, where its claims do not say otherwise.</summary>
    public required int? GoesBackTo { get; init; }

    public required bool IsDemo { get; init; }

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }

    public required int Version { get; init; }

    public static ArticleItem Of(Article article) => new()
    {
        Id = article.Id,
        Title = article.Title,
        Kind = article.Kind,
        IsPrimary = article.IsPrimary,
        Publisher = article.Publisher?.Name,
        PublisherSlug = article.Publisher?.Slug,
        Url = article.Url,
        Authors = article.Authors,
        PublishedOn = article.PublishedOn,
        Language = article.Language,
        GoesBackTo = article.GoesBackToId,
        IsDemo = article.IsDemo,
        AddedAt = article.AddedAt,
        AddedBy = article.AddedBy,
        Version = article.Version,
    };
}

/// <summary>An article with one of its captures.</summary>
public sealed record ArticleAnswer : ArticleItem, IVersionedAnswer
{
    [SetsRequiredMembers]
    private ArticleAnswer(ArticleItem item, Capture? capture, IEnumerable<int> captures, IEnumerable<ArticleRevision> revisions) : base(item)
    {
        Capture = capture is null ? null : CaptureAnswer.Of(capture);
        Paragraphs = capture is null ? [] : [.. capture.Paragraphs.OrderBy(p => p.Ordinal).Select(p => ParagraphAnswer.Of(p, capture.Number))];
        Captures = [.. captures];
        Revisions = [.. revisions.OrderBy(r => r.Id).Select(r => new RevisionAnswer(r.At, r.By, r.Changes))];
    }

    /// <summary>The capture asked for, else the newest; null for an article that is cited only.</summary>
    public required CaptureAnswer? Capture { get; init; }

    /// <summary>The paragraphs of that capture, in order.</summary>
    public required IReadOnlyList<ParagraphAnswer> Paragraphs { get; init; }

    /// <summary>The numbers of all its captures.</summary>
    public required IReadOnlyList<int> Captures { get; init; }

    /// <summary>Every correction of what is said about it, oldest first.</summary>
    public required IReadOnlyList<RevisionAnswer> Revisions { get; init; }

    /// <param name="article">An article loaded with its publisher and revisions.</param>
    /// <param name="capture">The capture to show, loaded with its paragraphs.</param>
    /// <param name="captures">The numbers of all its captures.</param>
    public static ArticleAnswer Of(Article article, Capture? capture, IEnumerable<int> captures) => new(Of(article), capture, captures, article.Revisions);
}

/// <summary>A page of articles; <paramref name="Next"/> is the value for <c>after</c> that gives the following one, or null.</summary>
public sealed record ArticleList(IReadOnlyList<ArticleItem> Items, int? Next);

/// <summary>An untouched copy of an article at one moment.</summary>
/// <param name="Number">1 for the article's first.</param>
/// <param name="Sha256">Of its bytes, 64 hexadecimal digits.</param>
/// <param name="MediaType">Of its bytes.</param>
/// <param name="Format">How its text was read.</param>
/// <param name="TakenAt">When.</param>
/// <param name="TakenBy">By whom.</param>
/// <param name="PointerText">A closing line that only points to the original, kept out of the paragraphs.</param>
/// <param name="PointerUrl">Where that line leads.</param>
public sealed record CaptureAnswer(int Number, string Sha256, string MediaType, TextFormat Format, DateTime TakenAt, string TakenBy, string? PointerText, string? PointerUrl)
{
    public static CaptureAnswer Of(Capture c) => new(c.Number, c.Sha256, c.MediaType, c.Format, c.TakenAt, c.TakenBy, c.PointerText, c.PointerUrl);
}
