using ComputeIntel.Articles;
using ComputeIntel.Pages.Shared;

namespace ComputeIntel.Pages.Articles;

/// <summary>The fields of an article, as they are </summary>
public sealed record ArticleForm
{
    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public ArticleKind? Kind { get; init; }

    public string? Url { get; init; }

    /// <summary>One a line.</summary>
    public string? Authors { get; init; }

    public string? PublishedOn { get; init; }

    public string? Language { get; init; }

    /// <summary>The number of the article that all of it goes back to.</summary>
    public int? GoesBackTo { get; init; }

    /// <summary>The text; only where an article is added.</summary>
    public string? Markdown { get; init; }

    public TextFormat? Format { get; init; }

    public static ArticleForm Of(ArticleDraft draft) => new()
    {
        Title = draft.Title,
        Publisher = draft.Publisher,
        Kind = draft.Kind,
        Url = draft.Url,
        Authors = Lines.Joined(draft.Authors),
        PublishedOn = draft.PublishedOn,
        Language = draft.Language,
        GoesBackTo = draft.GoesBackTo,
    };

    public ArticleDraft ToDraft() => new()
    {
        Title = Title,
        Publisher = Publisher,
        Kind = Kind,
        Url = Url,
        Authors = Lines.Of(Authors),
        PublishedOn = PublishedOn,
        Language = Language,
        GoesBackTo = GoesBackTo,
        Markdown = string.IsNullOrWhiteSpace(Markdown) ? null : Markdown,
        Format = Format,
    };

    /// <summary>The form with its text read, and a title suggested as below.</summary>
    /// <exception cref="Refusal">As <see cref="ArticleReader.Read"/>; 422 <c>invalid-input</c> without a text.</exception>
    public (ArticleForm Form, ArticleText Text) Read() => string.IsNullOrWhiteSpace(Markdown)
        ? throw Refusal.Invalid("markdown", "Paste a text first.")
        : (WithSuggestedTitle(), ArticleReader.Read(Markdown, Format ?? TextFormat.Auto));

    /// <summary>The form, with a title suggested where none was typed and the text can be read and begins with a heading.</summary>
    public ArticleForm WithSuggestedTitle()
    {
        if (!string.IsNullOrWhiteSpace(Title) || string.IsNullOrWhiteSpace(Markdown))
        {
            return this;
        }

        try
        {
            return ArticleReader.Read(Markdown, Format ?? TextFormat.Auto).Paragraphs is [{ Kind: ParagraphKind.Heading } heading, ..]
                ? this with { Title = PlainText.Shortened(heading.Text, ArticleDraft.MaxTitle) }
                : this;
        }
        catch (Refusal)
        {
            // Why it cannot be read is told when it is to be read.
            return this;
        }
    }

    /// <summary>The form with a text, and with what was read of its article wherever nothing was typed.</summary>
    public ArticleForm With(string markdown, ArticleDraft read)
    {
        var said = Of(read);
        return this with
        {
            Markdown = markdown,
            Format = TextFormat.Markdown,
            Title = Title is { Length: > 0 } ? Title : said.Title == "Untitled" ? null : said.Title,
            Publisher = Publisher is { Length: > 0 } ? Publisher : said.Publisher,
            Url = Url is { Length: > 0 } ? Url : said.Url,
            Authors = Authors is { Length: > 0 } ? Authors : said.Authors,
            PublishedOn = PublishedOn is { Length: > 0 } ? PublishedOn : said.PublishedOn,
            Language = Language is { Length: > 0 } ? Language : said.Language,
        };
    }

    public IReadOnlyList<FormField> Fields() =>
    [
        new("title", "Title", Title ?? ""),
        new("publisher", "Publisher", Publisher ?? ""),
        new("kind", "Kind", $"{Kind}") { Shown = Kind is { } kind ? Words.Of(kind) : null },
        new("url", "Link to the original", Url ?? ""),
        new("authors", "Authors", Authors ?? ""),
        new("publishedOn", "Published on", PublishedOn ?? ""),
        new("language", "Language", Language ?? ""),
        new("goesBackTo", "Goes back to article", $"{GoesBackTo}"),
    ];
}
