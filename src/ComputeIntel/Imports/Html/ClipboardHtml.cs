namespace ComputeIntel.Imports.Html;

/// <summary>What a clipboard holds as HTML: programs put a whole page round what was selected, and mark where that begins and ends.</summary>
internal static class ClipboardHtml
{
    private const string Start = "<!--StartFragment-->";
    private const string End = "<!--EndFragment-->";

    public static string Selected(string html)
    {
        var start = html.IndexOf(Start, StringComparison.OrdinalIgnoreCase);
        var end = html.LastIndexOf(End, StringComparison.OrdinalIgnoreCase);
        return start >= 0 && end > start ? html[(start + Start.Length)..end]
            : html.StartsWith("Version:", StringComparison.Ordinal) && html.IndexOf('<', StringComparison.Ordinal) is var tag and >= 0 ? html[tag..]
            : html;
    }
}
