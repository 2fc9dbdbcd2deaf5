using ComputeIntel.Articles;

namespace ComputeIntel.Anchoring;

/// <summary>The words quoted beside those that stand in their place.</summary>
/// <param name="Runs">In order; the runs that are not added make up the older words, those that are not removed the newer ones.</param>
/// <param name="Replacements">What was taken out beside what was put in its place, in order.</param>
/// <param name="Changes">What differs, each kind once; empty where no word does.</param>
/// <param name="Likeness">0 to 1: 1 minus the edits by the length of the longer.</param>
public sealed record WordComparison(IReadOnlyList<WordRun> Runs, IReadOnlyList<WordReplacement> Replacements, IReadOnlyList<ChangeKind> Changes, double Likeness)
{
    /// <summary>Whether what changed may turn round what was said: more than punctuation, spaces and capitals.</summary>
    public bool IsSubstantial => Changes.Any(c => c != ChangeKind.Wording) || !LettersOf(WordFate.Added).SequenceEqual(LettersOf(WordFate.Removed));

    public static WordComparison Of(string older, string newer)
    {
        var (before, after) = (TextOf(older), TextOf(newer));
        var pairs = new WordAlignment(new SharedWords(before, after), before, after).Of(..before.Words.Length, ..after.Words.Length);
        var runs = new List<WordRun>();
        var replacements = new List<WordReplacement>();
        for (var at = 0; at < pairs.Count;)
        {
            var (first, isSame) = (at, pairs[at].IsSame);
            at = pairs.FindIndex(first, p => p.IsSame != isSame) is >= 0 and var next ? next : pairs.Count;
            var stretch = pairs[first..at];
            if (isSame)
            {
                runs.Add(new(WordFate.Kept, string.Concat(stretch.Select(p => WordWithGap(after, p.Newer)))));
                continue;
            }

            var removed = string.Concat(stretch.Where(p => p.Older >= 0).Select(p => WordWithGap(before, p.Older)));
            var added = string.Concat(stretch.Where(p => p.Newer >= 0).Select(p => WordWithGap(after, p.Newer)));
            Add(runs, WordFate.Removed, removed);
            Add(runs, WordFate.Added, added);
            replacements.Add(new(removed.Trim(), added.Trim(), ChangeFinder.Find(stretch, before, after)));
        }

        var isEmpty = before.Words.Length == 0 || after.Words.Length == 0;
        return new(runs, replacements, ChangeFinder.Find(pairs, before, after), isEmpty ? 0 : new Likeness(before, after).Of(..before.Words.Length, ..after.Words.Length, pairs));
    }

    private IEnumerable<char> LettersOf(WordFate fate) =>
        Runs.Where(r => r.Fate == fate).SelectMany(r => r.Text).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant);

    private static void Add(List<WordRun> runs, WordFate fate, string text)
    {
        if (text.Length > 0)
        {
            runs.Add(new(fate, text));
        }
    }

    private static FoldedText TextOf(string words) => new([new Paragraph { Ordinal = 1, Text = words }]);

    /// <summary>A word with whatever stands between it and the next one.</summary>
    private static string WordWithGap(FoldedText text, int word)
    {
        var end = word + 1 < text.Words.Length ? text.Words[word + 1].Start : text.Words[word].End;
        return text.Chars[text.Words[word].Start..end].ToString();
    }
}

/// <summary>Words that were taken out and those put in their place; one of the two may be empty.</summary>
/// <param name="Kinds">What kinds of things differ, each once.</param>
public sealed record WordReplacement(string Before, string After, IReadOnlyList<ChangeKind> Kinds);
