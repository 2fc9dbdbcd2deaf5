namespace ComputeIntel.Claims;

/// <summary>How tags are shown: always by word and icon, never by color alone.</summary>
public static class TagWords
{
    public static string Word(Tag tag) => tag.ToString();

    public static string Icon(Tag tag) => tag switch
    {
        Tag.Verified => "✓",
        Tag.Reported => "❝",
        Tag.Disputed => "⇄",
        Tag.Withdrawn => "✕",
        _ => "○",
    };

    /// <summary>The class that gives a tag its color and line style.</summary>
    public static string Css(Tag tag) => tag.ToString().ToLowerInvariant();
}
