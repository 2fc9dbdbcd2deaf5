using System.Text.RegularExpressions;

namespace ComputeIntel.Articles;

/// <summary>Checks a draft field by field before anything is looked up, and gives it back trimmed; its text is left as it came.</summary>
public static partial class ArticleDraftCheck
{
    private const int MaxAuthors = 50;
    private const int MaxName = 200;
    private const int MaxLanguage = 35;

    /// <exception cref="Refusal">422 <c>invalid-input</c>.</exception>
    public static ArticleDraft Checked(this ArticleDraft draft)
    {
        var check = new InputCheck();
        var authors = draft.Authors ?? [];
        if (authors.Count > MaxAuthors)
        {
            check.Wrong("authors", $"At most {MaxAuthors} authors.");
        }

        if (draft.Markdown is not null && string.IsNullOrWhiteSpace(draft.Markdown))
        {
            check.Wrong("markdown", "The text is empty; leave it out for an article that is cited only.");
        }

        var checkedDraft = draft with
        {
            Title = check.RequiredLine("title", draft.Title, ArticleDraft.MaxTitle, "The title"),
            Publisher = check.OptionalLine("publisher", draft.Publisher, MaxName, "The publisher"),
            Kind = check.Defined("kind", draft.Kind ?? ArticleKind.News, "The kind"),
            Url = check.Link("url", draft.Url),
            Authors = [.. authors.Take(MaxAuthors).Select((a, i) => check.OptionalLine($"authors[{i}]", a, MaxName, "The author's name")).OfType<string>().Distinct()],
            PublishedOn = check.Date("publishedOn", draft.PublishedOn)?.ToString(),
            Language = Language(check, draft.Language),
            Format = check.Defined("format", draft.Format ?? TextFormat.Auto, "The format"),
        };
        check.Refuse();
        return checkedDraft;
    }

    private static string? Language(InputCheck check, string? language)
    {
        var tag = check.OptionalLine("language", language, MaxLanguage, "The language");
        if (tag is not null && !LanguageTag().IsMatch(tag))
        {
            check.Wrong("language", "A language is written as a BCP 47 tag, like en, de or zh-Hant.");
        }

        return tag;
    }

    // The shape of BCP 47 (RFC 5646, section 2.1); whether a subtag is registered is not looked up.
    [GeneratedRegex(@"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\z")]
    private static partial Regex LanguageTag();
}
