using System.Globalization;

namespace ComputeIntel.Pages.Shared;

/// <summary>Claims named by number in a text field: "C-1, 8 15".</summary>
public static class ClaimNumbers
{
    private static readonly char[] Separators = [' ', ',', ';', '\t', '\r', '\n'];

    /// <exception cref="Refusal">422, under the field's name, for what is no number of a claim.</exception>
    public static IReadOnlyList<int> Read(string field, string? typed) =>
        [.. Words(typed).Select(word => NumberOf(word) ?? throw Refusal.Invalid(field, $"“{PlainText.Shortened(word, 40)}” is not the number of a claim, like C-12."))];

    /// <summary>Those that can be read.</summary>
    public static IEnumerable<int> Readable(string? typed) => Words(typed).Select(NumberOf).OfType<int>();

    public static string Told(IEnumerable<int> claims) => string.Join(", ", claims.Distinct().Select(c => $"C-{c}"));

    private static string[] Words(string? typed) => (typed ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    private static int? NumberOf(string word)
    {
        var digits = word.StartsWith("C-", StringComparison.OrdinalIgnoreCase) ? word[2..] : word;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
