namespace ComputeIntel.Articles;

/// <summary>Which articles are asked for, as it stands in an address. Blank means any.</summary>
public sealed record ArticleFilter
{
    public const int DefaultLimit = 50;

    public const int MaxLimit = 200;

    private const string Primary = "primary";

    /// <summary>One of: news, analysis, aggregation, statement, filing, record, other; or primary for any of the three that can verify.</summary>
    public string? Kind { get; init; }

    /// <summary>The slug of the publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>Words of its title or text.</summary>
    public string? Q { get; init; }

    /// <summary>Only articles added before the one of this id: the former answer's <c>next</c>.</summary>
    public int? After { get; init; }

    /// <summary>How many at most: 1 to 200, 50 where it is not said.</summary>
    public int? Limit { get; init; }

    public int PageSize => Limit ?? DefaultLimit;

    /// <summary>The filter with its texts trimmed and blank ones absent.</summary>
    /// <exception cref="Refusal">422 <c>invalid-input</c>, by the name of each parameter that is wrong.</exception>
    public ArticleFilter Checked()
    {
        var check = new InputCheck();
        var kind = string.IsNullOrWhiteSpace(Kind) ? null : Kind.Trim().ToLowerInvariant();
        if (kind is not null and not Primary && !Array.Exists(Enum.GetNames<ArticleKind>(), n => n.Equals(kind, StringComparison.OrdinalIgnoreCase)))
        {
            check.Wrong("kind", $"One of: {string.Join(", ", Enum.GetNames<ArticleKind>()).ToLowerInvariant()}, {Primary}.");
        }

        var publisher = string.IsNullOrWhiteSpace(Publisher) ? null : Publisher.Trim();
        if (publisher is not null && !Slug.IsValid(publisher))
        {
            check.Wrong("publisher", "Not the name under which any publisher stands here.");
        }

        if (Limit is < 1 or > MaxLimit)
        {
            check.Wrong("limit", $"The limit is 1 to {MaxLimit}.");
        }

        var filter = this with { Kind = kind, Publisher = publisher, Q = check.OptionalLine("q", Q, 200, "The text to find") };
        check.Refuse();
        return filter;
    }

    /// <summary>The articles that this checked filter means, without <see cref="Q"/>, <see cref="After"/> and an order, which the store adds.</summary>
    public IQueryable<Article> Narrow(IQueryable<Article> articles)
    {
        if (Kind == Primary)
        {
            articles = articles.Where(a => a.Kind == ArticleKind.Statement || a.Kind == ArticleKind.Filing || a.Kind == ArticleKind.Record);
        }
        else if (Kind is not null)
        {
            var kind = Enum.Parse<ArticleKind>(Kind, ignoreCase: true);
            articles = articles.Where(a => a.Kind == kind);
        }

        return Publisher is null ? articles : articles.Where(a => a.Publisher!.Slug == Publisher);
    }
}
