using System.Text.RegularExpressions;

namespace ComputeIntel.Data.Searching;

/// <summary>A stretch of a text around what was searched for, with what was found marked.</summary>
public sealed class Snippet
{
    private const int Around = 110;

    private readonly Regex? _sought;
    private readonly List<Regex> _terms;

    public Snippet(SearchQuery query)
    {
        var patterns = query.Terms.Where(t => !t.IsExcluded).Select(PatternOf).ToList();
        _terms = [.. patterns.Select(Compiled)];
        _sought = patterns.Count == 0 ? null : Compiled(string.Join('|', patterns));
    }

    /// <summary>How many of the terms stand in the text.</summary>
    public int Rank(string text) => _terms.Count(t => t.IsMatch(text));

    /// <summary>The text in pieces, marked and not, cut to about 220 characters around the first found; an ellipsis where it was cut.</summary>
    public IReadOnlyList<(string Text, bool IsMarked)> Of(string text)
    {
        var marks = _sought?.Matches(text).ToList() ?? [];
        var from = marks.Count == 0 ? 0 : WordStart(text, Math.Max(0, marks[0].Index - Around));
        var to = WordEnd(text, Math.Min(text.Length, (marks.Count == 0 ? 0 : marks[0].Index + marks[0].Length) + Around));
        var pieces = new List<(string Text, bool IsMarked)>();
        var at = from;
        foreach (var mark in marks.Where(m => m.Index >= from && m.Index + m.Length <= to))
        {
            pieces.Add((text[at..mark.Index], false));
            pieces.Add((mark.Value, true));
            at = mark.Index + mark.Length;
        }

        pieces.Add((text[at..to], false));
        if (from > 0)
        {
            pieces.Insert(0, ("… ", false));
        }

        if (to < text.Length)
        {
            pieces.Add((" …", false));
        }

        return [.. pieces.Where(p => p.Text.Length > 0)];
    }

    private static string PatternOf(SearchTerm term) => term.IsLiteral
        ? Regex.Escape(term.Literal)
        : $@"\b{string.Join(@"[^\p{L}\p{N}]+", term.Words.Select(Regex.Escape))}{(term.IsExact ? @"\b" : @"[\p{L}\p{N}\p{M}]*")}";

    private static Regex Compiled(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static int WordStart(string text, int at)
    {
        var space = at == 0 ? -1 : text.IndexOf(' ', at, Math.Min(30, text.Length - at));
        return space >= 0 ? space + 1 : at > 0 && char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }

    private static int WordEnd(string text, int at)
    {
        var space = at == text.Length ? -1 : text.LastIndexOf(' ', at, Math.Min(30, at));
        return space >= 0 ? space : at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : at;
    }
}
