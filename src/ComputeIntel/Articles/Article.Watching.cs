namespace ComputeIntel.Articles;

// Watching an article. It is no part of what is said about it, so neither version nor history tell of it.
public sealed partial class Article
{
    /// <summary>A year: who wants to be told later than that does not watch.</summary>
    public const int LongestWatch = 366 * 24;

    /// <summary>Watches the article, or ceases to.</summary>
    /// <param name="everyHours">After how many hours it is captured again; null to cease.</param>
    /// <param name="now">The first capture is that much later.</param>
    /// <exception cref="Refusal">422 where there is nothing to be fetched, or the time is none.</exception>
    public void Watch(int? everyHours, DateTime now)
    {
        if (everyHours is < 1 or > LongestWatch)
        {
            throw Refusal.Invalid("everyHours", $"An article is captured again after 1 to {LongestWatch} hours.");
        }

        if (everyHours is not null)
        {
            CheckFetchable();
        }

        (WatchedEvery, NextCaptureAt) = (everyHours, everyHours is { } hours ? now.AddHours(hours) : null);
    }

    /// <exception cref="Refusal">422 <c>article-without-link</c>.</exception>
    public void CheckFetchable()
    {
        if (Url is null || IsDemo)
        {
            throw new Refusal("article-without-link", 422, IsDemo
                ? "The sample's articles were made up for it: there is nothing to be captured again."
                : "This article has no link under which it could be captured again. Correct it first, or bring the new text in as a file.");
        }
    }
}
