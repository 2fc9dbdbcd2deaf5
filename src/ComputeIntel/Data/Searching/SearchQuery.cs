using System.Globalization;
using System.Text;

namespace ComputeIntel.Data.Searching;

/// <summary>
/// What someone typed to search for, taken apart: words (the last one may go on), "phrases", and -exclusions, all of
/// which must hold. Any text is a query; what cannot be sought is left out.
/// </summary>
public sealed class SearchQuery
{
    public const int MaxLength = 200;

    private const int MaxTerms = 12;

    private SearchQuery(string text, IReadOnlyList<SearchTerm> terms) => (Text, Terms) = (text, terms);

    /// <summary>The query as it was typed, without what no text can hold.</summary>
    public string Text { get; }

    public IReadOnlyList<SearchTerm> Terms { get; }

    public bool IsEmpty => Terms.Count == 0;

    public static SearchQuery Of(string? typed)
    {
        var text = Cut(Storable(typed ?? "").Trim());
        return new SearchQuery(text, [.. Split(text).Select(part => SearchTerm.Of(part.Text, part.IsQuoted, part.IsExcluded)).OfType<SearchTerm>().Take(MaxTerms)]);
    }

    private static string Cut(string text) => text.Length <= MaxLength ? text : text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];

    private static string Storable(string text)
    {
        var storable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            storable.Append(rune == Rune.ReplacementChar || Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF ? " " : rune.ToString());
        }

        return storable.ToString().Normalize(NormalizationForm.FormC);
    }

    private static IEnumerable<(string Text, bool IsQuoted, bool IsExcluded)> Split(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var isExcluded = text[at] == '-' && at + 1 < text.Length && (text[at + 1] == '"' || char.IsLetterOrDigit(text[at + 1]));
            at += isExcluded ? 1 : 0;
            var isQuoted = IsQuote(text[at]);
            at += isQuoted ? 1 : 0;
            var from = at;
            while (at < text.Length && !IsQuote(text[at]) && (isQuoted || !char.IsWhiteSpace(text[at])))
            {
                at++;
            }

            yield return (text[from..at], isQuoted, isExcluded);
            at += isQuoted && at < text.Length ? 1 : 0;
        }
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„';
}

/// <summary>One thing sought: words in a row, or, where a language writes no spaces or there is no word at all, the text itself.</summary>
/// <param name="Words">Runs of letters and digits, in lower case; empty where <paramref name="Literal"/> is sought instead.</param>
/// <param name="Literal">The text as typed.</param>
/// <param name="IsExact">Quoted, or ended by a sign ("C++"): the last word does not go on.</param>
/// <param name="IsExcluded">It must not stand there.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, string Literal, bool IsExact, bool IsExcluded)
{
    public bool IsLiteral => Words.Count == 0;

    /// <summary>Null where there is nothing to seek.</summary>
    public static SearchTerm? Of(string text, bool isQuoted, bool isExcluded)
    {
        var literal = text.Trim();
        if (literal.Length == 0 || literal.All(c => char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c)))
        {
            return null;
        }

        return new SearchTerm(literal.EnumerateRunes().Any(WritesNoSpaces) ? [] : WordsOf(literal), literal, isQuoted || !IsWordEnd(literal), isExcluded);
    }

    private static bool IsWordEnd(string text) => Rune.DecodeLastFromUtf16(text, out var last, out _) == System.Buffers.OperationStatus.Done && (Rune.IsLetterOrDigit(last) || IsMark(last));

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Append(new Rune(' ')))
        {
            if (Rune.IsLetterOrDigit(rune) || (word.Length > 0 && IsMark(rune)))
            {
                word.Append(Rune.ToLowerInvariant(rune));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Thai, Lao, Myanmar, Khmer, Chinese and Japanese: no index of words finds a part of a run.
    private static bool WritesNoSpaces(Rune rune) =>
        rune.Value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x2E80 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
