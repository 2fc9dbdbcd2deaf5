using System.Globalization;
using System.Text.RegularExpressions;
using ComputeIntel.Articles;
using ComputeIntel.Claims;

namespace ComputeIntel.Pages.Shared;

/// <summary>The program's enumerations and times in words, as every page writes them.</summary>
public static partial class Words
{
    /// <summary>"NamedPerson" as "named person".</summary>
    public static string Of(Enum value) => HumpPattern().Replace(value.ToString(), " $1").ToLowerInvariant();

    /// <summary>Who is said to say it: "a filing", "Elon Musk (named person)", "nobody named".</summary>
    public static string Of(Attribution attribution)
    {
        var kind = attribution.Kind switch
        {
            AttributionKind.Party => "a party",
            AttributionKind.Filing => "a filing",
            AttributionKind.NamedPerson => "a named person",
            AttributionKind.UnnamedPeople => "unnamed people",
            AttributionKind.Publisher => "another publisher",
            AttributionKind.Author => "the author",
            _ => "nobody named",
        };
        return attribution.Name is { } name ? $"{name} ({kind})" : kind;
    }

    /// <summary>The Admiralty code of a claim: the publisher's reliability and the claim's credibility, "B2"; a dash for what was not assessed.</summary>
    public static string Admiralty(Publisher? publisher, int? credibility)
    {
        var reliability = publisher?.Reliability ?? Reliability.NotAssessed;
        return reliability == Reliability.NotAssessed && credibility is null
            ? "not assessed"
            : $"{(reliability == Reliability.NotAssessed ? "–" : reliability.ToString())}{credibility?.ToString(CultureInfo.InvariantCulture) ?? "–"}";
    }

    /// <summary>The numbers of the Admiralty code (NATO AJP-2.1) in its words.</summary>
    public static string Credibility(int number) => number switch
    {
        1 => "confirmed by other sources",
        2 => "probably true",
        3 => "possibly true",
        4 => "doubtful",
        5 => "improbable",
        _ => "truth cannot be judged",
    };

    /// <summary>A figure as it can be typed again: no separators, no trailing zeros.</summary>
    public static string? Number(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture);

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static string Day(DateTime utc) => utc.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Moment(DateTime utc) => utc.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    private static partial Regex HumpPattern();
}
