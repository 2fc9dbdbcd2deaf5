namespace ComputeIntel.Feeds;

/// <summary>What a feed's document says.</summary>
/// <param name="Title">As it names itself; null where it does not.</param>
/// <param name="Entries">In its own order, <see cref="FeedReader.MostEntries"/> at most, none twice.</param>
/// <param name="Problems">What was wrong with it, in sentences for a person; empty where nothing was.</param>
public sealed record ReadFeed(string? Title, IReadOnlyList<ReadEntry> Entries, IReadOnlyList<string> Problems);

/// <summary>One entry; see <see cref="FeedEntry"/>.</summary>
public sealed record ReadEntry(string Key, string Title, string? Link, string? Summary, DateTime? PublishedAt);
