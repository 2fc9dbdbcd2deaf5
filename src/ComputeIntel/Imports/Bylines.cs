using System.Text.RegularExpressions;

namespace ComputeIntel.Imports;

/// <summary>Tells the names in a byline: "By Ada Example and Dan Sample, staff writers".</summary>
internal static partial class Bylines
{
    private const int MaxName = 80;
    private const int MaxByline = 400;

    public static IEnumerable<string> Names(string byline)
    {
        var line = byline.Length > MaxByline ? "" : PlainText.Folded(new string([.. byline.Select(c => char.IsControl(c) || char.IsSurrogate(c) || c >= '\uFFFE' ? ' ' : c)]));
        return Separator().Split(Opening().Replace(line, "")).Select(n => Role().Replace(n, "").Trim(' ', ',', '.', '|', '•', '·', '-', '–')).Where(IsName);
    }

    private static bool IsName(string name) =>
        name.Length is > 1 and <= MaxName && name.Any(char.IsLetter) && !name.Contains('@', StringComparison.Ordinal) && !name.Any(char.IsDigit) && name.Split(' ').Length <= 6 && !NoName().IsMatch(name);

    [GeneratedRegex(@"\A(?:written |posted |reported |story |words )?(?:by|von|par|por|di|author|authors)\b:?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\s*(?:,|;|\||•|·|\band\b|\bund\b|\bet\b|&)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s*\(.*?\)\s*\z|\s+(?:in|for) (?:[A-Z][\w. ]+)\z")]
    private static partial Regex Role();

    [GeneratedRegex(@"\A(?:admin|administrator|editor|editors|guest|staff|staff writers?|senior .*|chief .*|.*\b(?:correspondent|reporter|editor|writer|contributor|published|updated)|unknown|none|null|n/a|inc|llc|ltd|jr|sr|phd)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoName();
}
