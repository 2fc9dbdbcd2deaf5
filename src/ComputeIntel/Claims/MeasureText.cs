using System.Globalization;

namespace ComputeIntel.Claims;

/// <summary>A measure in words: nothing is rounded, and "more than" is said only where the source says it.</summary>
public static class MeasureText
{
    private static readonly (decimal Size, string Name)[] Scales = [(1e12m, "tn"), (1e9m, "bn"), (1e6m, "m")];

    private static readonly string[] Above = ["more than", "over", "above"];

    private static readonly string[] Until = ["to ", "through ", "until ", "till "];

    /// <summary>On its own: "more than 220,000 accelerators", "1.25 bn USD a month (capacity)", "100 % of computing capacity".</summary>
    public static string Of(Measure measure)
    {
        var figure = measure.Kind == MeasureKind.Accelerators ? $"{Figure(measure)} accelerators" : Figure(measure);
        return measure switch
        {
            { Of: null } => figure,
            { Kind: MeasureKind.Share } => $"{figure} of {measure.Of}",
            _ => $"{figure} ({measure.Of})",
        };
    }

    /// <summary>Under a heading that says what it is a figure of: "more than 220,000", "to May 2029", "3–4 bn USD a year".</summary>
    public static string Figure(Measure measure) => $"{Qualified(measure)}{Bare(measure)}";

    /// <summary>For a card: "accelerators ≥ 220,000", "power ≥ 300 MW (new capacity)", "notice 90 days".</summary>
    public static string Compact(Measure measure)
    {
        var sign = measure.Qualifier switch { Qualifier.AtLeast => "≥ ", Qualifier.AtMost => "≤ ", Qualifier.About => "≈ ", _ => "" };
        var ownName = measure.Kind is MeasureKind.Date or MeasureKind.Duration or MeasureKind.Other;
        return ownName && measure.Of is { } name
            ? $"{name} {sign}{Bare(measure)}"
            : $"{measure.Kind.ToString().ToLowerInvariant()} {sign}{Bare(measure)}{(measure.Of is { } of ? $" ({of})" : "")}";
    }

    private static string Qualified(Measure measure) => measure.Qualifier switch
    {
        Qualifier.AtLeast when measure.Date is not null => "from ",
        Qualifier.AtMost when measure.Date is not null => "by ",
        Qualifier.AtLeast => StartsWith(measure, Above) ? "more than " : "at least ",
        Qualifier.AtMost => "at most ",
        Qualifier.About => "about ",
        _ => measure.Date is not null && StartsWith(measure, Until) ? "to " : "",
    };

    private static bool StartsWith(Measure measure, string[] words) =>
        words.Any(w => measure.AsWritten?.StartsWith(w, StringComparison.OrdinalIgnoreCase) is true);

    private static string Bare(Measure measure)
    {
        if (measure.Date is { } date)
        {
            return date.ToReadable();
        }

        var value = measure.Value ?? 0;
        var unit = UnitOf(measure, measure.ValueTo ?? value);
        var basis = measure.Basis switch
        {
            MeasureBasis.PerMonth => " a month",
            MeasureBasis.PerYear => " a year",
            MeasureBasis.Each => " each",
            MeasureBasis.Total when measure.Kind == MeasureKind.Price => " in total",
            _ => "",
        };
        return $"{Range(value, measure.ValueTo, measure.Kind)}{(unit.Length > 0 ? $" {unit}" : "")}{basis}";
    }

    private static string Range(decimal from, decimal? to, MeasureKind kind)
    {
        var (first, scale) = Scaled(from, kind);
        if (to is null)
        {
            return $"{first}{scale}";
        }

        var (last, lastScale) = Scaled(to.Value, kind);
        return scale == lastScale ? $"{first}–{last}{scale}" : $"{first}{scale}–{last}{lastScale}";
    }

    /// <summary>Sums of money in millions and upward, where that can be written without rounding.</summary>
    private static (string Number, string Scale) Scaled(decimal value, MeasureKind kind)
    {
        foreach (var (size, name) in Scales)
        {
            if (kind == MeasureKind.Price && value >= size && decimal.Round(value / size, 3) == value / size)
            {
                return (Number(value / size), $" {name}");
            }
        }

        return (Number(value), "");
    }

    private static string Number(decimal value) => value.ToString("#,0.############################", CultureInfo.InvariantCulture);

    private static string UnitOf(Measure measure, decimal last) => measure.Unit switch
    {
        null => "",
        "percent" => "%",
        "m2" => "m²",
        "sqft" => "sq ft",
        var unit when measure.Kind == MeasureKind.Duration && last == 1 => unit.TrimEnd('s'),
        var unit => unit,
    };
}
