using ComputeIntel.Claims;

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
               let differences = (before.TryGetValue(term.Term, out var was) ? Differences(was, term) : New(term)).ToList()
               where differences.Count > 0
               select new TermChange(term.Term, differences),
            .. gone.Select(t => new TermChange(t.Term, [new(TermDifferenceKind.Gone, $"No claim printed now states it. It was {Told(t.Best)}", Numbers(t.Best))])),
        ];
    }

    private static IEnumerable<TermDifference> New(PrintedTerm term) =>
    [
        new(TermDifferenceKind.New, $"Stated for the first time: {Told(term.Best)}. {term.Standing}", Numbers(term.Best)),
        .. Listed(TermDifferenceKind.AlsoSaid, "Also said", term.Others),
    ];

    private static IEnumerable<TermDifference> Differences(PrintedTerm was, PrintedTerm now) =>
    [
        .. Best(was, now),
        .. Stood(was, now),
        .. Beside(was, now),
    ];

    private static IEnumerable<TermDifference> Best(PrintedTerm was, PrintedTerm now)
    {
        var (come, gone) = (Without(now.Best, was.Best), Without(was.Best, now.Best));
        return come.Count == now.Best.Count
            ? [new(TermDifferenceKind.BestValue, $"Best supported is now {Told(now.Best)}, where it was {Told(was.Best)}", Numbers(now.Best))]
            : [.. Listed(TermDifferenceKind.BestValue, "Best supported now too", come), .. Listed(TermDifferenceKind.BestValue, "No longer best supported", gone)];
    }

    private static IEnumerable<TermDifference> Stood(PrintedTerm was, PrintedTerm now)
    {
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
    }

    /// <summary>The values beside the best. One whose claims stand under another value now is not gone: its name was merged, or its figure corrected.</summary>
    private static IEnumerable<TermDifference> Beside(PrintedTerm was, PrintedTerm now)
    {
        PrintedValue[] saidThen = [.. was.Best, .. was.Others], saidNow = [.. now.Best, .. now.Others];
        var gained = saidNow.ToDictionary(n => n, n => n.Claims.Except(saidThen.Where(v => Key(v) == Key(n)).SelectMany(v => v.Claims)).ToHashSet());
        var come = Without(now.Others, saidThen);
        var gone = Without(was.Others, saidNow).ToLookup(v => saidNow.FirstOrDefault(n => v.Claims.Count > 0 && gained[n].IsSupersetOf(v.Claims)));
        return
        [
            .. gone.Where(g => g.Key is not null).Select(g => new TermDifference(TermDifferenceKind.ToldAs, $"Told as {Told([g.Key!])} now: {Told(g)}", Numbers(g))),
            .. Listed(TermDifferenceKind.AlsoSaid, "Also said now", [.. come.Where(v => !gone.Contains(v))]),
            .. Listed(TermDifferenceKind.NoLongerSaid, "No longer said", [.. gone[null]]),
            .. from value in now.Others
               let former = was.Others.FirstOrDefault(v => Key(v) == Key(value))
               where former?.Standing is not null && value.Standing is not null && former.Standing != value.Standing
               group value by (Then: former!.Standing!.Value, Now: value.Standing!.Value) into values
               select new TermDifference(
                   TermDifferenceKind.Standing,
                   $"{Told(values)}: {TagWords.Word(values.Key.Now).ToLowerInvariant()} now, {TagWords.Word(values.Key.Then).ToLowerInvariant()} before",
                   Numbers(values)),
        ];
    }

    private static IEnumerable<TermDifference> Listed(TermDifferenceKind kind, string lead, IReadOnlyList<PrintedValue> values) =>
        values.Count > 0 ? [new(kind, $"{lead}: {Told(values)}", Numbers(values))] : [];

    private static List<PrintedValue> Without(IEnumerable<PrintedValue> values, IEnumerable<PrintedValue> others) => [.. values.ExceptBy(others.Select(Key), Key)];

    private static (string Text, string? Scope) Key(PrintedValue value) => (value.Text, value.Scope);

    private static string Told(IEnumerable<PrintedValue> values) => string.Join("; ", values.Select(v => v.Scope is { } scope ? $"{v.Text} ({scope})" : v.Text));

    private static int[] Numbers(IEnumerable<PrintedValue> values) => [.. values.SelectMany(v => v.Claims).Distinct().Order()];

    private static string Small(string standing) => char.ToLowerInvariant(standing[0]) + standing[1..];
}
