using System.Globalization;
using System.Text.RegularExpressions;

namespace ComputeIntel.Feeds;

/// <summary>Dates as feeds write them: by RFC 822 and RFC 3339, and by neither.</summary>
internal static partial class FeedDate
{
    private const int EarliestYear = 1990;
    private const int LatestYear = 2100;

    private static readonly string[] Formats =
    [
        "d MMM yyyy H:m:s zzz", "d MMM yyyy H:m zzz", "d MMM yyyy H:m:s", "d MMM yyyy H:m", "d MMM yyyy",
        "d MMMM yyyy H:m:s zzz", "d MMMM yyyy H:m zzz", "d MMMM yyyy H:m:s", "d MMMM yyyy",
        "d MMM yy H:m:s zzz", "d MMM yy H:m zzz", "d MMM yy H:m:s",
        "MMM d yyyy H:m:s zzz", "MMM d yyyy H:m:s", "MMM d yyyy", "MMMM d yyyy H:m:s zzz", "MMMM d yyyy H:m:s", "MMMM d yyyy",
        "MMM d H:m:s yyyy", "MMM d H:m:s zzz yyyy",
        "yyyy-M-d H:m:s zzz", "yyyy-M-d H:m:s",
    ];

    /// <summary>The names of zones that RFC 822 lists, and those of Europe and Japan. Others mean more than one zone.</summary>
    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = "+0000", ["UT"] = "+0000", ["UTC"] = "+0000", ["GMT"] = "+0000", ["WET"] = "+0000",
        ["EST"] = "-0500", ["EDT"] = "-0400", ["CST"] = "-0600", ["CDT"] = "-0500", ["MST"] = "-0700", ["MDT"] = "-0600", ["PST"] = "-0800", ["PDT"] = "-0700",
        ["CET"] = "+0100", ["CEST"] = "+0200", ["EET"] = "+0200", ["EEST"] = "+0300", ["JST"] = "+0900",
    };

    /// <summary>In UTC, which is assumed where no zone is named. Null where it cannot be read, or lies where no article does.</summary>
    public static DateTime? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100)
        {
            return null;
        }

        const DateTimeStyles styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;

        // A weekday that is not the date's would have the date refused, and says nothing that the date does not.
        var plain = Weekday().Replace(Remark().Replace(PlainText.Folded(text), ""), "").Replace(',', ' ');
        plain = ZoneName().Replace(plain, m => Zones.TryGetValue(m.Groups["zone"].Value, out var offset) ? $" {offset}" : m.Value);
        plain = PlainText.Folded(plain.Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase));
        return (DateTime.TryParseExact(plain, Formats, CultureInfo.InvariantCulture, styles, out var time) || DateTime.TryParse(text.Trim(), CultureInfo.InvariantCulture, styles, out time))
            && time.Year is >= EarliestYear and <= LatestYear
            ? time
            : null;
    }

    [GeneratedRegex(@"^\p{L}+\.?,?\s+(?=\d)|^(Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*,?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Weekday();

    // RFC 822 allows remarks; what is found here is the zone's name after its offset.
    [GeneratedRegex(@"(?<=\w)\s*\([^()]*\)$")]
    private static partial Regex Remark();

    [GeneratedRegex(@"(?<=\d)\s*(?<zone>[A-Z]{1,4})$", RegexOptions.IgnoreCase)]
    private static partial Regex ZoneName();
}
