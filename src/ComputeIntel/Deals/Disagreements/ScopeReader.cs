using System.Text.RegularExpressions;
using ComputeIntel.Claims;
using ComputeIntel.Parties;

namespace ComputeIntel.Deals.Disagreements;

/// <summary>
/// Reads what a figure is said to be of, so that the same thing in other words is the same thing: "lease term" and "the
/// contract", "grid power" and "grid supply", "signing" and "agreement". Words that it does not know tell things apart.
/// </summary>
/// <param name="facilities">Names of facilities that may stand in it.</param>
internal sealed partial class ScopeReader(IEnumerable<string> facilities)
{
    private static readonly HashSet<string> Small =
        ["the", "a", "an", "of", "for", "from", "its", "their", "this", "in", "at", "on", "to", "and", "s", "total", "whole", "entire", "full", "overall"];

    /// <summary>A deal by any other name.</summary>
    private static readonly HashSet<string> Contract = ["agreement", "contract", "lease", "deal", "arrangement", "partnership", "pact", "commitment", "tenancy"];

    private static readonly HashSet<string> Machines = ["accelerator", "gpu", "chip", "processor", "unit", "ai", "nvidia"];

    /// <summary>What says no more than the kind of figure does.</summary>
    private static readonly Dictionary<MeasureKind, HashSet<string>> Plain = new()
    {
        [MeasureKind.Share] = ["capacity", "compute", "computing"],
        [MeasureKind.Accelerators] = Machines,
        [MeasureKind.Price] = [.. Contract, "capacity", "compute", "computing", "rent", "rental", "fee", "payment", "price", "value", "access", "use"],
        [MeasureKind.Duration] = [.. Contract, "term", "duration", "length", "period"],
        [MeasureKind.Area] = ["area", "size", "space"],
    };

    /// <summary>Of power these add nothing beside a word that tells.</summary>
    private static readonly HashSet<string> Draw = ["power", "supply", "capacity", "load", "draw", "demand", "electricity", "electrical", "electric", "critical", "gas"];

    private static readonly Dictionary<string, string> Same = new()
    {
        ["utility"] = "grid", ["mains"] = "grid",
        ["batterie"] = "battery", ["megapack"] = "battery",
        ["server"] = "it", ["compute"] = "it", ["computing"] = "it",
    };

    private static readonly (string Name, DealMoment Moment, string[] Stems)[] Moments =
    [
        ("end", DealMoment.End, ["end", "expir", "terminat", "through", "until", "till"]),
        ("start", DealMoment.Beginning, ["start", "begin", "began", "commenc", "effective"]),
        ("announcement", DealMoment.Beginning, ["announc"]),
        ("signing", DealMoment.Beginning, ["sign", "agreed", "conclu", "execut"]),
    ];

    /// <summary>A date of one of these is not the deal's own beginning or end.</summary>
    private static readonly HashSet<string> Beside = ["amendment", "extension", "renewal", "option", "notice", "initial", "minimum", "phase", "construction"];

    private readonly List<(string Name, string Words)> _facilities =
    [
        .. facilities.Distinct()
            .Select(f => (Name: f, Words: $" {string.Join(' ', WordsOf(f))} "))
            .Where(f => f.Words.Length > 2)
            .OrderByDescending(f => f.Words.Length)
            .ThenBy(f => f.Name, StringComparer.Ordinal),
    ];

    /// <param name="measure">Whatever says what it is of.</param>
    public MeasuredThing Read(Measure measure)
    {
        var said = $" {string.Join(' ', WordsOf(measure.Of ?? ""))} ";
        var sites = new List<string>();
        foreach (var (name, words) in _facilities)
        {
            // The longest name first, so that what is left of "Colossus 1" is not read as "Colossus" too.
            if (said.Contains(words, StringComparison.Ordinal))
            {
                sites.Add(name);
                said = said.Replace(words, " ", StringComparison.Ordinal);
            }
        }

        var telling = said.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Small.Contains(w)).Distinct().Order(StringComparer.Ordinal).ToList();
        return measure.Kind == MeasureKind.Date ? OfDate(telling, sites) : new(string.Join(' ', Told(measure, telling)), sites);
    }

    private static IEnumerable<string> Told(Measure measure, List<string> words)
    {
        if (measure.Kind == MeasureKind.Power)
        {
            var meant = words.Select(w => Same.GetValueOrDefault(w, w))
                .Where(w => !(measure.Basis == MeasureBasis.Each && Machines.Contains(w)))
                .Distinct()
                .Order(StringComparer.Ordinal)
                .ToList();
            return meant.Exists(w => !Draw.Contains(w)) ? meant.Where(w => !Draw.Contains(w)) : meant;
        }

        return words.Where(w => !Plain.GetValueOrDefault(measure.Kind, []).Contains(w) && !(measure.Basis == MeasureBasis.Each && Machines.Contains(w)));
    }

    private static MeasuredThing OfDate(List<string> words, List<string> sites)
    {
        var ofDeal = words.Exists(w => w == "term" || Contract.Contains(w));
        var (name, moment, stems) = Array.Find(Moments, m => words.Exists(w => IsOf(w, m.Stems)));
        if (name is null && words.Exists(Contract.Contains))
        {
            // The date of an agreement is the day on which it was made.
            (name, moment, stems) = Moments[^1];
        }

        var others = words.Where(w => w != "term" && w != "date" && w != "day" && !Contract.Contains(w) && !IsOf(w, stems ?? [])).ToList();
        return new(
            string.Join(' ', others.Prepend(name ?? "").Where(w => w.Length > 0)), sites,
            name is null || others.Exists(Beside.Contains) || (others.Count > 0 && !ofDeal) ? null : moment);
    }

    private static bool IsOf(string word, string[] stems) => Array.Exists(stems, s => word.StartsWith(s, StringComparison.Ordinal));

    /// <summary>In lower case, without the s of a plural, numbers in digits.</summary>
    private static IEnumerable<string> WordsOf(string text) =>
        Word().Matches(PlainText.NameKey(text)).Select(m => m.Value is [.., not 's', 's'] and { Length: > 3 } word ? word[..^1] : NearNames.InDigits(m.Value));

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
