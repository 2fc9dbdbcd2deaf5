namespace ComputeIntel.Articles;

/// <summary>Any source document: a write-up, a filing, a statement. Without a capture it is <em>cited only</em>.</summary>
public sealed partial class Article : IVersioned
{
    public int Id { get; set; }

    public required string Title { get; set; }

    public ArticleKind Kind { get; set; }

    public int? PublisherId { get; set; }

    public Publisher? Publisher { get; set; }

    /// <summary>The original, http or https; null where unknown.</summary>
    public string? Url { get; set; }

    /// <summary>What is the same in all spellings of that link: <see cref="CanonicalLink"/>; null where there is no link.</summary>
    public string? CanonicalUrl { get; set; }

    public List<string> Authors { get; set; } = [];

    public PartialDate? PublishedOn { get; set; }

    /// <summary>BCP 47, for example <c>en</c>; null where unknown.</summary>
    public string? Language { get; set; }

    /// <summary>The article that all of this one goes back to, where its claims do not say otherwise: the wire that an aggregator copies.</summary>
    public int? GoesBackToId { get; set; }

    public Article? GoesBackTo { get; set; }

    public bool IsDemo { get; set; }

    public DateTime AddedAt { get; set; }

    public required string AddedBy { get; set; }

    /// <summary>After how many hours it is captured again; null where it is not watched.</summary>
    public int? WatchedEvery { get; set; }

    /// <summary>When a watched article is captured next.</summary>
    public DateTime? NextCaptureAt { get; set; }

    /// <summary>Raised by anything that the reader's page of this article shows; what is kept of that page is kept under it.</summary>
    public long Stamp { get; set; } = 1;

    public int Version { get; set; } = 1;

    public List<Capture> Captures { get; set; } = [];

    public List<ArticleRevision> Revisions { get; set; } = [];

    public bool IsPrimary => Kind.IsPrimary();
}

/// <summary>What kind of document an article is.</summary>
public enum ArticleKind
{
    News,
    Analysis,
    Aggregation,

    /// <summary>A party's own words.</summary>
    Statement,

    /// <summary>Filed with a regulator or a court.</summary>
    Filing,

    /// <summary>An official record.</summary>
    Record,
    Other,
}

public static class ArticleKinds
{
    /// <summary>Primary: a party's own words, a filing, an official record. Only these can verify.</summary>
    public static bool IsPrimary(this ArticleKind kind) => kind is ArticleKind.Statement or ArticleKind.Filing or ArticleKind.Record;
}
