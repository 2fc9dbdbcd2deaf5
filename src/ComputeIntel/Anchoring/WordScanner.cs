using System.Globalization;

namespace ComputeIntel.Anchoring;

/// <summary>
/// Cuts a text into words. A figure is one word with its sign, currency and percent ("$1.25", "−5", "220,000", "10%"), and so is
/// what hyphens, points or apostrophes hold together ("90-day", "non-binding", "isn't"): quoting "binding" out of it would turn
/// round what it says. No word begins or ends within a user-perceived character (Unicode Standard Annex 29).
/// </summary>
internal static class WordScanner
{
    /// <summary>The end of the word that begins at <paramref name="start"/>, which is no space.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        if (IsFigureSign(text[at]) && at + 1 < text.Length && char.IsDigit(text[at + 1]))
        {
            at++;
        }
        else if (!IsInWord(text[at]))
        {
            return start + ClusterLength(text, start);
        }

        while (at < text.Length)
        {
            if (IsInWord(text[at]))
            {
                at += ClusterLength(text, at);
            }
            else if (at + 1 < text.Length && IsInWord(text[at + 1]) && Joins(text[at], text[at - 1], text[at + 1]))
            {
                at++;
            }
            else if (char.IsDigit(text[at - 1]) && IsFigureMark(text[at]) && ClusterLength(text, at) == 1)
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // Between U+2E80 and the Hangul syllables, from the compatibility ideographs on, and in Thai, Lao, Burmese and Khmer, words have no spaces between them.
    private static bool IsInWord(char c) =>
        char.IsLetterOrDigit(c) && (c < '\u0E00' || !(c is <= '\u0EFF' or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u2E80' and < '\uAC00') or > '\uD7A3'));

    private static bool IsFigureSign(char c) => c is '-' or '+' or '\u2212' or '±' or '~' or '≈' or '<' or '>' or '≤' or '≥' or '#' || IsCurrency(c);

    private static bool IsFigureMark(char c) => c is '%' or '‰' or '°' or '+' || IsCurrency(c);

    private static bool IsCurrency(char c) => c is '$' || (c > '\u007F' && char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol);

    private static bool Joins(char joint, char before, char after) => joint switch
    {
        '-' or '\u2010' or '\u2011' or '\'' or '’' or '.' or '/' or '&' or '_' or '@' => true,
        ',' or ':' or '–' => char.IsDigit(before) && char.IsDigit(after),
        _ => false,
    };

    private static int ClusterLength(ReadOnlySpan<char> text, int at) =>
        text[at] < '\u0300' && (at + 1 == text.Length || text[at + 1] < '\u0300') ? 1 : StringInfo.GetNextTextElementLength(text[at..]);
}
