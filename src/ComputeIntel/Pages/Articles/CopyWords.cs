using ComputeIntel.Anchoring;
using ComputeIntel.Pages.Shared;

namespace ComputeIntel.Pages.Articles;

/// <summary>What was changed in copying, in words.</summary>
public static class CopyWords
{
    private const int Longest = 80;

    /// <summary>Each change as a sentence's part, what may turn round what is said first: "figure: “220,000” became “200,000”". Punctuation and capitals alone are not told.</summary>
    public static IReadOnlyList<string> Of(WordComparison compared) =>
        [.. compared.Replacements.Where(IsOfWords).OrderBy(r => r.Kinds.All(k => k == ChangeKind.Wording)).Select(r => $"{string.Join(", ", KindsOf(r).Select(k => Words.Of(k)))}: {Told(r)}")];

    /// <summary>"published 6 May 2026", else "captured 7 May 2026".</summary>
    public static string Since(Copies.ParagraphHolder holder) => $"{(holder.PublishedOn is null ? "captured" : "published")} {holder.Since.ToReadable()}";

    private static string Told(WordReplacement replaced) => replaced switch
    {
        { After: "" } => $"{Quoted(replaced.Before)} was left out",
        { Before: "" } => $"{Quoted(replaced.After)} was put in",
        _ => $"{Quoted(replaced.Before)} became {Quoted(replaced.After)}",
    };

    // Beside a figure or a name, what else was put differently says nothing more.
    private static IEnumerable<ChangeKind> KindsOf(WordReplacement replaced) =>
        replaced.Kinds.Any(k => k != ChangeKind.Wording) ? replaced.Kinds.Where(k => k != ChangeKind.Wording) : replaced.Kinds;

    private static string Quoted(string words) => $"“{PlainText.Shortened(words, Longest)}”";

    private static bool IsOfWords(WordReplacement replaced) =>
        replaced.Kinds.Any(k => k != ChangeKind.Wording) ? !replaced.Before.Equals(replaced.After, StringComparison.OrdinalIgnoreCase) : !LettersOf(replaced.Before).SequenceEqual(LettersOf(replaced.After));

    private static IEnumerable<char> LettersOf(string words) => words.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant);
}
