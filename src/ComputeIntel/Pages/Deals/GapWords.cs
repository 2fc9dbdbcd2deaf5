using ComputeIntel.Deals;
using ComputeIntel.Pages.Shared;

namespace ComputeIntel.Pages.Deals;

/// <summary>Gaps in words: one line for each kind, however many terms have it.</summary>
public static class GapWords
{
    /// <returns>What stands out, and what follows it.</returns>
    public static IEnumerable<(string Lead, string Text)> Lines(IReadOnlyList<Gap> gaps) =>
        from kind in Enum.GetValues<GapKind>()
        let alike = gaps.Where(g => g.Kind == kind).ToList()
        where alike.Count > 0
        select Line(kind, alike);

    private static (string Lead, string Text) Line(GapKind kind, List<Gap> gaps) => kind switch
    {
        GapKind.NoClaim => ("No claim", $" says anything about the {Listed(gaps, "or")}."),
        GapKind.OneOrigin => ("One origin only", $": {Listed(gaps, "and")}. All that is known of {(gaps.Count == 1 ? "it" : "each")} goes back to one."),
        GapKind.Untraced => ("No known origin", $": {Listed(gaps, "and")}. Nobody who states {(gaps.Count == 1 ? "it" : "one of these")} says where it is from."),
        _ => ("Old", $": {string.Join(", ", gaps.Select((g, i) => $"{Words.Of(g.Term)} ({(i == 0 ? "nothing newer than " : "")}{PartialDate.Of(g.Newest!.Value).ToReadable()})"))}."),
    };

    private static string Listed(List<Gap> gaps, string last) => gaps.Count == 1
        ? Words.Of(gaps[0].Term)
        : $"{string.Join(", ", gaps.SkipLast(1).Select(g => Words.Of(g.Term)))} {last} {Words.Of(gaps[^1].Term)}";
}
