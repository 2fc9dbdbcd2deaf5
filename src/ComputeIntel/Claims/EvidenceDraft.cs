using ComputeIntel.Articles;

namespace ComputeIntel.Claims;

/// <summary>Evidence as asked for: an article that is known (<see cref="ArticleId"/>) or a new citation (<see cref="Article"/>), and where in it.</summary>
public sealed record EvidenceDraft
{
    /// <summary>Needed: whether it supports or contradicts the claim.</summary>
    public Stance? Stance { get; init; }

    public int? ArticleId { get; init; }

    public CitationDraft? Article { get; init; }

    /// <summary>Where in the article: "p. F-62", "section 4".</summary>
    public string? Locator { get; init; }

    /// <summary>The words relied on; where the article is captured they must stand in it.</summary>
    public string? Exact { get; init; }

    /// <summary>The paragraph relied on, of the same article.</summary>
    public int? ParagraphId { get; init; }

    public string? Note { get; init; }

    /// <summary>Checks field by field before anything is looked up, and gives the draft back trimmed.</summary>
    /// <param name="within">Put before each field's name: "evidence." where the draft came with a review.</param>
    /// <exception cref="Refusal">422 <c>invalid-input</c>.</exception>
    public EvidenceDraft Checked(string within = "")
    {
        var check = new InputCheck();
        if (Stance is null)
        {
            check.Wrong($"{within}stance", "Say whether it supports or contradicts the claim.");
        }

        if (ArticleId is null == Article is null)
        {
            check.Wrong($"{within}articleId", ArticleId is null ? "Choose an article, or name a new source." : "Choose an article or name a new source, not both.");
        }

        var draft = this with
        {
            Stance = check.Defined($"{within}stance", Stance ?? default, "The stance"),
            Article = Article?.Checked(check, $"{within}article."),
            Locator = check.OptionalLine($"{within}locator", Locator, 200, "The place"),
            Exact = check.Optional($"{within}exact", Exact, 20_000, "The quotation"),
            Note = check.Optional($"{within}note", Note, 2000, "The note"),
        };
        check.Refuse();
        return draft;
    }
}

/// <summary>A source that is not known yet: entered once, cited from then on.</summary>
public sealed record CitationDraft
{
    public string? Title { get; init; }

    /// <summary>Needed: only a statement, a filing or a record can verify.</summary>
    public ArticleKind? Kind { get; init; }

    /// <summary>The publisher's name or slug; made where not known yet.</summary>
    public string? Publisher { get; init; }

    public string? Url { get; init; }

    public string? PublishedOn { get; init; }

    public ArticleDraft ToArticle() => new() { Title = Title, Kind = Kind, Publisher = Publisher, Url = Url, PublishedOn = PublishedOn };

    internal CitationDraft Checked(InputCheck check, string within)
    {
        if (Kind is null)
        {
            check.Wrong($"{within}kind", "Say what kind of document it is.");
        }

        return new CitationDraft
        {
            Title = check.RequiredLine($"{within}title", Title, ArticleDraft.MaxTitle, "The title"),
            Kind = check.Defined($"{within}kind", Kind ?? default, "The kind"),
            Publisher = check.OptionalLine($"{within}publisher", Publisher, 200, "The publisher"),
            Url = check.Link($"{within}url", Url),
            PublishedOn = check.Date($"{within}publishedOn", PublishedOn)?.ToString(),
        };
    }
}
