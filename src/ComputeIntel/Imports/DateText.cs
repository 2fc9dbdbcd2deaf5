using System.Globalization;
using System.Text.RegularExpressions;

namespace ComputeIntel.Imports;

/// <summary>Reads the dates that documents declare: the day as its publisher counts it, in whatever zone it is written.</summary>
internal static partial class DateText
{
    private const int MaxLength = 80;

    private static readonly string[] Formats =
    [
        "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "MMM. d, yyyy", "dddd, MMMM d, yyyy", "ddd, MMM d, yyyy", "dddd, d MMMM yyyy", "ddd, d MMM yyyy", "yyyyMMdd", "yyyy/MM/dd", "yyyy/M/d", "dd.MM.yyyy", "d.M.yyyy",
    ];

    /// <summary>The date; null where the text is none. 03/04/2026 is none: nothing tells the day from the month.</summary>
    public static PartialDate? Of(string? text)
    {
        var trimmed = text is { Length: <= MaxLength } ? text.Trim() : "";
        if (Iso().Match(trimmed) is { Success: true } iso)
        {
            return PartialDate.TryParse(iso.Value, out var exact) ? Plausible(exact) : null;
        }

        if (PartialDate.TryParse(trimmed, out var partial))
        {
            return Plausible(partial);
        }

        if (DateOnly.TryParseExact(trimmed, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day))
        {
            return Plausible(PartialDate.Of(day));
        }

        // RFC 1123 and its like name the month; a time after the date does no harm.
        return Named().IsMatch(trimmed) && DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out var moment)
            ? Plausible(PartialDate.Of(DateOnly.FromDateTime(moment.DateTime)))
            : null;
    }

    // Templates leave 1970-01-01 and 0001-01-01 behind.
    private static PartialDate? Plausible(PartialDate date) => date is { Year: < 1900 or > 2200 } or { Year: 1970, Month: 1, Day: 1 } ? null : date;

    [GeneratedRegex(@"\A\d{4}-\d{2}-\d{2}(?=\z|[T ])")]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? .*\b\d{4}|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4}|\A\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
