namespace ComputeIntel.Pages.Shared;

/// <summary>A field that holds several values, one a line.</summary>
public static class Lines
{
    public static IReadOnlyList<string> Of(string? typed) => (typed ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static string Joined(IEnumerable<string>? values) => string.Join('\n', values ?? []);
}
