namespace ComputeIntel.Articles;

/// <summary>What a list of articles may be ordered by, as it stands in an address; with a minus the other way round.</summary>
public static class ArticleOrder
{
    public const string NewestFirst = "-added";

    private static readonly string[] Names = [NewestFirst, "added", "-published", "published", "title", "-title"];

    /// <summary>The order asked for, the newest added first where none is.</summary>
    /// <exception cref="Refusal">422 <c>invalid-input</c>.</exception>
    public static string Checked(string? sort) =>
        string.IsNullOrWhiteSpace(sort) ? NewestFirst
        : Array.Find(Names, name => name.Equals(sort.Trim(), StringComparison.OrdinalIgnoreCase)) ?? throw Refusal.Invalid("sort", $"One of: {string.Join(", ", Names)}.");

    /// <summary>The articles in a checked order; those without a date last, and the id last of all, so that pages never overlap.</summary>
    public static IQueryable<Article> InOrder(this IQueryable<Article> articles, string sort) => sort switch
    {
        "added" => articles.OrderBy(a => a.Id),
        "published" => articles.OrderBy(a => a.PublishedOn == null).ThenBy(a => a.PublishedOn).ThenBy(a => a.Id),
        "-published" => articles.OrderBy(a => a.PublishedOn == null).ThenByDescending(a => a.PublishedOn).ThenByDescending(a => a.Id),
        "title" => articles.OrderBy(a => a.Title.ToLower()).ThenBy(a => a.Id),
        "-title" => articles.OrderByDescending(a => a.Title.ToLower()).ThenByDescending(a => a.Id),
        _ => articles.OrderByDescending(a => a.Id),
    };
}
