using System.Text.RegularExpressions;
using ComputeIntel.Anchoring;
using ComputeIntel.Articles;

namespace ComputeIntel.Tests.Anchoring;

/// <summary>
/// One example of Specs/anchoring.md: older paragraphs with a quotation marked as <c>[[its words]]</c>, or as <c>{{a whole
/// paragraph}}</c>, the newer paragraphs, and where it must be placed.
/// </summary>
public sealed partial record PlacementSpec(string Name, string Older, string Newer, string Expected)
{
    private static readonly Dictionary<string, PlacementSpec> All = In(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "anchoring.md")).ReplaceLineEndings("\n")).ToDictionary(s => s.Name);

    public static TheoryData<string> Names => [.. All.Keys];

    public static PlacementSpec Named(string name) => All[name];

    /// <summary>The placement, told as an example tells it: <c>method | paragraph | words | changes</c>; unplaced, with a line for each candidate.</summary>
    public string Placed()
    {
        var older = Paragraphs(Marks().Replace(Older, ""));
        var newer = Paragraphs(Newer);
        var placed = new QuotationPlacer(newer, older).Place(Quoted(older));
        return placed.ParagraphOrdinal is { } ordinal
            ? $"{placed.Method.ToString().ToLowerInvariant()} | {ordinal} | {(placed is { Start: { } start, End: { } end } ? CodePoints.Slice(newer[ordinal - 1].Text, start, end) : "(whole)")}{Told(placed.Changes)}"
            : string.Join('\n', placed.Candidates.Select(c => $"candidate | {c.ParagraphOrdinal} | {CodePoints.Slice(newer[c.ParagraphOrdinal - 1].Text, c.Start, c.End)}{Told(c.Changes)}").Prepend("unplaced"));
    }

    private static IEnumerable<PlacementSpec> In(string specs)
    {
        foreach (var section in SectionStart().Split(specs).Skip(1))
        {
            var fences = Fence().Matches(section).ToDictionary(f => f.Groups["name"].Value, f => f.Groups["body"].Value);
            yield return new(section[..section.IndexOf('\n')].Trim(), fences["older"], fences["newer"], fences["placed"]);
        }
    }

    private static string Told(IReadOnlyList<ChangeKind> changes) => changes.Count == 0 ? "" : $" | {string.Join(", ", changes).ToLowerInvariant()}";

    private static List<Paragraph> Paragraphs(string text) =>
        [.. text.Split("\n\n").Select((t, n) => new Paragraph { Id = n + 1, Ordinal = n + 1, Text = t })];

    private Quotation Quoted(List<Paragraph> older)
    {
        var marked = Older.Split("\n\n").ToList();
        if (marked.FindIndex(p => p.StartsWith("{{", StringComparison.Ordinal)) is >= 0 and var whole)
        {
            return Quotation.OfWhole(older[whole]);
        }

        var paragraph = marked.FindIndex(p => p.Contains("[[", StringComparison.Ordinal));
        var start = marked[paragraph].IndexOf("[[", StringComparison.Ordinal);
        var end = marked[paragraph].IndexOf("]]", StringComparison.Ordinal) - 2;
        return Quotation.At(older[paragraph], CodePoints.Length(older[paragraph].Text.AsSpan(0, start)), CodePoints.Length(older[paragraph].Text.AsSpan(0, end)));
    }

    [GeneratedRegex(@"\[\[|\]\]|\{\{|\}\}")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^## ", RegexOptions.Multiline)]
    private static partial Regex SectionStart();

    [GeneratedRegex(@"^```(?<name>[a-z]+)\n(?<body>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
