namespace ComputeIntel.Articles;

/// <summary>What someone says about an article, and its text where they have it: the body of <c>POST /api/v1/articles</c> and the fields of the add form.</summary>
public sealed record ArticleDraft
{
    public const int MaxTitle = 500;

    /// <summary>The most text that is taken in, in bytes of UTF-8.</summary>
    public const int MaxTextBytes = 2 * 1024 * 1024;

    public string? Title { get; init; }

    /// <summary>The publisher's name or slug; made where not known yet.</summary>
    public string? Publisher { get; init; }

    /// <summary>Absent: news.</summary>
    public ArticleKind? Kind { get; init; }

    public string? Url { get; init; }

    public IReadOnlyList<string>? Authors { get; init; }

    public string? PublishedOn { get; init; }

    public string? Language { get; init; }

    /// <summary>The id of the article that all of this one goes back to, where its claims do not say otherwise.</summary>
    public int? GoesBackTo { get; init; }

    /// <summary>The text; absent for an article that is cited only.</summary>
    public string? Markdown { get; init; }

    public TextFormat? Format { get; init; }
}
