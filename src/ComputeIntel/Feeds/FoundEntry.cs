using System.Security.Cryptography;
using System.Text;

namespace ComputeIntel.Feeds;

/// <summary>An entry as it stands in a feed of whatever kind, before any of it is believed.</summary>
/// <param name="Base">What its link is relative to.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Html">What is said of it, marked up.</param>
internal sealed record FoundEntry(string? Id, string? Title, string? Link, Uri Base, string? Html, string? Date)
{
    private const int TitleFromSummary = 120;

    /// <returns>Null where it says nothing at all.</returns>
    public ReadEntry? Read()
    {
        var link = !string.IsNullOrWhiteSpace(Link) && Uri.TryCreate(Base, Link.Trim(), out var place) ? WebLink.Of(place.AbsoluteUri) : null;
        var summary = FeedText.Words(Html) is { Length: > 0 } words ? PlainText.Shortened(words, FeedEntry.MaxSummary) : null;
        var title = PlainText.Folded(FeedText.Storable(Title ?? ""));
        var identity = Id?.Trim() is { Length: > 0 } id ? $"id {id}" : link is not null ? $"link {link}" : $"words {title}\n{summary}";
        if (title.Length == 0)
        {
            title = summary is not null ? PlainText.Shortened(summary, TitleFromSummary) : link ?? "";
        }

        return title.Length == 0 ? null : new ReadEntry(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity))),
            PlainText.Shortened(title, FeedEntry.MaxTitle),
            link,
            summary,
            FeedDate.Read(Date));
    }
}
