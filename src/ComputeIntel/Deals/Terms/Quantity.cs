using System.Globalization;
using ComputeIntel.Claims;

namespace ComputeIntel.Deals.Terms;

/// <summary>
/// A measure in one unit for its kind, as the stretch of values that its words leave open, so that figures written in
/// different units can be compared: MW, a count, a sum or a sum a month in one currency, days, square metres, percent.
/// Dates are days since 1 January 0001.
/// </summary>
/// <param name="Dimension">What can be compared: "power", "USD a month". Quantities of other dimensions cannot.</param>
/// <param name="From">The least that may be meant; negative infinity where there is none.</param>
/// <param name="To">The most that may be meant; positive infinity where there is none.</param>
/// <param name="Stated">The one number that stands for it, as it is written: "more than 220,000" states 220,000, a range its middle.</param>
public readonly record struct Quantity(string Dimension, double From, double To, double Stated)
{
    public const double DaysInMonth = 30.436875;
    public const double MonthsInYear = 12;

    private const double SquareFeetInSquareMetre = 10.7639104167097;

    /// <summary>How far "about" reaches to either side.</summary>
    private const double About = 0.10;

    /// <summary>How far a bare figure reaches at most: nobody who writes 220,000 counted 220,000.</summary>
    private const double Rounding = 0.02;

    public static Quantity Of(Measure measure)
    {
        if (measure.Date is { } date)
        {
            return Bounded("date", date.Earliest.DayNumber, date.Latest.DayNumber, measure.Qualifier, 0, 0);
        }

        var (dimension, factor) = Unit(measure);
        var (from, to) = (measure.Value ?? 0, measure.ValueTo ?? measure.Value ?? 0);
        return Bounded(dimension, (double)from * factor, (double)to * factor, measure.Qualifier, Slack(from) * factor, Slack(to) * factor);
    }

    /// <summary>Whether both can be so at once.</summary>
    public bool Agrees(Quantity other) => Dimension == other.Dimension && From <= other.To && other.From <= To;

    /// <summary>Equal for what says the same, in whatever unit it was written.</summary>
    public static string KeyOf(Measure measure)
    {
        if (measure.Date is { } date)
        {
            return $"date {date} {measure.Qualifier}";
        }

        var (dimension, factor) = Unit(measure);
        return string.Create(CultureInfo.InvariantCulture, $"{dimension} {measure.Qualifier} {(double)(measure.Value ?? 0) * factor:G12} {(double?)measure.ValueTo * factor:G12}");
    }

    private static Quantity Bounded(string dimension, double from, double to, Qualifier qualifier, double below, double above) => qualifier switch
    {
        Qualifier.AtLeast => new(dimension, from - below, double.PositiveInfinity, from),
        Qualifier.AtMost => new(dimension, double.NegativeInfinity, to + above, to),
        Qualifier.About when dimension == "date" => new(dimension, from - DaysInMonth, to + DaysInMonth, (from + to) / 2),
        Qualifier.About => new(dimension, from - Math.Abs(from) * About, to + Math.Abs(to) * About, (from + to) / 2),
        _ => new(dimension, from - below, to + above, (from + to) / 2),
    };

    /// <summary>Half a unit of the last digit that is not zero, but never more than <see cref="Rounding"/>.</summary>
    private static double Slack(decimal value)
    {
        if (value == 0)
        {
            return 0;
        }

        var digits = Math.Abs(value).ToString("0.############################", CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var last = digits.TrimEnd('0').TrimEnd('.');
        var place = point < 0 ? digits.Length - digits.TrimEnd('0').Length : point - last.Length + (last.Contains('.', StringComparison.Ordinal) ? 1 : 0);
        return Math.Min(Math.Pow(10, place) / 2, (double)Math.Abs(value) * Rounding);
    }

    private static (string Dimension, double Factor) Unit(Measure measure)
    {
        var (by, months) = measure.Basis switch
        {
            MeasureBasis.Each => (" each", 1),
            MeasureBasis.PerMonth => (" a month", 1),
            MeasureBasis.PerYear => (" a month", 1 / MonthsInYear),
            _ => ("", 1),
        };
        return measure.Kind switch
        {
            MeasureKind.Power => ($"power{by}", months * measure.Unit switch { "W" => 1e-6, "kW" => 1e-3, "GW" => 1e3, _ => 1 }),
            MeasureKind.Duration => ("duration", measure.Unit switch { "years" => DaysInMonth * MonthsInYear, "months" => DaysInMonth, _ => 1 }),
            MeasureKind.Area => ($"area{by}", measure.Unit == "sqft" ? months / SquareFeetInSquareMetre : months),
            MeasureKind.Price => ($"{measure.Unit}{(measure.Basis == MeasureBasis.Total ? " in total" : by)}", months),
            MeasureKind.Accelerators => ($"accelerators{by}", months),
            MeasureKind.Share => ($"share{by}", months),
            _ => ($"{measure.Unit} {measure.Basis}", 1),
        };
    }
}
