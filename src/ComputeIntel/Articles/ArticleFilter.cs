namespace ComputeIntel.Articles;

/// <summary>Which articles are asked for, as it stands in an address: the page, the <c>.json</c>, the <c>.csv</c> and the API bind it and share it. Blank means any.</summary>
public sealed record ArticleFilter
{
    private const string Primary = "primary";

    /// <summary>One of: news, analysis, aggregation, statement, filing, record, other; or primary for any of the three that can verify.</summary>
    public string? Kind { get; init; }

    /// <summary>The slug of its publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>BCP 47, as it was entered.</summary>
    public string? Language { get; init; }

    /// <summary><c>yes</c> for articles with a text, <c>no</c> for those cited only.</summary>
    public string? Captured { get; init; }

    /// <summary>Published on this date or later.</summary>
    public string? From { get; init; }

    /// <summary>Published on this date or earlier; a month or a year is meant to its end.</summary>
    public string? To { get; init; }

    /// <summary>Words of its title or text.</summary>
    public string? Q { get; init; }

    /// <summary><c>include</c>: the sample's articles too. Absent: they are left out as soon as there are real ones.</summary>
    public string? Demo { get; init; }

    /// <summary>Only articles added before the one of this id: the former answer's <c>next</c>.</summary>
    public int? After { get; init; }

    /// <summary>How many at most: 1 to 200, 50 where it is not said.</summary>
    public int? Limit { get; init; }

    public int PageSize => Limit ?? ListLimit.Default;

    /// <summary>The filter with its texts trimmed and blank ones absent.</summary>
    /// <exception cref="Refusal">422 <c>invalid-input</c>, by the name of each parameter that is wrong.</exception>
    public ArticleFilter Checked()
    {
        var check = new InputCheck();
        var filter = this with
        {
            Kind = check.OneOf("kind", Kind, [.. Enum.GetNames<ArticleKind>(), Primary]),
            Publisher = check.Address("publisher", Publisher),
            Language = check.OptionalLine("language", Language, 35, "The language"),
            Captured = check.OneOf("captured", Captured, ["yes", "no"]),
            From = check.Date("from", From)?.ToString(),
            To = check.Date("to", To)?.ToString(),
            Q = check.OptionalLine("q", Q, 200, "The text to find"),
            Demo = check.OneOf("demo", Demo, ["include"]),
            Limit = check.Limit("limit", Limit),
        };
        check.Refuse();
        return filter;
    }

    /// <summary>The articles that this checked filter means, without <see cref="Q"/>, <see cref="Demo"/>, <see cref="After"/> and an order, which the store adds.</summary>
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

        if (Publisher is not null)
        {
            articles = articles.Where(a => a.Publisher!.Slug == Publisher);
        }

        if (Language is not null)
        {
            articles = articles.Where(a => a.Language == Language);
        }

        if (Captured is not null)
        {
            var isCaptured = Captured == "yes";
            articles = articles.Where(a => a.Captures.Count != 0 == isCaptured);
        }

        // Dates are kept as text that orders as time does; through object, the text itself is compared.
        if (From is not null)
        {
            articles = articles.Where(a => string.Compare((string)(object)a.PublishedOn!, From) >= 0);
        }

        if (To is not null)
        {
            var last = PartialDate.Parse(To).Latest.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            articles = articles.Where(a => string.Compare((string)(object)a.PublishedOn!, last) <= 0);
        }

        return articles;
    }
}
