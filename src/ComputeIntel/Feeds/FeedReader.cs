namespace ComputeIntel.Feeds;

/// <summary>
/// Reads RSS 2.0 and its elders, RSS 1.0, Atom and JSON Feed, told apart by what they hold. What is broken gives what it
/// can, and says what was wrong. Nothing that a document names is opened: document types are ignored, entities of its own too.
/// </summary>
public static class FeedReader
{
    /// <summary>A feed says what is new; whoever puts out a whole archive is heard up to here.</summary>
    public const int MostEntries = 1000;

    /// <param name="mediaType">Counts for its charset alone.</param>
    /// <param name="address">Where it was had, which its links may be relative to.</param>
    /// <exception cref="Refusal">422 <c>not-a-feed</c>.</exception>
    public static ReadFeed Read(byte[] bytes, string? mediaType, Uri address)
    {
        var problems = new List<string>();
        var text = FeedText.Decoded(bytes, mediaType, problems).TrimStart();
        var (title, found) = (text.StartsWith('{') ? JsonFeed.Read(text, address, problems) : XmlFeed.Read(text, address, problems))
            ?? throw NotAFeed(address, text);
        return new ReadFeed(Named(title), Entries(found, problems), problems);
    }

    private static List<ReadEntry> Entries(IReadOnlyCollection<FoundEntry> found, List<string> problems)
    {
        var entries = new Dictionary<string, ReadEntry>();
        var (empty, again) = (0, 0);
        foreach (var entry in found.Take(MostEntries).Select(e => e.Read()))
        {
            if (entry is null)
            {
                empty++;
            }
            else if (!entries.TryAdd(entry.Key, entry))
            {
                again++;
            }
        }

        Tell(found.Count - MostEntries, "{0} further on were left out.", "It has more than " + MostEntries + " entries: the last one was left out.");
        Tell(empty, "{0} entries say nothing.", "One entry says nothing.");
        Tell(again, "{0} entries are there twice.", "One entry is there twice.");
        return [.. entries.Values];

        void Tell(int count, string many, string one)
        {
            if (count > 0)
            {
                problems.Add(count == 1 ? one : string.Format(System.Globalization.CultureInfo.InvariantCulture, many, count));
            }
        }
    }

    private static string? Named(string? title) =>
        PlainText.Folded(FeedText.Storable(title ?? "")) is { Length: > 0 } name ? PlainText.Shortened(name, Feed.MaxTitle) : null;

    private static Refusal NotAFeed(Uri address, string text) => new(
        "not-a-feed",
        422,
        $"{PlainText.Shortened(address.AbsoluteUri, 200)} is {(text.Length == 0 ? "empty" : "not a feed")}: RSS, Atom and JSON Feed can be read.");
}
