using System.Text.RegularExpressions;

namespace ComputeIntel.Deals;

/// <summary>Dated events as a person types them, one a line: "2026-05-06 Announced by both companies C-12".</summary>
public static partial class DealEventText
{
    public static DealEventDraft Read(string line)
    {
        var match = LinePattern().Match(line);
        if (!match.Success)
        {
            return new() { What = line };
        }

        int? claim = int.TryParse(match.Groups["claim"].Value, out var number) ? number : null;
        return new() { On = match.Groups["on"].Value, What = match.Groups["what"].Value, Claim = claim };
    }

    public static string Told(DealEventDraft happening) => $"{happening.On} {happening.What}{(happening.Claim is { } claim ? $" C-{claim}" : "")}";

    /// <summary>What sort of event it is by its first word; other where that does not say.</summary>
    public static DealEventKind KindOf(string? what) => FirstWord().Match(what ?? "").Value.ToLowerInvariant() switch
    {
        "announced" or "announcement" => DealEventKind.Announced,
        "filed" or "filing" => DealEventKind.Filed,
        "amended" or "amendment" => DealEventKind.Amended,
        "closed" or "closing" => DealEventKind.Closed,
        "ended" or "terminated" or "expired" => DealEventKind.Ended,
        _ => DealEventKind.Other,
    };

    [GeneratedRegex(@"\A\s*\p{L}+")]
    private static partial Regex FirstWord();

    [GeneratedRegex(@"\A\s*(?<on>\d[\d-]*)[\s:,–]+(?<what>.*?)(?:\s+\(?C-(?<claim>\d{1,9})\)?)?\s*\z")]
    private static partial Regex LinePattern();
}
