using ComputeIntel.Claims;
using ComputeIntel.Deals.Terms;

namespace ComputeIntel.Deals.Disagreements;

/// <summary>What goes wrong when a figure is copied: its basis, currency or unit, zeros, day and month.</summary>
internal static class Miscopying
{
    /// <summary>Two figures are the same but for zeros where they differ by no more than this, as a power of ten: about one in a hundred.</summary>
    private const double Near = 0.005;

    /// <summary>Where a name of a thousand was taken for the next, what was rounded too is still the same: about one in ten.</summary>
    private const double NearByThousands = 0.04;

    /// <summary>The same number under another basis, in another currency or in another unit, in any way that the claims write the two.</summary>
    public static (DisagreementType Type, string Reason)? OfWriting(TermValue best, TermValue other)
    {
        var pairs = from one in best.Writings
                    from two in other.Writings
                    where one.Kind is MeasureKind.Price or MeasureKind.Duration or MeasureKind.Area && IsSameNumber(one, two)
                    let how = one.Unit != two.Unit ? (one.Basis == two.Basis ? $"in {Unit(one)} and in {Unit(two)}" : null)
                        : one.Basis is not null && two.Basis is not null && one.Basis != two.Basis ? $"{Basis(one)} and {Basis(two)}" : null
                    where how is not null
                    select how;
        return pairs.FirstOrDefault() is { } differing ? (DisagreementType.CopyingError, $"The same figure is given {differing}; one of them was copied wrongly.") : null;
    }

    /// <summary>The same digits with other zeros, or the same day with its month in its place.</summary>
    public static (DisagreementType Type, string Reason)? OfDigits(Measure one, Quantity first, Measure other, Quantity second)
    {
        if (one.Date is { } here && other.Date is { } there)
        {
            return here.Year == there.Year && here.Day is { } day && day == there.Month && here.Month == there.Day
                ? (DisagreementType.CopyingError, $"Day and month are changed about: {here.ToReadable()} and {there.ToReadable()}.")
                : null;
        }

        return PowerOfTen(first.Stated, second.Stated) switch
        {
            0 => null,
            3 => (DisagreementType.CopyingError, "One is a thousand times the other: million for billion, or the like."),
            6 => (DisagreementType.CopyingError, "One is a million times the other."),
            var power => (DisagreementType.CopyingError, $"The figures are the same but for {power} zero{(power == 1 ? "" : "s")}."),
        };
    }

    /// <summary>How many zeros lie between two figures that are otherwise the same; 0 where they are not.</summary>
    /// <param name="one">Above 0, else there is no telling.</param>
    /// <param name="other">The same.</param>
    /// <param name="near">By how much of a power of ten they may differ besides.</param>
    public static int PowerOfTen(double one, double other, double near = Near)
    {
        if (one <= 0 || other <= 0 || double.IsInfinity(one) || double.IsInfinity(other))
        {
            return 0;
        }

        var log = Math.Abs(Math.Log10(one / other));
        var power = (int)Math.Round(log);
        return power is >= 1 and <= 9 && Math.Abs(log - power) < (power % 3 == 0 ? Math.Max(near, NearByThousands) : near) ? power : 0;
    }

    private static bool IsSameNumber(Measure one, Measure two) =>
        one.Value is > 0 and var first && two.Value is > 0 and var second && Math.Abs(first - second) <= Math.Max(first, second) * 0.01m;

    private static string Unit(Measure measure) => measure.Unit switch { "m2" => "square metres", "sqft" => "square feet", var unit => unit ?? "" };

    private static string Basis(Measure measure) => measure.Basis switch
    {
        MeasureBasis.PerMonth => "a month",
        MeasureBasis.PerYear => "a year",
        MeasureBasis.Each => "each",
        _ => "in total",
    };
}
