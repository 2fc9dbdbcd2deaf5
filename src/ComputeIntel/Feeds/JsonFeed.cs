using System.Text;
using System.Text.Json;

namespace ComputeIntel.Feeds;

/// <summary>JSON Feed 1.0 and 1.1. Read from the front, so that one which breaks off gives what came before.</summary>
internal static class JsonFeed
{
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <returns>Null where it is no feed.</returns>
    public static (string? Title, IReadOnlyCollection<FoundEntry> Entries)? Read(string text, Uri address, List<string> problems)
    {
        var entries = new List<FoundEntry>();
        string? title = null, version = null;
        var hasItems = false;
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), Lenient);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                switch (name, reader.TokenType)
                {
                    case ("version", JsonTokenType.String):
                        version = reader.GetString();
                        break;
                    case ("title", JsonTokenType.String):
                        title = reader.GetString();
                        break;
                    case ("items", JsonTokenType.StartArray):
                        hasItems = true;
                        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                        {
                            using var item = JsonDocument.ParseValue(ref reader);
                            entries.Add(Found(item.RootElement, address));
                        }

                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            problems.Add($"It is not well-formed JSON{(broken is JsonException { LineNumber: { } line } ? $", from line {line + 1} on" : "")}: what came before was read.");
        }

        var isFeed = version?.Contains("jsonfeed.org/version/", StringComparison.OrdinalIgnoreCase) == true;
        if (!isFeed && !hasItems)
        {
            return null;
        }

        if (!isFeed)
        {
            problems.Add("It does not say which version of JSON Feed it is.");
        }

        return (title, entries);
    }

    private static FoundEntry Found(JsonElement item, Uri address) => item.ValueKind != JsonValueKind.Object
        ? new FoundEntry(null, null, null, address, null, null)
        : new FoundEntry(
            Text(item, "id"),
            Text(item, "title"),
            Text(item, "url") ?? Text(item, "external_url"),
            address,
            Plain(Text(item, "summary")) ?? Text(item, "content_html") ?? Plain(Text(item, "content_text")),
            Text(item, "date_published") ?? Text(item, "date_modified"));

    private static string? Plain(string? text) => text is null ? null : System.Net.WebUtility.HtmlEncode(text);

    private static string? Text(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out var value))
        {
            return null;
        }

        try
        {
            var text = value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),

                // Version 1.0 asked readers to take numbers for ids.
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            };
            return string.IsNullOrWhiteSpace(text) ? null : text;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped.
            return null;
        }
    }
}
