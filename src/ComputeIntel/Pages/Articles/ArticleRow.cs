using ComputeIntel.Claims;
using ComputeIntel.Pages.Shared;
using CsvHelper;

namespace ComputeIntel.Pages.Articles;

/// <summary>An article as one row of a table that travels.</summary>
[CsvRecord]
public sealed partial record ArticleRow
{
    public required int Id { get; init; }

    public required string Title { get; init; }

    public required string Kind { get; init; }

    public string? Publisher { get; init; }

    public required string Authors { get; init; }

    public string? PublishedOn { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public required bool IsCaptured { get; init; }

    public required int Verified { get; init; }

    public required int Reported { get; init; }

    public required int Disputed { get; init; }

    public required int Untagged { get; init; }

    public required bool IsDemo { get; init; }

    public static ArticleRow Of(ListedArticle listed) => new()
    {
        Id = listed.Article.Id,
        Title = listed.Article.Title,
        Kind = Words.Of(listed.Article.Kind),
        Publisher = listed.Article.Publisher?.Name,
        Authors = string.Join("; ", listed.Article.Authors),
        PublishedOn = listed.Article.PublishedOn?.ToString(),
        Language = listed.Article.Language,
        Url = listed.Article.Url,
        IsCaptured = listed.IsCaptured,
        Verified = listed.Claims.GetValueOrDefault(Tag.Verified),
        Reported = listed.Claims.GetValueOrDefault(Tag.Reported),
        Disputed = listed.Claims.GetValueOrDefault(Tag.Disputed),
        Untagged = listed.Claims.GetValueOrDefault(Tag.Untagged),
        IsDemo = listed.Article.IsDemo,
    };
}
