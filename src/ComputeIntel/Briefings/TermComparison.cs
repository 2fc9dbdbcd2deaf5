namespace ComputeIntel.Briefings;

/// <summary>Tells what changed about the terms of a deal.</summary>
internal static class TermComparison
{
    public static IReadOnlyList<TermChange> Between(IReadOnlyList<PrintedTerm> then, IReadOnlyList<PrintedTerm> now)
    {
        var before = then.ToDictionary(t => t.Term);
        var gone = then.ExceptBy(now.Select(t => t.Term), t => t.Term);
        return
        [
            .. from term in now
               let differences = (before.TryGetValue(term.Term, out var was) ? Differences(was, term) : [New(term)]).ToList()
               where differences.Count > 0
               select new TermChange(term.Term, differences),
            .. gone.Select(t => new TermChange(t.Term, [new(TermDifferenceKind.Gone, $"No claim printed now states it. It was {Told(t.Best)}", Numbers(t.Best))])),
        ];
    }

    private static TermDifference New(PrintedTerm term) => new(TermDifferenceKind.New, $"Stated for the first time: {Told(term.Best)} ({Small(term.Standing)})", Numbers(term.Best));

    private static IEnumerable<TermDifference> Differences(PrintedTerm was, PrintedTerm now)
    {
        var (bestThen, bestNow) = (Values(was.Best), Values(now.Best));
        if (!bestThen.SetEquals(bestNow))
        {
            yield return new(TermDifferenceKind.BestValue, $"Best supported is now {Told(now.Best)}, where it was {Told(was.Best)}", Numbers(now.Best));
        }

        if (was.Standing != now.Standing)
        {
            yield return new(TermDifferenceKind.Standing, $"Now {Small(now.Standing)}; it was {Small(was.Standing)}", Numbers(now.Best));
        }

        if (was.IsContested != now.IsContested)
        {
            yield return now.IsContested
                ? new(TermDifferenceKind.Contested, "Contested now", Numbers(now.Best))
                : new(TermDifferenceKind.NoLongerContested, "No longer contested", Numbers(now.Best));
        }

        var (saidThen, saidNow) = (Values([.. was.Best, .. was.Others]), Values([.. now.Best, .. now.Others]));
        var added = now.Others.Where(v => !saidThen.Contains(Key(v))).ToList();
        if (added.Count > 0)
        {
            yield return new(TermDifferenceKind.AlsoSaid, $"Also said now: {Told(added)}", Numbers(added));
        }

        var dropped = was.Others.Where(v => !saidNow.Contains(Key(v))).ToList();
        if (dropped.Count > 0)
        {
            yield return new(TermDifferenceKind.NoLongerSaid, $"No longer said: {Told(dropped)}", Numbers(dropped));
        }
    }

    private static HashSet<(string, string?)> Values(IEnumerable<PrintedValue> values) => [.. values.Select(Key)];

    private static (string Text, string? Scope) Key(PrintedValue value) => (value.Text, value.Scope);

    private static string Told(IEnumerable<PrintedValue> values) => string.Join("; ", values.Select(v => v.Scope is { } scope ? $"{v.Text} ({scope})" : v.Text));

    private static int[] Numbers(IEnumerable<PrintedValue> values) => [.. values.SelectMany(v => v.Claims).Distinct().Order()];

    private static string Small(string standing) => char.ToLowerInvariant(standing[0]) + standing[1..];
}
