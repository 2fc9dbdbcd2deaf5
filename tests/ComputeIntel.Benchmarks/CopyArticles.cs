using System.Globalization;

namespace ComputeIntel.Benchmarks;

/// <summary>
/// Made-up articles of ten paragraphs each, the same for the same number. The sixth paragraph of every other article is a copy of the third of one before, with up to 15 % of its words edited;
/// another shares a quotation with a stranger, and some articles close with the same standing words.
/// </summary>
public static class CopyArticles
{
    public const int ParagraphCount = 10;

    public const int OriginalPlace = 3;

    public const int CopyPlace = 6;

    public const int QuotingPlace = 8;

    /// <summary>Of so many articles one closes with the standing words.</summary>
    public const int StandingEvery = 20;

    private const double MostEdited = 0.15;
    private const int QuotedPlace = 7;
    private const int QuotedWords = 15;
    private const int Vocabulary = 30_000;

    private const string Standing = "This article is for information only and is no advice to buy or sell anything; its author holds no shares of the companies named in it.";

    private static readonly string[] Words = [.. Enumerable.Range(0, Vocabulary).Select(Made)];

    /// <summary>The article whose third paragraph is copied in the sixth of this one; null where that is its own.</summary>
    public static int? CopiedFrom(int article, int articles) => article % 2 == 1 ? (int)((long)(article / 2) * 7919 % (articles / 2)) * 2 : null;

    /// <summary>The share of the words that is edited in the copy that an article holds, 0 to 0.15.</summary>
    public static double ShareEdited(int article) => article / 2 % 1000 / 999.0 * MostEdited;

    /// <summary>The text of a paragraph, its place counted from 1.</summary>
    public static string Text(int article, int place, int articles)
    {
        if (place == ParagraphCount && article % StandingEvery == 0)
        {
            return Standing;
        }

        if (place == CopyPlace && CopiedFrom(article, articles) is { } original)
        {
            return string.Join(' ', Edited(Drawn(original, OriginalPlace), ShareEdited(article), new Random(article)));
        }

        var words = Drawn(article, place);
        return place == QuotingPlace && article > 0
            ? string.Join(' ', words.Take(words.Count * 2 / 3).Concat(Drawn(article - 1, QuotedPlace).Take(QuotedWords)))
            : string.Join(' ', words);
    }

    // Frequent words are drawn often, as by Zipf's law; every 17th is a figure.
    private static List<string> Drawn(int article, int place)
    {
        var random = new Random((article * ParagraphCount) + place);
        return [.. Enumerable.Range(0, random.Next(20, 101)).Select(_ => Word(random))];
    }

    private static string Word(Random random) => random.Next(17) == 0
        ? random.Next(2, 900).ToString(CultureInfo.InvariantCulture)
        : Words[(int)Math.Min(Vocabulary - 1, Math.Exp(random.NextDouble() * Math.Log(Vocabulary)))];

    // So many of the words, a third of them each taken out, replaced, and followed by another.
    private static IEnumerable<string> Edited(List<string> words, double share, Random random)
    {
        var edited = Enumerable.Range(0, words.Count).OrderBy(_ => random.Next()).Take((int)Math.Round(share * words.Count)).ToHashSet();
        return words.SelectMany((word, i) => !edited.Contains(i) ? [word] : random.Next(3) switch
        {
            0 => (IEnumerable<string>)[],
            1 => [Word(random)],
            _ => [word, Word(random)],
        });
    }

    private static string Made(int rank)
    {
        var random = new Random(rank);
        return string.Concat(Enumerable.Range(0, rank < 100 ? 1 : random.Next(2, 4)).Select(_ => $"{"bcdfghklmnprstvw"[random.Next(16)]}{"aeiou"[random.Next(5)]}{"nrstl"[random.Next(5)]}"));
    }
}
