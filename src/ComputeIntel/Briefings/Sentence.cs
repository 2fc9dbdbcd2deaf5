namespace ComputeIntel.Briefings;

/// <summary>Words put together as a person would write them.</summary>
internal static class Sentence
{
    /// <summary>With a full stop, unless a name at its end brings one: "… from SpaceX Inc."</summary>
    public static string Of(string words) => words[^1] is '.' or '…' ? words : $"{words}.";

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string Listed(IReadOnlyList<string> items, string last = "and") =>
        items.Count == 1 ? items[0] : $"{string.Join(", ", items.SkipLast(1))} {last} {items[^1]}";

    /// <summary>The words with what is to be said beside them: "300 MW (new capacity; 1 origin)".</summary>
    public static string Noted(string words, params IEnumerable<string?> notes) =>
        string.Join("; ", notes.OfType<string>()) is { Length: > 0 } noted ? $"{words} ({noted})" : words;
}
